package id.payung.enrollment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An endpoint whose author forgot to say for whom it is; AccessTableTest asks it. */
@Path("/unguarded")
public class Unguarded {

    @GET
    @Operation(hidden = true)
    public String secret() {
        return "for nobody";
    }
}
