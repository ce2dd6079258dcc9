package id.payung.platform.traces;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the gateway records is recorded here, too; what begins here is recorded where it is a request. Statements of the
 * work between requests would be a trace each: of that the metrics tell.
 */
final class RequestSampler implements Sampler {

    private final Sampler requests;

    private RequestSampler(Sampler requests) {
        this.requests = requests;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent,
            String traceId,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> parentLinks) {
        return kind == SpanKind.SERVER
                ? requests.shouldSample(parent, traceId, name, kind, attributes, parentLinks)
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "requests only: " + requests.getDescription();
    }

    /** Hands the sampler to the framework. */
    @Singleton
    static class Maker {

        @Produces
        @Singleton
        Sampler sampler(@ConfigProperty(name = TraceSettings.SHARE, defaultValue = "1") double share) {
            return Sampler.parentBased(new RequestSampler(Sampler.traceIdRatioBased(share)));
        }
    }
}
