package id.payung.enrollment.imports;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Membership from elsewhere. */
@Tag(name = "Members")
@Path("/v1/memberships/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private final MembershipImport membershipImport;
    private final CurrentActor actor;

    public ImportResource(MembershipImport membershipImport, CurrentActor actor) {
        this.membershipImport = membershipImport;
        this.actor = actor;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Import membership and contributions from elsewhere (CSV)")
    public MembershipImport.Imported take(InputStream body) {
        return membershipImport.take(body, actor.get());
    }
}
