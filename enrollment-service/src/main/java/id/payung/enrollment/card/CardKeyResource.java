package id.payung.enrollment.card;

import id.payung.enrollment.card.credential.CardKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys by which anybody verifies cards, without a token and, once fetched, without a network. */
@Tag(name = "Cards")
@Path("/v1/card-keys")
public class CardKeyResource {

    private final CardKeys keys;

    CardKeyResource(CardKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces({"application/jwk-set+json", MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(summary = "The public keys of the cards as a JWK set; no token needed")
    public Response keys() {
        return Response.ok(keys.published())
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
