package id.payung.claims;

import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.PlayedAccessTable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class AccessTableTest extends PlayedAccessTable {}
