package id.payung.enrollment.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something for an officer to decide: a ROSTER_ROW by {@code POST /v1/rosters/{roster}/rows/{line}/decision}, what is
 * about a member by {@code POST /v1/reviews/{id}/decision}.
 *
 * @param codes why the rules leave it open
 */
public record ReviewView(
        UUID id,
        String kind,
        String sponsor,
        Optional<UUID> roster,
        Optional<Long> line,
        Optional<UUID> memberId,
        List<String> codes,
        String status) {}
