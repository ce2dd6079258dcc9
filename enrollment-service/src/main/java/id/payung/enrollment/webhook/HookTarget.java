package id.payung.enrollment.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to send to, and the very machine it was found to be: a name asked again later could lead elsewhere.
 *
 * @param uri https, a name and no number
 * @param address what the connection must go to
 */
record HookTarget(URI uri, InetAddress address) {

    private static final int HTTPS = 443;
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LONGEST = 500;
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}", Pattern.CASE_INSENSITIVE);
    private static final List<String> INSIDE_NAMES = List.of(".local", ".localhost", ".internal", ".lan", ".home.arpa");

    /** The address as written, if it may be one of a webhook at all. */
    static Optional<URI> written(String url, boolean insideAllowed) {
        try {
            URI uri = new URI(url);
            boolean plain = url.length() <= LONGEST
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && (uri.getPort() == -1 || uri.getPort() == HTTPS || uri.getPort() >= FIRST_FREE_PORT);
            return plain && (insideAllowed || isPublicName(uri.getHost())) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isPublicName(String host) {
        String name = host.toLowerCase(java.util.Locale.ROOT);
        return NAME.matcher(name).matches() && INSIDE_NAMES.stream().noneMatch(name::endsWith);
    }

    /** Where the name leads now; nothing where any of its addresses is not public. */
    static Optional<HookTarget> resolved(URI uri, boolean insideAllowed) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(uri.getHost());
        for (InetAddress address : all) {
            if (!insideAllowed && !PublicAddress.is(address)) {
                return Optional.empty();
            }
        }
        return Optional.of(new HookTarget(uri, all[0]));
    }

    int port() {
        return uri.getPort() == -1 ? HTTPS : uri.getPort();
    }

    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
