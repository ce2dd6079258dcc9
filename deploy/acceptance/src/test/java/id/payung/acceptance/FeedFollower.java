package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the feed from its start, page after page, whatever happens to the system meanwhile. */
final class FeedFollower {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Caller service;
    private String page;
    private final List<FeedRecord> read = new ArrayList<>();
    private final CompletableFuture<Void> end;
    private volatile boolean writesAreOver;

    private FeedFollower(Caller service, String page) {
        this.service = service;
        this.page = page;
        this.end = CompletableFuture.runAsync(this::follow, task -> {
            var executor = Executors.newSingleThreadExecutor();
            executor.execute(task);
            executor.shutdown();
        });
    }

    static FeedFollower start(Callers callers, int pageSize) {
        return from(callers, "/v1/events/enrollment?limit=" + pageSize);
    }

    /** @param page where another reader stood in the end */
    static FeedFollower from(Callers callers, String page) {
        return new FeedFollower(callers.as("service"), page);
    }

    /** Everything there is now, read at once. */
    static List<FeedRecord> readAll(Callers callers) {
        return start(callers, 1000).toTheEnd();
    }

    /** Reads on until nothing more comes; to be called when nobody writes any more. */
    List<FeedRecord> toTheEnd() {
        writesAreOver = true;
        try {
            end.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The feed was not read to its end", e);
        }
        return read;
    }

    /** The page that this one would read next; to be asked at its end. */
    String place() {
        return page;
    }

    private void follow() {
        while (true) {
            boolean last = writesAreOver;
            Answer answer =
                    service.getPatiently(page + (last ? "" : "&waitSeconds=1")).expecting(200);
            JsonNode events = answer.json();
            events.forEach(event -> read.add(FeedRecord.of(event)));
            page = next(answer);
            if (last && events.isEmpty()) {
                return;
            }
        }
    }

    private static String next(Answer answer) {
        Matcher link = NEXT.matcher(answer.header("Link").orElse(""));
        if (!link.find()) {
            throw new AssertionError("No link to the next page of the feed: " + answer.headers());
        }
        return link.group(1);
    }
}
