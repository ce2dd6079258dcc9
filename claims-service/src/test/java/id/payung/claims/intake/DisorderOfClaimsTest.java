package id.payung.claims.intake;

import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** With claims as they are, assessed at each step. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DisorderOfClaimsTest extends Disorder {}
