package id.payung.acceptance;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the running system to the constructors of tests: one for all classes, stopped after the last. With the property
 * {@code payung.kafka} its figures come by Kafka.
 */
final class RunningPayung implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RunningPayung.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Payung.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        return store.computeIfAbsent(
                Payung.class,
                ignored -> Boolean.getBoolean("payung.kafka") ? withKafka(store) : Payung.start(),
                Payung.class);
    }

    private static Payung withKafka(ExtensionContext.Store store) {
        KafkaCluster kafka =
                store.computeIfAbsent(KafkaCluster.class, ignored -> KafkaCluster.start(), KafkaCluster.class);
        Payung payung = Payung.start(Map.of("PAYUNG_KAFKA", kafka.servers()));
        KafkaTap.open(payung, kafka);
        return payung;
    }
}
