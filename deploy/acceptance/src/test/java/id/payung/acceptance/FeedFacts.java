package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the feed says of one sponsor, but lapses: where a night of WITA begins meanwhile, periods of the past lapse. */
record FeedFacts(List<FeedRecord> events) {

    static FeedFacts of(String sponsor, List<FeedRecord> feed) {
        return new FeedFacts(feed.stream()
                .filter(event ->
                        event.sponsor().equals(sponsor) && !event.type().equals(FeedRecord.LAPSED))
                .toList());
    }

    /** Nothing missed and nothing twice: each member registered once and, if paid, with its programs started once. */
    void tellOfEachMemberOnce(int enrolled, boolean paid) {
        assertThat(events.stream().map(FeedRecord::id)).doesNotHaveDuplicates();
        assertThat(events.stream().map(FeedRecord::fact).distinct().count())
                .as("different facts")
                .isEqualTo(events.size());
        assertThat(members(FeedRecord.REGISTERED, "")).hasSize(enrolled);
        assertThat(events).hasSize(paid ? 2 * enrolled : enrolled);
        if (paid) {
            assertThat(members(FeedRecord.COVERAGE_STARTED, "JKK JKM")).isEqualTo(members(FeedRecord.REGISTERED, ""));
        }
    }

    private Set<String> members(String type, String programs) {
        return events.stream()
                .filter(event -> event.type().equals(type) && event.programs().equals(programs))
                .map(FeedRecord::member)
                .collect(Collectors.toSet());
    }
}
