package id.payung.enrollment.imports;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.web.ContentDigest;
import id.payung.platform.web.RequestContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Membership from elsewhere. */
@Tag(name = "Members")
@Path("/v1/memberships/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final String CSV = "text/csv";

    /** As many as are surely done before the gateway gives up waiting for the answer. */
    private static final int MOST_ROWS = 200_000;

    private final MembershipImport membershipImport;
    private final CurrentActor actor;
    private final RequestContext request;

    public ImportResource(MembershipImport membershipImport, CurrentActor actor, RequestContext request) {
        this.membershipImport = membershipImport;
        this.actor = actor;
        this.request = request;
    }

    @POST
    @Consumes(CSV)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Import membership and contributions from elsewhere (CSV, at most " + MOST_ROWS
                    + " rows); the answer by Accept: totals with the first errors as JSON, or the verdict of every row"
                    + " as CSV")
    @APIResponseSchema(value = MembershipImport.Imported.class, responseCode = "200")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response take(
            InputStream body,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @HeaderParam(ContentDigest.HEADER) String contentDigest) {
        InputStream checked = CheckedBody.of(body, contentDigest, MOST_ROWS);
        if (accept == null || !accept.contains(CSV)) {
            return Response.ok(membershipImport.take(checked, actor.get(), verdict -> {}), MediaType.APPLICATION_JSON)
                    .build();
        }
        ImportAnswer answer = new ImportAnswer(request.locale());
        membershipImport.take(checked, actor.get(), answer::add);
        StreamingOutput csv = answer::writeTo;
        return Response.ok(csv)
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=import.csv")
                .build();
    }
}
