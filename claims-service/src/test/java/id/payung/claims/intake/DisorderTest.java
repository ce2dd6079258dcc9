package id.payung.claims.intake;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** With claims that only exist. */
@QuarkusTest
@TestProfile(FakeCases.class)
@QuarkusTestResource(EmbeddedDatabase.class)
class DisorderTest extends Disorder {}
