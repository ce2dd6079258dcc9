package id.payung.claims.intake;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** Runs the intake without the other half of the service. */
public class FakeCases implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeCaseWorker.class, FakeReceivers.class);
    }
}
