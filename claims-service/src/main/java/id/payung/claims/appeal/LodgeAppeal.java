package id.payung.claims.appeal;

import java.time.LocalDate;
import java.util.UUID;

/** A family contests the decision of a claim. */
record LodgeAppeal(UUID claimId, String reference, LocalDate lodgedOn, String reason) {}
