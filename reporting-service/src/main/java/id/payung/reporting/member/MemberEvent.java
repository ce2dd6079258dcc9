package id.payung.reporting.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the feed of enrollment-service tells of a member, as far as figures depend on it. */
public sealed interface MemberEvent {

    UUID member();

    /** Stable code of what happened: the cause of a restatement. */
    String cause();

    /** Codes of the sponsors it names. */
    default Set<String> sponsors() {
        return Set.of();
    }

    /** Enrolled, whether paid for or not, or corrected; {@code sponsor} is empty where none is named. */
    record Described(UUID member, String region, String sex, int birthYear, String sponsor, String cause)
            implements MemberEvent {
        @Override
        public Set<String> sponsors() {
            return sponsor.isEmpty() ? Set.of() : Set.of(sponsor);
        }
    }

    /** Paid for the programs of one job. */
    record Started(UUID member, String region, String sex, int birthYear, List<Cover> covers) implements MemberEvent {
        @Override
        public String cause() {
            return "COVERAGE_STARTED";
        }

        @Override
        public Set<String> sponsors() {
            return covers.stream().map(Cover::sponsor).collect(Collectors.toSet());
        }
    }

    /** A job ended; {@code on} is the first day without it. */
    record Ended(UUID member, String sponsor, int job, LocalDate on, String cause) implements MemberEvent {}

    /** A job did not end on that day after all; what covers again is told by itself. */
    record Restored(UUID member, String sponsor, int job, LocalDate on, String cause) implements MemberEvent {}

    /** Turned out to be the same person as another member. */
    record Merged(UUID member, UUID into) implements MemberEvent {
        @Override
        public String cause() {
            return "MEMBERS_MERGED";
        }
    }
}
