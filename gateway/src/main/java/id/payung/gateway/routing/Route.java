package id.payung.gateway.routing;

import java.util.Optional;

/**
 * One public path and everything below it.
 *
 * @param prefix whole path segments, for example {@code /v1/coverage}
 * @param upstreamPrefix what the prefix is called inside the service
 * @param feed an event feed: exactly this path, and only for the role {@code service}
 * @param open answered to everybody, without a token
 * @param bodies how large they may be
 */
public record Route(String prefix, Service service, String upstreamPrefix, boolean feed, boolean open, Bodies bodies) {

    /** What is sent to a route: a form, a batch of events, or a file. */
    public enum Bodies {
        SMALL,
        BATCHES,
        FILES
    }

    static Route to(Service service, String prefix) {
        return new Route(prefix, service, prefix, false, false, Bodies.SMALL);
    }

    static Route open(Service service, String prefix) {
        return new Route(prefix, service, prefix, false, true, Bodies.SMALL);
    }

    static Route batches(Service service, String prefix) {
        return new Route(prefix, service, prefix, false, false, Bodies.BATCHES);
    }

    static Route upload(Service service, String prefix) {
        return new Route(prefix, service, prefix, false, false, Bodies.FILES);
    }

    static Route feed(Service service, String prefix) {
        return new Route(prefix, service, RouteTable.FEED_INSIDE, true, false, Bodies.SMALL);
    }

    /** A path that every service has, told apart outside by the service's name. */
    static Route named(Service service, String insidePrefix) {
        return new Route(insidePrefix + "/" + service.label(), service, insidePrefix, false, false, Bodies.SMALL);
    }

    boolean covers(String path) {
        return !feed || path.length() == prefix.length();
    }

    /** What callers call a path of the service; nothing where it is not below this route. */
    public Optional<String> publicPath(String inside) {
        boolean ours = inside.equals(upstreamPrefix) || !feed && inside.startsWith(upstreamPrefix + "/");
        return ours ? Optional.of(prefix + inside.substring(upstreamPrefix.length())) : Optional.empty();
    }

    /** The path as the service knows it. */
    public String upstreamPath(String path) {
        return upstreamPrefix + path.substring(prefix.length());
    }
}
