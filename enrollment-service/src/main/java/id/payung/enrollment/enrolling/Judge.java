package id.payung.enrollment.enrolling;

import id.payung.enrollment.contribution.Contribution;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.worker.RowCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives each candidate its verdict from what is on file, in the order of the file. One per batch. */
final class Judge {

    private final Order order;
    private final Map<ByteBuffer, KnownMember> known;
    private final Contributions contributions;
    private final SponsorDirectory sponsors;
    private int freePlaces;
    private int strangers;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();

    /**
     * A candidate to be written, with what must be known for it.
     *
     * @param region domicile of the member from now on
     * @param moves whether that is another than the one on file
     */
    record Accepted(
            Candidate candidate,
            UUID memberId,
            boolean newMember,
            boolean fillsStub,
            boolean knownEnrollment,
            boolean takesPlace,
            String region,
            boolean moves,
            Contribution contribution) {}

    Judge(
            Order order,
            Map<ByteBuffer, KnownMember> known,
            Contributions contributions,
            SponsorDirectory sponsors,
            int freePlaces) {
        this.order = order;
        this.known = known;
        this.contributions = contributions;
        this.sponsors = sponsors;
        this.freePlaces = freePlaces;
    }

    void judge(Candidate candidate) {
        KnownMember member = known.get(ByteBuffer.wrap(candidate.nikIndex()));
        if (member == null) {
            judgeNewcomer(candidate);
        } else {
            judgeKnown(candidate, member);
        }
    }

    private void judgeNewcomer(Candidate candidate) {
        if (mustBeReviewed(candidate)) {
            verdicts.add(review(candidate, null));
            return;
        }
        if (!takePlace()) {
            verdicts.add(Verdict.of(candidate, Outcome.REJECTED, RowCode.QUOTA_EXCEEDED, null, ""));
            return;
        }
        accept(new Accepted(
                candidate,
                candidate.newMemberId(),
                true,
                false,
                false,
                true,
                candidate.worker().region(),
                false,
                contributions.of(candidate.worker(), Set.of())));
        // the same worker may stand in this batch a second time, for the second job
        KnownMember now = KnownMember.newcomer(candidate, candidate.nameIndex());
        now.incumbents().put(candidate.worker().job(), order.sponsor().id());
        now.places().put(candidate.worker().job(), true);
        known.put(ByteBuffer.wrap(candidate.nikIndex()), now);
    }

    private void judgeKnown(Candidate candidate, KnownMember member) {
        int job = candidate.worker().job();
        if (member.places().isEmpty()) {
            strangers++;
        }
        UUID incumbent = member.incumbents().get(job);
        if (member.deceasedOn() != null) {
            verdicts.add(Verdict.of(candidate, Outcome.REJECTED, RowCode.MEMBER_DECEASED, member.memberId(), ""));
        } else if (order.sponsor().id().equals(incumbent)) {
            verdicts.add(
                    Verdict.of(candidate, Outcome.ALREADY_ENROLLED, RowCode.ALREADY_ENROLLED, member.memberId(), ""));
        } else if (namesDiffer(candidate, member)) {
            verdicts.add(Verdict.of(
                    candidate, Outcome.NEEDS_REVIEW, RowCode.NAME_MISMATCH_WITH_MEMBER, member.memberId(), ""));
        } else if (incumbent != null && !order.waiting()) {
            verdicts.add(coveredBy(sponsors.of(incumbent).code(), candidate, member));
        } else if (member.elsewhere().containsKey(job) && !order.waiting()) {
            verdicts.add(coveredBy(member.elsewhere().get(job), candidate, member));
        } else if (mustBeReviewed(candidate)) {
            verdicts.add(review(candidate, member.memberId()));
        } else {
            enroll(candidate, member);
        }
    }

    private static Verdict coveredBy(String payer, Candidate candidate, KnownMember member) {
        return Verdict.of(candidate, Outcome.COVERED_BY_ANOTHER, RowCode.COVERED_BY_ANOTHER, member.memberId(), payer);
    }

    private void enroll(Candidate candidate, KnownMember member) {
        Boolean place = member.places().get(candidate.worker().job());
        boolean takesPlace = !Boolean.TRUE.equals(place);
        if (takesPlace && !takePlace()) {
            verdicts.add(Verdict.of(candidate, Outcome.REJECTED, RowCode.QUOTA_EXCEEDED, member.memberId(), ""));
            return;
        }
        boolean fillsStub = member.nameIndex() == null;
        String region = member.regionWith(candidate);
        accept(new Accepted(
                candidate,
                member.memberId(),
                false,
                fillsStub,
                place != null,
                takesPlace,
                region,
                !fillsStub && !region.equals(member.region()),
                contributions.of(candidate.worker(), member.contributedMonths())));
        member.places().put(candidate.worker().job(), true);
        member.incumbents().put(candidate.worker().job(), order.sponsor().id());
        byte[] name = fillsStub ? candidate.nameIndex() : member.nameIndex();
        known.put(ByteBuffer.wrap(candidate.nikIndex()), member.described(name, region));
    }

    private boolean namesDiffer(Candidate candidate, KnownMember member) {
        return !order.reviewed()
                && member.nameIndex() != null
                && !Arrays.equals(member.nameIndex(), candidate.nameIndex());
    }

    private boolean mustBeReviewed(Candidate candidate) {
        return !order.reviewed() && !candidate.reviews().isEmpty();
    }

    private static Verdict review(Candidate candidate, UUID memberId) {
        return new Verdict(
                candidate.line(),
                Outcome.NEEDS_REVIEW,
                candidate.reviews(),
                "",
                memberId,
                candidate.worker().region(),
                candidate.worker().job(),
                0);
    }

    private boolean takePlace() {
        if (freePlaces <= 0) {
            return false;
        }
        freePlaces--;
        return true;
    }

    private void accept(Accepted one) {
        accepted.add(one);
        verdicts.add(new Verdict(
                one.candidate().line(),
                Outcome.ENROLLED,
                List.of(),
                "",
                one.memberId(),
                // as it was sent: what is on file of somebody restricted is nobody's to learn
                one.candidate().worker().region(),
                one.candidate().worker().job(),
                one.contribution().total()));
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** How many were on file, and not as the sponsor's: any verdict about them tells it so. */
    int strangers() {
        return strangers;
    }

    List<Accepted> accepted() {
        return accepted;
    }
}
