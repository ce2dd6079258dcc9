package id.payung.enrollment.enrolling;

import id.payung.enrollment.sponsor.SponsorFacts;
import java.util.UUID;

/**
 * What is the same for all rows enrolled together.
 *
 * @param billId the bill that their coverage goes on
 * @param dry judge only, write nothing
 * @param reviewed an officer has accepted what the rules left open
 * @param waiting the coverage waits for its payment without blocking others (a transfer)
 */
public record Order(
        SponsorFacts sponsor,
        Period period,
        Programs programs,
        UUID billId,
        boolean dry,
        boolean reviewed,
        boolean waiting) {}
