package id.payung.reporting.projection;

import id.payung.platform.subscription.FeedHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Subscribes to both feeds. */
@ApplicationScoped
class LiveFeeds {

    @Produces
    @ApplicationScoped
    FeedHandler enrollment(MemberProjection projection) {
        return new LiveFeed(projection);
    }

    @Produces
    @ApplicationScoped
    FeedHandler claims(ClaimProjection projection) {
        return new LiveFeed(projection);
    }
}
