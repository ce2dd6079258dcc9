package id.payung.deploy;

import id.payung.deploy.service.PidFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One launcher for each home folder: a lock that dies with the process, and its pid for {@code deploy/stop}. */
public final class RunningMark {
    private final FileLock lock;
    private final Path ready;

    private RunningMark(FileLock lock, Path ready) {
        this.lock = lock;
        this.ready = ready;
    }

    /** @throws StartFailure if another launcher uses this home folder */
    public static RunningMark take(Home home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new StartFailure("already running"
                    + pidFile(home).running().map(p -> " (pid " + p.pid() + ")").orElse("")
                    + "; stop it with deploy/stop");
        }
        Path ready = home.run().resolve("ready");
        Files.deleteIfExists(ready);
        pidFile(home).write(ProcessHandle.current());
        return new RunningMark(lock, ready);
    }

    static PidFile pidFile(Home home) {
        return new PidFile(home.root().resolve("run.pid"));
    }

    /** Lets the next launcher in; a process that ends does as well. */
    public void release() throws IOException {
        lock.channel().close();
    }

    /** Tells {@code deploy/start} that everything is ready. */
    void ready() throws IOException {
        if (lock.isValid()) {
            Files.writeString(ready, ProcessHandle.current().pid() + "\n");
        }
    }
}
