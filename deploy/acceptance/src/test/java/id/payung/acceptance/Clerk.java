package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who works on cases under a name of their own, and changes only what they have just seen. */
final class Clerk {

    private final Caller caller;

    private Clerk(Caller caller) {
        this.caller = caller;
    }

    static Clerk officer(Callers callers, String name) {
        return new Clerk(callers.person("officer", name));
    }

    static Clerk approver(Callers callers, String name) {
        return new Clerk(callers.person("approver", name));
    }

    JsonNode sees(String path) {
        return caller.get(path).expecting(200).json();
    }

    /** The items of a list. */
    List<JsonNode> lists(String path) {
        List<JsonNode> items = new ArrayList<>();
        sees(path).path("items").forEach(items::add);
        return items;
    }

    /** Without a look before: what is not there yet has no version. */
    Answer posts(String path, Object body) {
        return caller.post(path, body);
    }

    /** A step of something, as it stands now. */
    Answer changes(String resource, String step, Object body) {
        String seen = caller.get(resource).expecting(200).header("ETag").orElseThrow();
        return changes(resource + step, body, seen);
    }

    /** The same of somebody who saw a certain version. */
    Answer changes(String path, Object body, String seen) {
        return caller.post(path, ClaimDesk.json(body), Map.of("Content-Type", "application/json", "If-Match", seen));
    }

    /** Puts a property of something, as it stands now. */
    Answer puts(String resource, String property, Object body) {
        String seen = caller.get(resource).expecting(200).header("ETag").orElseThrow();
        return caller.send(resource + property, request -> request.header("Content-Type", "application/json")
                .header("If-Match", seen)
                .PUT(ClaimDesk.json(body)));
    }
}
