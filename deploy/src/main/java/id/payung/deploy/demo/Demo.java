package id.payung.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.deploy.Console;
import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import id.payung.deploy.StartFailure;
import id.payung.deploy.token.Token;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Enrolls, bills, pays and checks 100,000 made-up workers, as the users do: through the gateway. May be run again. */
public final class Demo {
    private static final DemoSponsor SPONSOR = new DemoSponsor(
            "KALTIM",
            "Pemerintah Provinsi Kalimantan Timur",
            "PROVINCE",
            Map.of("legalBasis", "Pergub Kaltim 19/2023"));
    private static final int ROWS = 100_000;
    private static final int MONTHS = 6;
    private static final Api.User PARTNER = SPONSOR.partner();

    private final Api api;
    private final DemoRoster roster = DemoRoster.of(DemoRoster.SEED, ROWS);
    private final Map<String, Duration> steps = new LinkedHashMap<>();
    private Instant stepBegin = Instant.now();
    private boolean sentBefore;

    private Demo(Api api) {
        this.api = api;
    }

    /** Argument: the home folder. Exit code 1: something was not as expected. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = new Settings(System.getenv());
        try {
            int port = settings.port("PAYUNG_GATEWAY_PORT", 8080).number();
            Api api = new Api(
                    URI.create("http://127.0.0.1:" + port), Token.local(Home.at(Path.of(arguments[0])), settings));
            if (!new Demo(api).run()) {
                System.exit(1);
            }
        } catch (StartFailure failure) {
            System.out.println("Payung: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** Ends with the table and the address of the page: what is read first of a long output is its end. */
    private boolean run() throws IOException, InterruptedException {
        System.out.println();
        System.out.println("demo: " + ROWS + " made-up workers of East Kalimantan, seed " + DemoRoster.SEED);
        SPONSOR.register(api);
        String location = sendRoster();
        JsonNode job = new Progress().follow(api, PARTNER, location);
        took("verdicts, enrollment, bill");
        if (!job.path("status").asText().equals("COMPLETED")) {
            throw new StartFailure(
                    "the demo stops: the roster is " + job.path("status").asText() + " " + job.path("problem"));
        }
        DemoReport report = new DemoReport();
        report.show(job, roster.expectedCounts(), MONTHS);
        new KnownWorkers(api).show(report);
        beginStep();
        pay(job.path("id").asText());
        DemoFigures figures = new DemoFigures(api);
        boolean figuresAsExpected =
                figures.await(job.path("counts").path("ENROLLED").asLong());
        took("payment to figures");
        CoverQuestions questions = new CoverQuestions(api, roster);
        beginStep();
        System.out.println("were they covered?");
        boolean answersAsExpected = questions.ask();
        took("three coverage checks");
        boolean claimsAsExpected = new DemoClaims(api, SPONSOR.code(), System.out).run();
        took("four claims");
        showTimes();
        boolean asExpected = figuresAsExpected && answersAsExpected && claimsAsExpected && report.asExpected();
        System.out.println("demo: " + (asExpected ? "everything" : "NOT") + " as expected");
        figures.show();
        return asExpected;
    }

    private String sendRoster() throws IOException, InterruptedException {
        beginStep();
        try (RosterUpload upload = RosterUpload.make(roster, ROWS)) {
            took("making the file");
            String path = "/v1/rosters?sponsor=" + SPONSOR.code() + "&reference=SK-DEMO-" + DemoRoster.SEED
                    + "&from=2023-07&months=" + MONTHS + "&programs=JKK,JKM&declaredRows=" + ROWS;
            Api.Answer answer = upload.send(api, PARTNER, path);
            took("sending");
            sentBefore = answer.status() != 202;
            System.out.printf(
                    "roster of %,d bytes %s%n",
                    upload.bytes(),
                    answer.status() == 202 ? "accepted" : "was sent before: the same roster is answered");
            return answer.headers()
                    .firstValue("Location")
                    .orElse("/v1/rosters/" + answer.body().path("id").asText());
        }
    }

    private void pay(String rosterId) throws InterruptedException {
        JsonNode bill = api.get(PARTNER, "/v1/bills?sponsor=" + SPONSOR.code() + "&roster=" + rosterId)
                .body()
                .path("items")
                .path(0);
        String number = bill.path("number").asText();
        Map<String, Object> payment = new LinkedHashMap<>();
        payment.put("billNumber", number);
        payment.put("amount", bill.path("amount").asLong());
        payment.put("paidAt", "2023-07-03T09:00:00+08:00");
        payment.put("reference", "DEMO-" + number);
        int status =
                api.post(Api.User.of("bpjs-system"), "/v1/payments", payment).status();
        System.out.printf(
                "bill %s: Rp %,d for %,d members %s%n",
                number,
                bill.path("amount").asLong(),
                bill.path("members").asLong(),
                status == 201 ? "paid" : "was paid before: the same payment is answered");
        took("payment");
    }

    private void showTimes() {
        System.out.println("how long it took");
        steps.forEach((step, taken) -> System.out.printf("  %-28s %s%n", step, Console.seconds(taken)));
        if (sentBefore) {
            return;
        }
        Duration roundTrip = steps.get("sending").plus(steps.get("verdicts, enrollment, bill"));
        System.out.printf(
                "  %-28s %s, %,d rows/s%n",
                "first byte to bill", Console.seconds(roundTrip), ROWS * 1000L / Math.max(1, roundTrip.toMillis()));
    }

    private void beginStep() {
        stepBegin = Instant.now();
    }

    private void took(String step) {
        steps.put(step, Duration.between(stepBegin, Instant.now()));
        beginStep();
    }
}
