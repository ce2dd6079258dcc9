package id.payung.reporting.member;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.subscription.IncomingEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Reads events of enrollment-service; lenient on fields it does not know. */
public final class MemberEventReading {

    private static final String REGISTERED = "id.payung.enrollment.registered.v1";
    private static final String STARTED = "id.payung.coverage.started.v2";

    /** One event a program, as it was told before; the feed still holds those. */
    private static final String PROGRAM_STARTED = "id.payung.coverage.started.v1";

    private static final String ENDED = "id.payung.membership.ended.v1";
    private static final String RESTORED = "id.payung.membership.restored.v1";
    private static final String CORRECTED = "id.payung.member.corrected.v1";
    private static final String MERGED = "id.payung.member.merged.v1";

    /** The types that change figures. A lapse is known from the end of the cover; renewals and cancellations are unpaid. */
    public static final Set<String> TYPES =
            Set.of(REGISTERED, STARTED, PROGRAM_STARTED, ENDED, RESTORED, CORRECTED, MERGED);

    /** As many as the calendar has: reading each anew took longer than anything else here. */
    private static final Map<String, LocalDate> DAYS = new ConcurrentHashMap<>();

    private MemberEventReading() {}

    /**
     * The event, or nothing where it lacks what every event of its type has.
     *
     * @param name how a member is called here
     */
    public static Optional<MemberEvent> read(IncomingEvent event, UnaryOperator<UUID> name) {
        try {
            return Optional.of(of(event.type(), event.data(), name));
        } catch (IllegalArgumentException | DateTimeException incomplete) {
            return Optional.empty();
        }
    }

    private static MemberEvent of(String type, JsonNode data, UnaryOperator<UUID> name) {
        UUID member = name.apply(UUID.fromString(text(data, "memberId")));
        return switch (type) {
            case REGISTERED -> described(member, data, "REGISTERED");
            case CORRECTED -> described(member, data, "MEMBER_CORRECTED");
            case STARTED -> started(member, data, data.path("programs"));
            case PROGRAM_STARTED -> started(member, data, List.of(data));
            case ENDED ->
                new MemberEvent.Ended(
                        member,
                        text(data, "sponsor"),
                        data.path("job").asInt(1),
                        day(data, "until"),
                        "ENDED_" + text(data, "cause"));
            case RESTORED ->
                new MemberEvent.Restored(
                        member,
                        text(data, "sponsor"),
                        data.path("job").asInt(1),
                        day(data, "until"),
                        text(data, "cause"));
            case MERGED -> new MemberEvent.Merged(member, name.apply(UUID.fromString(text(data, "into"))));
            default -> throw new IllegalArgumentException();
        };
    }

    private static MemberEvent described(UUID member, JsonNode data, String cause) {
        return new MemberEvent.Described(
                member,
                text(data, "region"),
                text(data, "sex"),
                birthYear(data),
                data.path("sponsor").asText(""),
                cause);
    }

    private static MemberEvent started(UUID member, JsonNode data, Iterable<JsonNode> programs) {
        List<Cover> covers = new ArrayList<>();
        programs.forEach(program -> covers.add(cover(data, program)));
        if (covers.isEmpty()) {
            throw new IllegalArgumentException();
        }
        return new MemberEvent.Started(member, text(data, "region"), text(data, "sex"), birthYear(data), covers);
    }

    private static Cover cover(JsonNode data, JsonNode program) {
        LocalDate from = day(data, "from");
        LocalDate until = day(data, "until");
        LocalDate periodFrom = data.has("periodFrom") ? day(data, "periodFrom") : from;
        return Cover.started(
                text(data, "sponsor"),
                data.path("sponsorKind").asText(""),
                data.path("job").asInt(1),
                text(program, "program"),
                text(data, "occupation"),
                from,
                until,
                Contribution.of(periodFrom, until, program.path("amount").asLong()));
    }

    private static int birthYear(JsonNode data) {
        return data.path("birthYear").asInt();
    }

    private static LocalDate day(JsonNode data, String name) {
        return DAYS.computeIfAbsent(text(data, name), LocalDate::parse);
    }

    private static String text(JsonNode data, String name) {
        String text = data.path(name).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
