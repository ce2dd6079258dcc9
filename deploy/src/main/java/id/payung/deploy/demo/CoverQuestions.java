package id.payung.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.StringJoiner;

/** Asks for three workers whether they were covered. */
final class CoverQuestions {
    private static final String IN_THE_PERIOD = "2023-08-15T12:00:00+08:00";
    private static final String BEFORE_THE_PERIOD = "2023-06-15T12:00:00+08:00";
    private static final int SHOWN_DIGITS = 4;

    private final Api api;
    private String enrolled;
    private String tooOld;

    CoverQuestions(Api api, DemoRoster roster) {
        this.api = api;
        roster.forEach(this::choose);
    }

    /** @return are the answers as expected? */
    boolean ask() throws InterruptedException {
        boolean first = ask("enrolled and paid", enrolled, IN_THE_PERIOD, true);
        boolean second = ask("row rejected (65 or older)", tooOld, IN_THE_PERIOD, false);
        boolean third = ask("enrolled, before the period", enrolled, BEFORE_THE_PERIOD, false);
        return first && second && third;
    }

    private void choose(DemoRow row) {
        if (enrolled == null && row.defect().isEmpty()) {
            enrolled = row.nik();
        }
        if (tooOld == null && row.defect().filter(defect -> defect == Defect.TOO_OLD).isPresent()) {
            tooOld = row.nik();
        }
    }

    private boolean ask(String who, String nik, String at, boolean expected) throws InterruptedException {
        JsonNode answer = api.post(Api.User.of("officer"), "/v1/coverage-checks", Map.of("nik", nik, "at", at)).body();
        StringJoiner reasons = new StringJoiner(", ");
        answer.path("reasons").forEach(reason -> reasons.add(reason.path("code").asText()));
        boolean covered = answer.path("covered").asBoolean();
        System.out.printf(
                "  %-28s %s at %s  %-12s %s %s%n",
                who,
                nik.substring(0, SHOWN_DIGITS) + "************",
                at.substring(0, 10),
                answer.path("status").asText(),
                reasons,
                covered == expected ? "" : "DIFFERS");
        return covered == expected;
    }
}
