package id.payung.platform.outbox;

import id.payung.platform.access.Roles;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The feed of a service for the other services: every event once, in the order of commit. */
@Path("/v1/events")
public class FeedResource {

    private static final String QUESTION = "feed";
    private static final int MOST_EVENTS = 1000;
    private static final int MOST_SECONDS = 30;
    private static final long LOOK_MILLIS = 250;

    private final FeedReader reader;
    private final FeedSequencer sequencer;
    private final Cursors cursors;
    private final String publicPath;

    public FeedResource(
            FeedReader reader,
            FeedSequencer sequencer,
            Cursors cursors,
            @ConfigProperty(name = "payung.feed.public-path") String publicPath) {
        this.reader = reader;
        this.sequencer = sequencer;
        this.cursors = cursors;
        this.publicPath = publicPath;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Produces("application/cloudevents-batch+json")
    @Operation(summary = "Events after a cursor, waiting for the first one if asked to")
    public Response events(
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @QueryParam("waitSeconds") String waitSeconds)
            throws InterruptedException {
        int most = Queries.number("limit", limit, 1, MOST_EVENTS, 100);
        int seconds = Queries.number("waitSeconds", waitSeconds, 0, MOST_SECONDS, 0);
        FeedPosition from =
                cursors.position(QUESTION, after).map(FeedPosition::parse).orElse(FeedPosition.START);
        List<FeedReader.Placed> page = read(from, most, seconds);
        FeedPosition last = page.isEmpty() ? from : page.get(page.size() - 1).position();
        String next = publicPath + "?after=" + cursors.sign(QUESTION, last.toString()) + "&limit=" + most;
        return Response.ok(page.stream().map(FeedReader.Placed::event).toList())
                .header("Link", "<" + next + ">; rel=\"next\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private List<FeedReader.Placed> read(FeedPosition from, int limit, int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (true) {
            sequencer.sequenceNow();
            List<FeedReader.Placed> page = reader.after(from, limit);
            if (!page.isEmpty() || System.nanoTime() >= deadline || sequencer.isLeaving()) {
                return page;
            }
            sequencer.awaitAdvance(LOOK_MILLIS);
        }
    }
}
