package id.payung.reporting.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the feed of enrollment-service tells of a member, as far as figures depend on it. */
public sealed interface MemberEvent {

    UUID member();

    /** Stable code of what happened: the cause of a restatement. */
    String cause();

    /** Enrolled, whether paid for or not. */
    record Described(UUID member, String region, String sex, int birthYear, String cause) implements MemberEvent {}

    /** Paid for the programs of one job. */
    record Started(UUID member, String region, String sex, int birthYear, List<Cover> covers) implements MemberEvent {
        @Override
        public String cause() {
            return "COVERAGE_STARTED";
        }
    }

    /** A job ended; {@code on} is the first day without it. */
    record Ended(UUID member, String sponsor, int job, LocalDate on, String cause) implements MemberEvent {}

    /** Turned out to be the same person as another member. */
    record Merged(UUID member, UUID into) implements MemberEvent {
        @Override
        public String cause() {
            return "MEMBERS_MERGED";
        }
    }
}
