package id.payung.claims.simulation;

import id.payung.claims.law.BenefitLaw;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.RequestContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the law would grant; nothing is stored, nobody is named. */
@Tag(name = "Benefit simulations")
@Path("/v1/benefit-simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SimulationResource {

    private final BenefitLaw law;
    private final WorkClock clock;
    private final RequestContext request;

    public SimulationResource(BenefitLaw law, WorkClock clock, RequestContext request) {
        this.law = law;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.APPROVER, Roles.BPJS_SYSTEM, Roles.ANALYST, Roles.SERVICE})
    @Operation(summary = "What the law of the day of an event grants, with each reason and citation")
    @Unaudited(because = "nothing is stored")
    public SimulationView simulate(SimulationRequest body) {
        if (body == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return SimulationView.of(body, law.assess(body.facts(clock.today())), request.locale());
    }
}
