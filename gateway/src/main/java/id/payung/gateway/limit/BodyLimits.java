package id.payung.gateway.limit;

import id.payung.gateway.GatewayConfig;
import id.payung.gateway.routing.Route;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.ProblemException;
import jakarta.inject.Singleton;

/** How large a body may be: rosters and imports come whole, everything else is small. */
@Singleton
public class BodyLimits {

    private final long upload;
    private final long batch;
    private final long other;

    BodyLimits(GatewayConfig config) {
        upload = config.bodyLimit().uploadBytes();
        batch = config.bodyLimit().batchBytes();
        other = config.bodyLimit().otherBytes();
    }

    /** The most bytes a body of this route may have. */
    public long bytes(Route route) {
        return switch (route.bodies()) {
            case FILES -> upload;
            case BATCHES -> batch;
            case SMALL -> other;
        };
    }

    /** The refusal of a body that is larger. */
    public ProblemException exceeded(Route route) {
        long limit = bytes(route);
        return CommonProblems.TOO_LARGE.because(
                "A body may have at most " + limit + " bytes here",
                "Isi permintaan di sini paling banyak " + limit + " bita");
    }
}
