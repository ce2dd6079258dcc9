package id.payung.enrollment.sponsor;

import id.payung.enrollment.contribution.Fund;
import java.util.Optional;
import java.util.UUID;

/** A sponsor as answers show it. */
public record SponsorView(
        UUID id,
        String code,
        String name,
        SponsorKind kind,
        Fund fund,
        Optional<String> legalBasis,
        Optional<Integer> quota,
        boolean approvalRequired) {}
