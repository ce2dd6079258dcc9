package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Single enrollments and reads by id of 32 clients, through enrollment-service alone and through the gateway. */
final class ClientFigures {

    private static final int IDS = 1_000;
    private static final long BLOCK = 1_000_000;
    private static final int OVERLOADS = 2;
    private static final int TIMES_TOO_MUCH = 5;
    /** Long enough for the queues to fill. */
    private static final Duration OVERLOAD = Duration.ofSeconds(20);
    /** Of each client between an answer and its next request. */
    private static final Duration THINKING = Duration.ofSeconds(1);

    private static final String DIRECT = "direct";
    private static final String GATEWAY = "through the gateway";
    private static final String RAW = "pgbench";

    private final Payung payung;
    private final Duration load;
    private final RawDatabase raw;
    private final RawStatements statements;
    private final Path partner;
    private final Wrk wrk;
    private long block;

    ClientFigures(Payung payung, Duration load, RawDatabase raw, RawStatements statements, Path partner) {
        this.payung = payung;
        this.load = load;
        this.raw = raw;
        this.statements = statements;
        this.partner = partner;
        this.wrk = new Wrk(payung.home());
    }

    List<Figure> enrollment() {
        Contest contest = new Contest()
                .way(DIRECT, duration -> enroll(Payung.DIRECT, duration))
                .way(GATEWAY, duration -> enroll(Payung.THROUGH_GATEWAY, duration));
        return figures(
                contest,
                newcomer(),
                "single enrollment with its event, 32 clients",
                "the same one statement",
                "≥ 0.65");
    }

    List<Figure> read() {
        Path ids = ids(payung.database("payung_enrollment"));
        Contest contest = new Contest()
                .way(DIRECT, duration -> read(Payung.DIRECT, ids, duration))
                .way(GATEWAY, duration -> read(Payung.THROUGH_GATEWAY, ids, duration));
        return figures(contest, member(ids), "read by id, 32 clients", "the same query", "≥ 0.75");
    }

    private List<Figure> figures(Contest contest, String statement, String title, String limit, String aim) {
        if (Command.exists("pgbench")) {
            Pgbench pgbench = new Pgbench(raw.psql(), payung.home());
            contest.way(RAW, duration -> pgbench.run(statement, duration));
        } else {
            Progress.say("pgbench is missing (apt-get install postgresql): no raw limit for %s", title);
        }
        contest.run(load);
        return List.of(
                contest.figure(title + ", " + DIRECT, DIRECT, RAW, "`pgbench`, " + limit, aim),
                contest.figure(title + ", " + GATEWAY, GATEWAY, RAW, "`pgbench`, " + limit, ""));
    }

    /** What is still done while five times as much is asked as can be done. */
    Figure overload() {
        List<Double> done = new ArrayList<>();
        List<Double> peaks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int round = 0; round < OVERLOADS; round++) {
            double peak = Turn.take(() -> enroll(Payung.THROUGH_GATEWAY, load)).perSecond();
            int clients = (int) (TIMES_TOO_MUCH * peak * THINKING.toMillis() / 1000);
            Wrk.Overload overload = Turn.take(() -> new Wrk(payung.home(), clients)
                    .overload("enroll.lua", Payung.THROUGH_GATEWAY, OVERLOAD, newcomers(THINKING)));
            String note = String.format(
                    Locale.ROOT,
                    "%,d clients, %,d refused, %,d without an answer in 10 s, %s",
                    clients,
                    overload.refused(),
                    overload.broken(),
                    overload.done().latency());
            Progress.say("overloaded: %,.0f/s of %,.0f/s, %s", overload.done().perSecond(), peak, note);
            peaks.add(peak);
            done.add(overload.done().perSecond());
            notes.add(note);
        }
        return new Figure(
                "single enrollment through the gateway, five times its peak asked",
                "per s",
                done,
                peaks,
                "its own peak, 32 clients",
                "≥ 0.8",
                String.join("; ", notes));
    }

    Load enroll(String base, Duration duration) {
        return wrk.run("enroll.lua", base, duration, newcomers(Duration.ZERO));
    }

    private String[] newcomers(Duration pause) {
        return new String[] {
            partner.toString(),
            Payung.SPONSOR,
            YearMonth.now().toString(),
            Long.toString(BLOCK * block++),
            Long.toString(pause.toMillis())
        };
    }

    Load read(String base, Path ids, Duration duration) {
        return wrk.run("members.lua", base, duration, partner.toString(), ids.toString());
    }

    /** Some members of rosters. */
    Path ids(Psql database) {
        List<String> ids = database.values(
                "select member_id from (select distinct member_id from coverage join bill using (bill_id)"
                        + " where kind = 'ROSTER') m order by hashtext(member_id::text) limit " + IDS);
        try {
            return Files.write(payung.home().resolve(database.database() + ".ids"), ids);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The query of one member, an id of the same thousand drawn for each. */
    private String member(Path idFile) {
        try {
            String ids = Files.readAllLines(idFile).stream().collect(Collectors.joining(",", "'{", "}'::uuid[]"));
            return "\\set i random(1, " + IDS + ")\n" + one(statements.member("(" + ids + ")[:i]"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The statement of a newcomer with other random values each time, its constants as long as ours are. */
    private String newcomer() {
        Psql ours = payung.database("payung_enrollment");
        return one(statements.newcomer(
                ours.value("select sponsor_id from sponsor where code = '" + Payung.SPONSOR + "'"),
                Integer.parseInt(ours.value("select avg(length(personal))::int from member")),
                ours.value("select data from outbox where type = 'enrollment.registered.v1' limit 1")));
    }

    private static String one(String statement) {
        return statement.replace('\n', ' ');
    }
}
