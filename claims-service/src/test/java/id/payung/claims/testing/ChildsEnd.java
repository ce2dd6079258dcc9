package id.payung.claims.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** The end of a scholarship as one person proposes it and another one answers. */
public final class ChildsEnd {

    private ChildsEnd() {}

    /** The child married on that day. */
    public static Response propose(String child, String officer, String on) {
        return post("officer", officer, child, "/end", Map.of("cause", "MARRIED", "on", on));
    }

    public static Response confirm(String child, String approver) {
        return post("approver", approver, child, "/end/confirmation", Map.of("reason", "The certificate is there"));
    }

    public static Response reject(String child, String approver) {
        return post("approver", approver, child, "/end/rejection", Map.of("reason", "The certificate is of another"));
    }

    /** By two persons. */
    public static Response byTwo(String child, String on) {
        propose(child, "officer-1", on).then().statusCode(200);
        return confirm(child, "approver-1");
    }

    private static Response post(String role, String name, String child, String path, Map<String, Object> body) {
        String address = "/v1/scholarships/" + child;
        return Case.as(role, name)
                .contentType(ContentType.JSON)
                .header("If-Match", Case.as("officer", "officer-1").get(address).header("ETag"))
                .body(body)
                .post(address + path);
    }
}
