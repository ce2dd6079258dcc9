package id.payung.enrollment.sponsor;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Registers and changes sponsors. */
@ApplicationScoped
class SponsorRegistration {

    private static final String UNIQUE_VIOLATION = "23505";

    private final SponsorRepository sponsors;
    private final Database database;
    private final Audit audit;

    SponsorRegistration(SponsorRepository sponsors, Database database, Audit audit) {
        this.sponsors = sponsors;
        this.database = database;
        this.audit = audit;
    }

    /** A sponsor and whether this call made it. */
    record Registered(Sponsor sponsor, boolean isNew) {}

    /** Registers a sponsor; the same again answers the same, another content under the same code is a conflict. */
    Registered register(RegisterSponsor command, Actor actor) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Sponsor sponsor = Sponsor.register(UuidCreator.getTimeOrderedEpoch(), command);
                sponsors.persistAndFlush(sponsor);
                audit.record(actor, "SPONSOR_REGISTERED", "sponsor " + command.code(), "");
                return new Registered(sponsor, true);
            });
        } catch (RuntimeException failed) {
            if (!Retries.sqlState(failed).equals(UNIQUE_VIOLATION)) {
                throw failed;
            }
            return existing(command);
        }
    }

    private Registered existing(RegisterSponsor command) {
        Sponsor known = QuarkusTransaction.requiringNew()
                .call(() -> sponsors.byCode(command.code()).orElseThrow());
        if (!known.isWhat(command)) {
            throw SponsorProblems.SPONSOR_EXISTS.refusal();
        }
        return new Registered(known, false);
    }

    /** Changes a sponsor whose version the caller saw. */
    @Transactional
    Sponsor change(String code, ChangeSponsor change, String ifMatch, Actor actor) {
        Sponsor sponsor = sponsors.requireLocked(code);
        Etags.requireMatch(ifMatch, sponsor.version());
        if (change.name() != null) {
            sponsor.rename(change.name().strip());
        }
        if (change.legalBasis() != null) {
            sponsor.restOn(change.legalBasis());
        }
        if (change.approvalRequired() != null) {
            sponsor.requireApproval(change.approvalRequired());
        }
        if (change.setsQuota()) {
            sponsor.limitTo(change.quota().intValue(), placesTaken(sponsor));
        }
        if (change.liftsQuota()) {
            sponsor.lift();
        }
        sponsors.flush();
        audit.record(actor, "SPONSOR_CHANGED", "sponsor " + code, "");
        return sponsor;
    }

    /** Counted anew under the row lock: while there was no quota nobody kept count. */
    private int placesTaken(Sponsor sponsor) {
        return database.first(
                        "select count(*) from enrollment where sponsor_id = ? and holds_place",
                        row -> row.getInt(1),
                        sponsor.id())
                .orElse(0);
    }
}
