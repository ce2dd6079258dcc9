package id.payung.gateway.upstream;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A service as the instances that make it up, taken in turn. */
public final class Upstream {

    private final List<Instance> instances;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(List<Instance> instances) {
        this.instances = instances;
    }

    /** The next instance that may be asked and is none of the tried ones; one that is not ready only where all are so. */
    public Optional<Instance> next(Collection<Instance> tried) {
        int first = turn.getAndIncrement();
        Optional<Instance> ready = next(first, instance -> instance.isReady() && !tried.contains(instance));
        return ready.isPresent() ? ready : next(first, instance -> !tried.contains(instance));
    }

    private Optional<Instance> next(int first, Predicate<Instance> wanted) {
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get(Math.floorMod(first + i, instances.size()));
            if (wanted.test(instance) && instance.admits()) {
                return Optional.of(instance);
            }
        }
        return Optional.empty();
    }

    public List<Instance> instances() {
        return instances;
    }

    /** How many instances are being left alone. */
    public long openCircuits() {
        return instances.stream().filter(Instance::isLeftAlone).count();
    }
}
