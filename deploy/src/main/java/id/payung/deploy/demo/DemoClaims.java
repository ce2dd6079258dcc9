package id.payung.deploy.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.deploy.StartFailure;
import id.payung.deploy.token.TokenMaker;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes four made-up cases from the first report to the money and the letter. May be run again. */
public final class DemoClaims {

    private static final Api.User OFFICER = Api.User.of("officer");
    private static final Api.User APPROVER = Api.User.of("approver");
    private static final Api.User BPJS = Api.User.of("bpjs-system");
    private static final String PREFIX = "id.go.bpjsketenagakerjaan.";
    private static final String SOURCE = "/demo/bpjs/kaltim";
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final String sponsor;
    private final PrintStream out;

    DemoClaims(Api api, String sponsor, PrintStream out) {
        this.api = api;
        this.sponsor = sponsor;
        this.out = out;
    }

    /** Of a sponsor that is registered; tells what happens, and each letter with a bar before its lines. */
    public static DemoClaims of(URI gateway, TokenMaker tokens, String sponsor, PrintStream out) {
        return new DemoClaims(new Api(gateway, tokens), sponsor, out);
    }

    /** @return did every case end as the law says? */
    public boolean run() throws InterruptedException {
        boolean asExpected = true;
        for (DemoCase example : DemoCases.all()) {
            out.println();
            out.println("claim: " + example.title());
            enroll(example);
            String claim = report(example);
            decide(claim);
            asExpected &= show(example, claim);
        }
        out.println();
        return asExpected;
    }

    private void enroll(DemoCase example) throws InterruptedException {
        for (String period : example.periods()) {
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("sponsor", sponsor);
            request.put("from", period);
            request.put("months", example.months());
            request.put("nik", example.nik());
            request.put("name", example.name());
            request.put("birthDate", example.birthDate());
            request.put("sex", example.nik().charAt(6) >= '4' ? "F" : "M");
            request.put("region", "64.72");
            request.put("occupation", example.occupation());
            Api.User partner = new Api.User("partner", Optional.of(sponsor));
            String bill = api.post(partner, "/v1/enrollments", request)
                    .body()
                    .path("billNumber")
                    .asText();
            Map<String, Object> payment = new LinkedHashMap<>();
            payment.put("billNumber", bill);
            // less than the contribution where unused months of a member who died are credited
            payment.put(
                    "amount",
                    api.get(partner, "/v1/bills/" + bill).body().path("amount").asLong());
            payment.put("paidAt", period + "-01T08:00:00+08:00");
            payment.put("reference", "DEMO-CLAIM-" + bill);
            api.post(BPJS, "/v1/payments", payment);
        }
    }

    private String report(DemoCase example) throws InterruptedException {
        String claim = "";
        for (int i = 0; i < example.events().size(); i++) {
            DemoCase.Event told = example.events().get(i);
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("specversion", "1.0");
            event.put("id", "demo-" + example.nik().substring(12) + "-" + i);
            event.put("source", SOURCE);
            event.put("type", PREFIX + told.type());
            event.put("time", told.time());
            event.put("data", told.data());
            claim = send(event);
        }
        return claim;
    }

    /** A kept event has no claim yet: the same event again tells when it has. */
    private String send(Map<String, Object> event) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            JsonNode answer = api.post(
                            BPJS,
                            "/v1/claim-events",
                            BodyPublishers.ofString(text(event)),
                            Map.of("Content-Type", "application/cloudevents+json"))
                    .body();
            if (answer.hasNonNull("claimId")) {
                return answer.path("claimId").asText();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new StartFailure("the demo stops: an event got no claim");
    }

    private void decide(String claim) throws InterruptedException {
        JsonNode seen = claim(claim);
        if (!List.of("NEEDS_REVIEW", "ASSESSED").contains(seen.path("state").asText())) {
            return;
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode question : seen.path("questions")) {
            String code = question.path("code").asText();
            out.println("  asked: " + question.path("question").asText());
            // somebody who died before the cover began was not covered: the officer says so
            boolean met = !code.equals("DEAD_BEFORE_ENROLLMENT");
            answers.add(Map.of("question", code, "met", met, "reason", "Berkas demo diperiksa"));
        }
        if (!answers.isEmpty()) {
            change(OFFICER, claim, "/answers", Map.of("answers", answers));
        }
        change(OFFICER, claim, "/proposals", Map.of("reason", "Semua syarat dan berkas diperiksa"));
        change(APPROVER, claim, "/confirmation", Map.of("reason", "Setuju"));
    }

    private boolean show(DemoCase example, String claim) throws InterruptedException {
        long paid = 0;
        for (JsonNode order : orders(claim)) {
            settle(order);
            paid += order.path("amount").asLong();
        }
        api.letter(OFFICER, "/v1/claims/" + claim + "/decisions/1/letter")
                .lines()
                .forEach(line -> out.println("    | " + line));
        JsonNode seen = claim(claim);
        boolean same = seen.path("outcome").asText().equals(example.outcome()) && paid == example.cash();
        out.printf(
                "  %s, %s, Rp %,d paid %s%n",
                seen.path("outcome").asText(), seen.path("state").asText(), paid, same ? "" : "DIFFERS");
        return same;
    }

    private JsonNode orders(String claim) throws InterruptedException {
        return api.get(OFFICER, "/v1/payment-orders?claimId=" + claim).body().path("items");
    }

    private void settle(JsonNode order) throws InterruptedException {
        if (!order.path("status").asText().equals("ISSUED")) {
            return;
        }
        Map<String, Object> settlement = new LinkedHashMap<>();
        settlement.put("reference", "DEMO-" + order.path("number").asText());
        settlement.put("amount", order.path("amount").asLong());
        settlement.put("settledAt", order.path("issuedAt").asText());
        settlement.put("result", "PAID");
        api.post(BPJS, "/v1/payment-orders/" + order.path("number").asText() + "/settlements", settlement);
    }

    private JsonNode claim(String id) throws InterruptedException {
        return api.get(OFFICER, "/v1/claims/" + id).body();
    }

    private void change(Api.User user, String claim, String what, Map<String, Object> body)
            throws InterruptedException {
        String version = "\"" + claim(claim).path("version").asLong() + "\"";
        api.post(
                user,
                "/v1/claims/" + claim + what,
                BodyPublishers.ofString(text(body)),
                Map.of("Content-Type", "application/json", "If-Match", version));
    }

    private static String text(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
