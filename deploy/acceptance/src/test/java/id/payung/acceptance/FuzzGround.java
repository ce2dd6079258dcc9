package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.acceptance.fuzz.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A little of everything, so that generated requests find something to act on. */
final class FuzzGround {

    private static final String SPONSOR = "FUZZ";
    private static final String OTHER_SPONSOR = "FUZZ-OTHER";
    private static final int ROWS = 12;
    private static final int DEATHS = 4;
    private static final Path EXAMPLES =
            Path.of(System.getProperty("payung.project", "../.."), "claims-service", "contracts", "claim-events");
    private static final List<String> ROLES =
            List.of("officer", "approver", "bpjs-system", "analyst", "auditor", "admin", "service");

    private final Callers callers;

    FuzzGround(Callers callers) {
        this.callers = callers;
    }

    Known known() {
        Office office = Office.open(callers, SPONSOR);
        Office.open(callers, OTHER_SPONSOR);
        List<String> people = Stream.generate(People::row).limit(ROWS).toList();
        String roster = office.accepted(
                "FUZZ-1", (People.HEADER + "\n" + String.join("\n", people) + "\n").getBytes(StandardCharsets.UTF_8));
        String bill = office.rested(roster).path("billNumber").asText();
        long amount = office.bill(bill).path("amount").asLong();
        callers.as("bpjs-system").postPatiently("/v1/payments", office.payment(bill, amount));
        return new Known(ids(roster, bill, people), tokens(), SPONSOR, OTHER_SPONSOR);
    }

    /** The committed example of every claim event. */
    static List<JsonNode> events() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<JsonNode> events = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                events.add(new ObjectMapper().readTree(file.toFile()));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<String>> ids(String roster, String bill, List<String> people) {
        List<String> claims = claims(people);
        Map<String, List<String>> ids = new HashMap<>();
        ids.put("/v1/rosters", List.of(roster));
        ids.put("/v1/bills", List.of(bill));
        ids.put("/v1/payments", List.of(bill));
        ids.put("/v1/claims", claims);
        ids.put("/v1/appeals", claims);
        ids.put("/v1/members", people.stream().map(this::member).toList());
        ids.put("/v1/payment-orders", values("/v1/payment-orders", "number"));
        ids.put("/v1/scholarships", values("/v1/scholarships", "id"));
        return ids;
    }

    private String member(String person) {
        return callers.as("officer")
                .postPatiently("/v1/members/search", Map.of("nik", People.nikOf(person)))
                .expecting(200)
                .json()
                .findPath("id")
                .asText();
    }

    private List<String> claims(List<String> people) {
        ClaimDesk desk = new ClaimDesk(callers);
        List<String> claims = new ArrayList<>();
        for (String person : people.subList(0, DEATHS)) {
            Map<String, Object> death =
                    ClaimDesk.death(People.nikOf(person), "2023-08-15T12:00:00+08:00", "OTHER", true);
            death.put("children", List.of(ClaimDesk.child("2012-05-01", "SD6")));
            claims.add(desk.claimOf(ClaimDesk.event(
                    "ground-" + claims.size(), "death.reported.v1", "2023-08-16T09:00:00+08:00", death)));
        }
        desk.decide(claims.get(0));
        desk.decide(claims.get(1));
        return claims;
    }

    private List<String> values(String path, String field) {
        return callers.as("officer")
                .get(path)
                .expecting(200)
                .json()
                .path("items")
                .findValuesAsText(field);
    }

    private Map<String, List<String>> tokens() {
        Map<String, List<String>> tokens = new HashMap<>();
        for (String role : ROLES) {
            tokens.put(role, List.of(callers.token(role)));
        }
        tokens.put("partner", List.of(callers.partnerToken(SPONSOR), callers.partnerToken(OTHER_SPONSOR)));
        return tokens;
    }
}
