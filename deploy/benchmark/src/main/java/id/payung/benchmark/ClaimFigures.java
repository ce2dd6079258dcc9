package id.payung.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Events of 32 senders beside the same inserts alone, and simulations over HTTP beside the law alone. */
final class ClaimFigures {

    private static final long BLOCK = 10_000_000;
    private static final String OURS = "claims-service";
    private static final String RAW = "pgbench";
    private static final String ALONE = "the law alone";

    /** One event; takes the length of what it tells. */
    static final String INSERT =
            "insert into claim_event (source, event_id, type, digest, event_time, received_at, received_from, data,"
                    + " nik_index, case_key, state, waits_for, next_try_at) values ('/bpjs/benchmark',"
                    + " gen_random_uuid()::text, 'death.reported.v1', uuid_send(gen_random_uuid()) ||"
                    + " uuid_send(gen_random_uuid()), now(), now(), 'benchmark', decode(repeat('5a', %s), 'hex'),"
                    + " uuid_send(gen_random_uuid()), 'DEATH', 'KEPT', 'TURN', now())"
                    + " on conflict (source, event_id) do nothing";

    private final Payung payung;
    private final Path project;
    private final Duration load;
    private final Wrk wrk;
    private long block;

    ClaimFigures(Payung payung, Path project, Duration load) {
        this.payung = payung;
        this.project = project;
        this.load = load;
        this.wrk = new Wrk(payung.home());
    }

    List<Figure> measure() {
        return List.of(events(), simulations());
    }

    private Figure events() {
        Path token = payung.token("bpjs-system");
        Contest contest = new Contest().way(OURS, duration -> send(token, duration));
        if (Command.exists("pgbench")) {
            Psql raw = raw();
            Pgbench pgbench = new Pgbench(raw, payung.home());
            String length = payung.database("payung_claims")
                    .value("select coalesce(avg(length(data))::int, 200)" + " from claim_event");
            contest.way(RAW, duration -> pgbench.run(String.format(INSERT, length), duration));
        }
        contest.run(load);
        return contest.figure(
                "claim events, 32 senders: stored, cover asked twice, claim opened and assessed",
                OURS,
                RAW,
                "`pgbench`, the insert of the event alone",
                "");
    }

    private Load send(Path token, Duration duration) {
        return wrk.run("events.lua", Payung.CLAIMS_DIRECT, duration, token.toString(), Long.toString(BLOCK * ++block));
    }

    private Figure simulations() {
        Path token = payung.token("officer");
        LawAlone law = new LawAlone(project);
        Contest contest = new Contest()
                .way(OURS, duration -> wrk.run("simulate.lua", Payung.CLAIMS_DIRECT, duration, token.toString()))
                .way(ALONE, law::run);
        contest.run(load);
        return contest.figure(
                "simulations over HTTP, 32 clients", OURS, ALONE, "the law in one process, one thread", "");
    }

    /** A database of the same tables in the same server. */
    private Psql raw() {
        payung.database("postgres").value("create database payung_raw_claims");
        Psql raw = payung.database("payung_raw_claims");
        new SourceSql(project).migrationsOfClaims().forEach(raw::file);
        return raw;
    }
}
