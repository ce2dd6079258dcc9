package id.payung.claims.scholarship;

import id.payung.claims.casefile.BankAccount;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Shows scholarships, and what they may still cost. */
@ApplicationScoped
class ScholarshipReading {

    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final Forecast forecast;
    private final Cursors cursors;
    private final Audit audit;

    ScholarshipReading(Ledger ledger, Forecast forecast, Cursors cursors, Audit audit) {
        this.ledger = ledger;
        this.forecast = forecast;
        this.cursors = cursors;
        this.audit = audit;
    }

    /** Projected liability of one school year over all active children, whole rupiah. */
    public record Liability(int schoolYear, int children, long amount) {}

    /** Whoever sees children is recorded, as with their claim. */
    Page<ScholarshipView> page(
            Optional<UUID> claimId, Optional<ScholarChild.Status> status, int limit, String cursor, Actor actor) {
        record(actor, "SCHOLARSHIPS_SHOWN", claimId.map(id -> "claim " + id).orElse("scholarships"));
        String question = "scholarships:" + claimId + status;
        Optional<UUID> after = cursors.position(question, cursor).map(UUID::fromString);
        List<ScholarChild> found = ledger.children(claimId, status, after, limit + 1);
        Map<UUID, List<ScholarYear>> years = ledger.years(found);
        Map<UUID, Long> paid = ledger.paid(found);
        return Page.of(found, limit, cursors, question, child -> child.id().toString())
                .map(child -> show(child, years.get(child.id()), paid.getOrDefault(child.id(), 0L)));
    }

    /** The scholarship of one child for somebody who asked to see it. */
    ScholarshipView show(UUID childId, Actor actor) {
        ScholarshipView shown = require(childId);
        record(actor, "SCHOLARSHIP_SHOWN", "scholarship " + childId);
        return shown;
    }

    ScholarshipView require(UUID childId) {
        ScholarChild child = ledger.child(childId).orElseThrow(ScholarshipProblems.CHILD_UNKNOWN::refusal);
        List<ScholarChild> one = List.of(child);
        return show(child, ledger.years(one).get(childId), ledger.paid(one).getOrDefault(childId, 0L));
    }

    /** The children are read page by page, so that the answer needs the same memory at any number of them. */
    List<Liability> liability() {
        SortedMap<Integer, Liability> byYear = new TreeMap<>();
        Optional<UUID> after = Optional.empty();
        List<ScholarChild> page;
        do {
            page = ledger.children(Optional.empty(), Optional.of(ScholarChild.Status.ACTIVE), after, PAGE);
            Map<UUID, List<ScholarYear>> years = ledger.years(page);
            for (ScholarChild child : page) {
                forecast.of(child, years.get(child.id()))
                        .forEach((year, amount) -> byYear.merge(
                                year,
                                new Liability(year, 1, amount),
                                (one, more) -> new Liability(year, one.children() + 1, one.amount() + more.amount())));
            }
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == PAGE);
        return List.copyOf(byYear.values());
    }

    private void record(Actor actor, String action, String object) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(actor, action, object, ""));
    }

    private ScholarshipView show(ScholarChild child, List<ScholarYear> years, long paid) {
        return new ScholarshipView(
                child.id(),
                child.claimId(),
                child.child().id(),
                child.initials(),
                child.child().birthDate().getYear(),
                child.status().name(),
                child.endCause(),
                child.endedOn(),
                child.proposedEnd(),
                years.stream()
                        .filter(year -> year.status() == ScholarYear.Status.CONFIRMED)
                        .mapToLong(ScholarYear::amount)
                        .sum(),
                paid,
                forecast.of(child, years).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                years.stream().map(ScholarshipReading::year).toList(),
                child.version());
    }

    private static ScholarshipView.Year year(ScholarYear year) {
        return new ScholarshipView.Year(
                year.startsIn(),
                year.level(),
                year.amount(),
                year.status().name(),
                year.grants(),
                year.proposedBy(),
                year.proposedReason(),
                year.confirmedBy(),
                year.orderId(),
                year.account().map(BankAccount::masked),
                year.assessment(),
                year.version());
    }
}
