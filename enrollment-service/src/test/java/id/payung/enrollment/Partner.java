package id.payung.enrollment;

import static io.restassured.RestAssured.given;

import id.payung.platform.testing.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A sponsor of its own for each test, and the calls that it makes. */
public final class Partner {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        io.restassured.RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private final String code;

    private Partner(String code) {
        this.code = code;
    }

    public static Partner registered() {
        return registered("PROVINCE", "APBD", Map.of());
    }

    public static Partner registered(String kind, String fund, Map<String, Object> more) {
        String code = "S" + NEXT.getAndIncrement() + "-"
                + Long.toString(System.nanoTime(), 36).toUpperCase();
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putAll(Map.of("code", code, "name", "Sponsor " + code, "kind", kind, "fund", fund));
        as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sponsors")
                .then()
                .statusCode(201);
        return new Partner(code);
    }

    public String code() {
        return code;
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    public static RequestSpecification calling(String token) {
        return given().auth().oauth2(token);
    }

    public RequestSpecification calling() {
        return given().auth().oauth2(Tokens.partner(code));
    }

    public Response send(String reference, String csv, Map<String, Object> parameters) {
        return send(reference, "text/csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), parameters);
    }

    /** Sends a file of any type as a roster. */
    public Response send(String reference, String type, byte[] file, Map<String, Object> parameters) {
        return send(reference, type, file, parameters, Map.of());
    }

    /** Sends a file of any type with these headers. */
    public Response send(
            String reference, String type, byte[] file, Map<String, Object> parameters, Map<String, String> headers) {
        return calling()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .headers(headers)
                .queryParams(parameters)
                .queryParam("sponsor", code)
                .queryParam("reference", reference)
                .body(file)
                .post("/v1/rosters");
    }

    public Response send(String reference, String csv) {
        return send(reference, csv, Map.of("from", "2023-07", "months", "6"));
    }

    /** Sends a roster and waits until it rests. */
    public JsonPath completed(String reference, String csv) {
        return rested(send(reference, csv).then().statusCode(202).extract().path("id"));
    }

    public JsonPath rested(String rosterId) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            JsonPath roster = calling()
                    .get("/v1/rosters/" + rosterId)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (!java.util.Set.of("RECEIVED", "VALIDATING", "ENROLLING").contains(roster.getString("status"))) {
                return roster;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("The roster does not rest: " + roster.prettify());
            }
            pause();
        }
    }

    /** Pays the bill of a roster and answers the payment. */
    public Response pay(String billNumber, long amount, String paidAt) {
        return as("bpjs-system")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "billNumber", billNumber, "amount", amount, "paidAt", paidAt, "reference", "PAY-" + billNumber))
                .post("/v1/payments");
    }

    /** A payment as somebody else's system would send it. */
    public static Response payment(String billNumber, long amount, String paidAt, String reference) {
        return as("bpjs-system")
                .contentType(ContentType.JSON)
                .body(Map.of("billNumber", billNumber, "amount", amount, "paidAt", paidAt, "reference", reference))
                .post("/v1/payments");
    }

    /** Enrolls one worker for these months. */
    public Response enroll(People.Person person, String from, int months) {
        return calling()
                .contentType(ContentType.JSON)
                .body(person.enrollment(code, from, months))
                .post("/v1/enrollments");
    }

    /** Enrolls one worker from July 2023 on for six months and answers the enrollment. */
    public JsonPath enrolled(People.Person person) {
        return enroll(person, "2023-07", 6).then().statusCode(201).extract().jsonPath();
    }

    /** Enrolls one worker like {@link #enrolled} and pays in time. */
    public JsonPath covered(People.Person person) {
        JsonPath enrollment = enrolled(person);
        pay(enrollment.getString("billNumber"), enrollment.getLong("amount"), "2023-06-20T09:00:00+08:00")
                .then()
                .statusCode(201);
        return enrollment;
    }

    /** Ends memberships as an officer. */
    public static Response end(String memberId, Map<String, Object> how) {
        return as("officer").contentType(ContentType.JSON).body(how).post("/v1/members/" + memberId + "/termination");
    }

    /** An officer's decision on a row of a roster. */
    public static Response decide(String rosterId, long line, boolean accept) {
        return as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("accept", accept, "reason", "identity card seen"))
                .post("/v1/rosters/" + rosterId + "/rows/" + line + "/decision");
    }

    public JsonPath bill(String number) {
        return calling()
                .get("/v1/bills/" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public List<Map<String, Object>> bills() {
        return calling()
                .get("/v1/bills?limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The rows of a roster with this outcome, as CSV. */
    public String rows(String rosterId, String outcome) {
        return calling()
                .get("/v1/rosters/" + rosterId + "/rows?outcome=" + outcome)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    public static JsonPath check(String nik, String at) {
        return as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("nik", nik, "at", at))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
