package id.payung.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The law as claims-service packages it, called in this process by one thread, with no service around it. Its classes are
 * loaded at run time: the benchmark is built without them, as every user of the services is.
 */
final class LawAlone {

    private static final String LAW = "id.payung.claims.law.";
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 1_000;

    private final MethodHandle assess;
    private final Object facts;

    LawAlone(Path project) {
        try {
            ClassLoader classes = new URLClassLoader(jars(project), ClassLoader.getPlatformClassLoader());
            Class<?> law = classes.loadClass(LAW + "BenefitLaw");
            facts = facts(classes);
            assess = MethodHandles.lookup()
                    .unreflect(law.getMethod("assess", classes.loadClass(LAW + "BenefitCase")))
                    .bindTo(law.getMethod("load").invoke(null));
        } catch (ReflectiveOperationException | IOException changed) {
            throw new IllegalStateException("The law cannot be called alone", changed);
        }
    }

    /** Assessments of the same case for so long. */
    Load run(Duration duration) {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        long done = 0;
        try {
            while (System.nanoTime() < end) {
                for (int i = 0; i < BETWEEN_LOOKS_AT_THE_CLOCK; i++) {
                    if (assess.invoke(facts) == null) {
                        throw new IllegalStateException("The law gave no answer");
                    }
                }
                done += BETWEEN_LOOKS_AT_THE_CLOCK;
            }
        } catch (Throwable failed) {
            throw new IllegalStateException("The law failed", failed);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Load(done / seconds, 1000 * seconds / done, 1000 * seconds / done, 1000 * seconds / done);
    }

    /** The death at work of a worker in the lowest band, as the load over HTTP asks it, without the child. */
    private static Object facts(ClassLoader classes) throws ReflectiveOperationException {
        Object event = method(classes, "EventFacts", "on")
                .invoke(
                        null,
                        LocalDate.of(2023, 2, 21),
                        constant(classes, "EventKind", "DEATH"),
                        constant(classes, "Cause", "WORK_ACCIDENT"));
        Object registration = method(classes, "RegistrationFacts", "bpu").invoke(null, 1_000_000L, 14, 14);
        return method(classes, "BenefitCase", "of").invoke(null, event, List.of(registration));
    }

    private static Method method(ClassLoader classes, String type, String name) throws ClassNotFoundException {
        return Arrays.stream(classes.loadClass(LAW + type).getMethods())
                .filter(method ->
                        method.getName().equals(name) && java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                .findFirst()
                .orElseThrow();
    }

    private static Object constant(ClassLoader classes, String type, String name) throws ClassNotFoundException {
        return Arrays.stream(classes.loadClass(LAW + type).getEnumConstants())
                .filter(constant -> constant.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static URL[] jars(Path project) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String folder : List.of("app", "lib/main", "lib/boot")) {
            File[] files = project.resolve("claims-service/target/quarkus-app/" + folder)
                    .toFile()
                    .listFiles((parent, name) -> name.endsWith(".jar"));
            for (File file : files == null ? new File[0] : files) {
                urls.add(file.toURI().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
