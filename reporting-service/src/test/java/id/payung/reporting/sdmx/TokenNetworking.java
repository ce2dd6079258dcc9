package id.payung.reporting.sdmx;

import java.net.ProxySelector;
import java.net.URLConnection;
import java.util.Collection;
import java.util.List;
import sdmxdl.ErrorListener;
import sdmxdl.EventListener;
import sdmxdl.web.WebSource;
import sdmxdl.web.spi.Network;
import sdmxdl.web.spi.Networking;
import sdmxdl.web.spi.SSLFactory;
import sdmxdl.web.spi.URLConnectionFactory;

/** Lets the client of the tests send a token, as its users do by configuration. */
record TokenNetworking(String token) implements Networking {

    @Override
    public String getNetworkingId() {
        return "TOKEN";
    }

    @Override
    public int getNetworkingRank() {
        return 1;
    }

    @Override
    public boolean isNetworkingAvailable() {
        return true;
    }

    @Override
    public Collection<String> getNetworkingProperties() {
        return List.of();
    }

    @Override
    public void warmupNetwork() {
        // nothing to warm
    }

    @Override
    public Network getNetwork(WebSource source, EventListener onEvent, ErrorListener onError) {
        return new WithToken(token);
    }

    private record WithToken(String token) implements Network {

        @Override
        public ProxySelector getProxySelector() {
            return Network.getDefault().getProxySelector();
        }

        @Override
        public SSLFactory getSSLFactory() {
            return Network.getDefault().getSSLFactory();
        }

        @Override
        public URLConnectionFactory getURLConnectionFactory() {
            return (url, proxy) -> {
                URLConnection connection = url.openConnection(proxy);
                connection.setRequestProperty("Authorization", "Bearer " + token);
                return connection;
            };
        }
    }
}
