package id.payung.reporting;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.PlayedAccessTable;
import id.payung.reporting.testing.FeedStandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class AccessTableTest extends PlayedAccessTable {}
