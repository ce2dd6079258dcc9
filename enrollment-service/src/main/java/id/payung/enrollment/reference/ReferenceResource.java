package id.payung.enrollment.reference;

import id.payung.enrollment.occupation.Occupation;
import id.payung.enrollment.occupation.Occupations;
import id.payung.enrollment.region.Region;
import id.payung.enrollment.region.Regions;
import id.payung.platform.access.Roles;
import id.payung.platform.web.Etags;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Regions and occupations: the codes that rosters and reports use. */
@Tag(name = "Reference data")
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.PARTNER,
    Roles.OFFICER,
    Roles.APPROVER,
    Roles.BPJS_SYSTEM,
    Roles.ANALYST,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SERVICE
})
public class ReferenceResource {

    private final Regions regions;
    private final Occupations occupations;

    public ReferenceResource(Regions regions, Occupations occupations) {
        this.regions = regions;
        this.occupations = occupations;
    }

    @GET
    @Path("/regions")
    @Operation(summary = "Provinces, regencies and cities, with an ETag")
    public RestResponse<Page.Body<Region>> regions(
            @QueryParam("province") String province, @HeaderParam("If-None-Match") String ifNoneMatch) {
        if (province != null && !province.matches("[0-9]{2}")) {
            throw Queries.invalid("province", "Two digits", "Dua angka");
        }
        List<Region> found = regions.all().stream()
                .filter(region -> province == null || region.provinceCode().equals(province))
                .toList();
        return tagged(found, ifNoneMatch);
    }

    @GET
    @Path("/occupations")
    @Operation(summary = "Occupations with labels, group and transport flag, with an ETag")
    public RestResponse<Page.Body<Occupation>> occupations(@HeaderParam("If-None-Match") String ifNoneMatch) {
        return tagged(occupations.all(), ifNoneMatch);
    }

    /** These lists change with a release only: who has one need not fetch it again until then. */
    private static <T> RestResponse<Page.Body<T>> tagged(List<T> items, String ifNoneMatch) {
        String tag = Etags.ofFacts(items.toString());
        RestResponse.ResponseBuilder<Page.Body<T>> answer = Etags.matches(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(new Page.Body<>(items));
        return answer.header("ETag", tag).build();
    }
}
