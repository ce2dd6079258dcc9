package id.payung.reporting.awards;

import com.fasterxml.jackson.databind.JsonNode;

/** A frozen ranking with everything that leads to it. {@code ranking} is as it was frozen, formula included. */
public record AwardBody(AwardView award, JsonNode ranking) {}
