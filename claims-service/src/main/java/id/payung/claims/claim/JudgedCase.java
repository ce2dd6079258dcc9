package id.payung.claims.claim;

import id.payung.claims.law.Assessment;
import java.util.List;

/**
 * What the law says about the facts.
 *
 * @param payees who receives the cash
 * @param missing papers and accounts, as codes; a case without cover needs none to be refused
 * @param questions conditions that a person must answer, as codes
 * @param state where an open claim with these facts stands
 */
public record JudgedCase(
        Assessment assessment, Payees payees, List<String> missing, List<String> questions, ClaimState state) {}
