package id.payung.enrollment.sponsor;

import id.payung.enrollment.contribution.Fund;

/** A new sponsor. {@code quota} is the most jobs it may have enrolled at one time; null is no limit. */
public record RegisterSponsor(
        String code,
        String name,
        SponsorKind kind,
        Fund fund,
        String legalBasis,
        Integer quota,
        boolean approvalRequired) {}
