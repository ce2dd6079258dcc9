package id.payung.reporting.sdmx;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** Puts the sample figures in the place of the projections. */
public class SdmxProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SampleSeries.class);
    }
}
