package id.payung.gateway.proxy;

import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.upstream.HttpClients;
import id.payung.gateway.upstream.Upstream;
import io.vertx.core.http.HttpClient;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;

/** Passes requests on to a service, streaming both ways. */
@Singleton
public class ServiceProxy {

    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final HttpClients clients;
    private final ForwardingRules rules;

    ServiceProxy(HttpClients clients, ForwardingRules rules) {
        this.clients = clients;
        this.rules = rules;
    }

    /** Answers the exchange with what an instance of the service says, or with a problem. */
    public void forward(Exchange exchange, Upstream upstream) {
        HttpClient client = clients.current();
        Forwarding forwarding = new Forwarding(exchange, new Attempts(exchange, upstream), client, rules);
        OriginRequestProvider origin = forwarding::connect;
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(origin)
                .addInterceptor(forwarding)
                .handle(exchange.request());
    }
}
