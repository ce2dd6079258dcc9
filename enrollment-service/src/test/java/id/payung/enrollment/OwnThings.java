package id.payung.enrollment;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One sponsor with one of everything, and how a partner asks for it at each endpoint of the table.
 *
 * @param worker on the roster
 * @param single enrolled alone, with a bill of its own that is not paid
 * @param webhook its path
 */
record OwnThings(
        Partner partner,
        People.Person worker,
        JsonPath roster,
        People.Person singleWorker,
        JsonPath single,
        String webhook) {

    /** What a partner asks, about the things of a sponsor. */
    interface Question extends BiFunction<Partner, OwnThings, Response> {}

    static OwnThings made() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        People.Person alone = People.someone();
        return new OwnThings(
                partner,
                worker,
                partner.completed("SK-1", People.roster(worker)),
                alone,
                partner.enrolled(alone),
                webhook(partner, partner.code(), "/hook").header("Location"));
    }

    String memberId() {
        return single.getString("memberId");
    }

    /** By the line of the table; all change nothing that another question needs. */
    static Map<String, Question> questions() {
        Map<String, Question> ask = new HashMap<>();
        ask.put("GET /v1/bills", (who, of) -> who.calling().get("/v1/bills?sponsor=" + of.code()));
        ask.put("GET /v1/bills/{number}", (who, of) -> who.calling().get("/v1/bills/" + of.bill()));
        ask.put("POST /v1/bills/{number}/cancellation", (who, of) -> json(who)
                .post("/v1/bills/" + of.roster.getString("billNumber") + "/cancellation"));
        ask.put("POST /v1/coverage-checks", (who, of) -> json(who)
                .body(Map.of("nik", of.singleWorker.nik(), "at", "2023-07-10T09:00:00+08:00"))
                .post("/v1/coverage-checks"));
        ask.put("POST /v1/enrollments", (who, of) -> json(who)
                .body(People.someone().enrollment(of.code(), "2023-07", 6))
                .post("/v1/enrollments"));
        ask.put("POST /v1/members/search", (who, of) -> json(who)
                .body(Map.of("nik", of.singleWorker.nik()))
                .post("/v1/members/search"));
        ask.put("GET /v1/members/{id}", (who, of) -> who.calling().get("/v1/members/" + of.memberId()));
        ask.put("PATCH /v1/members/{id}", (who, of) -> json(who)
                .header("If-Match", "*")
                .body(Map.of("phone", "+62000000"))
                .patch("/v1/members/" + of.memberId()));
        ask.put("POST /v1/members/{id}/termination", (who, of) -> json(who)
                .body(Map.of("on", "2023-09-10", "cause", "MOVED", "reason", "pindah"))
                .post("/v1/members/" + of.memberId() + "/termination"));
        ask.put("GET /v1/overlaps", (who, of) -> who.calling().get("/v1/overlaps?sponsor=" + of.code()));
        ask.put("POST /v1/payments", (who, of) -> json(who)
                .body(Map.of(
                        "billNumber",
                        of.bill(),
                        "amount",
                        of.single.getLong("amount"),
                        "paidAt",
                        "2023-06-20T09:00:00+08:00",
                        "reference",
                        "OWN-" + of.bill()))
                .post("/v1/payments"));
        ask.put("POST /v1/renewals", (who, of) -> json(who)
                .body(Map.of("sponsor", of.code(), "reference", "R-1", "from", "2024-01", "months", 1))
                .post("/v1/renewals"));
        ask.put("POST /v1/rosters", (who, of) -> who.calling()
                .contentType("text/csv")
                .queryParams(Map.of("sponsor", of.code(), "reference", "SK-2", "from", "2024-07", "months", "1"))
                .body(People.roster(People.someone()))
                .post("/v1/rosters"));
        ask.put("GET /v1/rosters", (who, of) -> who.calling().get("/v1/rosters?sponsor=" + of.code()));
        ask.put("GET /v1/rosters/{id}", (who, of) -> who.calling().get("/v1/rosters/" + of.rosterId()));
        ask.put("GET /v1/rosters/{id}/rows as text/csv", (who, of) -> who.calling()
                .get("/v1/rosters/" + of.rosterId() + "/rows"));
        List.of("application/pdf", "application/vc+jwt", "image/png")
                .forEach(type -> ask.put(
                        "GET /v1/members/{id}/card as " + type,
                        (who, of) -> who.calling().accept(type).get("/v1/members/" + of.memberId() + "/card")));
        List.of("application/pdf", "application/zip")
                .forEach(type -> ask.put(
                        "GET /v1/rosters/{id}/cards as " + type,
                        (who, of) -> who.calling().accept(type).get("/v1/rosters/" + of.rosterId() + "/cards")));
        webhooks(ask);
        ask.put("GET /v1/sponsors", (who, of) -> who.calling().get("/v1/sponsors"));
        ask.put("GET /v1/sponsors/{code}", (who, of) -> who.calling().get("/v1/sponsors/" + of.code()));
        return ask;
    }

    private static void webhooks(Map<String, Question> ask) {
        ask.put("POST /v1/webhooks", (who, of) -> webhook(who, of.code(), "/new"));
        ask.put("GET /v1/webhooks", (who, of) -> who.calling().get("/v1/webhooks?sponsor=" + of.code()));
        ask.put("GET /v1/webhooks/{id}", (who, of) -> who.calling().get(of.webhook()));
        ask.put("PATCH /v1/webhooks/{id}", (who, of) -> json(who)
                .header("If-Match", "*")
                .body(Map.of("status", "PAUSED"))
                .patch(of.webhook()));
        ask.put("DELETE /v1/webhooks/{id}", (who, of) -> who.calling()
                .delete(who == of.partner ? webhook(who, of.code(), "/old").header("Location") : of.webhook()));
        ask.put("POST /v1/webhooks/{id}/secret", (who, of) -> who.calling().post(of.webhook() + "/secret"));
        ask.put("POST /v1/webhooks/{id}/ping", (who, of) -> who.calling().post(of.webhook() + "/ping"));
        ask.put("GET /v1/webhooks/{id}/deliveries", (who, of) -> who.calling().get(of.webhook() + "/deliveries"));
        ask.put("POST /v1/webhooks/{id}/deliveries/{deliveryId}/replay", (who, of) -> {
            of.partner.calling().post(of.webhook() + "/ping");
            String sent = of.partner.calling().get(of.webhook() + "/deliveries").path("items[0].id");
            return who.calling().post(of.webhook() + "/deliveries/" + sent + "/replay");
        });
    }

    private static Response webhook(Partner who, String sponsor, String path) {
        return json(who)
                .body(Map.of("sponsor", sponsor, "url", "https://localhost:9999" + path))
                .post("/v1/webhooks");
    }

    String code() {
        return partner.code();
    }

    private String bill() {
        return single.getString("billNumber");
    }

    private String rosterId() {
        return roster.getString("id");
    }

    private static RequestSpecification json(Partner who) {
        return who.calling().contentType(ContentType.JSON);
    }
}
