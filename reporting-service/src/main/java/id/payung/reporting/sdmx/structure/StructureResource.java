package id.payung.reporting.sdmx.structure;

import id.payung.platform.access.Roles;
import id.payung.platform.web.RequestContext;
import id.payung.reporting.sdmx.PublishedSeries;
import id.payung.reporting.sdmx.SdmxState;
import id.payung.reporting.sdmx.web.Chosen;
import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.SdmxFormat;
import id.payung.reporting.sdmx.web.Unchanged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the figures are made of, by SDMX REST 2, and by 1 for the clients that speak only that. */
@Tag(name = "SDMX")
@Path("/sdmx")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class StructureResource {

    private static final List<SdmxFormat> JSON_FIRST = List.of(SdmxFormat.STRUCTURE_JSON, SdmxFormat.STRUCTURE_XML);
    private static final List<SdmxFormat> XML_FIRST = List.of(SdmxFormat.STRUCTURE_XML, SdmxFormat.STRUCTURE_JSON);

    private final Catalogue catalogue;
    private final PublishedSeries published;
    private final Unchanged unchanged;
    private final RequestContext request;

    public StructureResource(
            Catalogue catalogue, PublishedSeries published, Unchanged unchanged, RequestContext request) {
        this.catalogue = catalogue;
        this.published = published;
        this.unchanged = unchanged;
        this.request = request;
    }

    @GET
    @Path("/structure{path: (/.*)?}")
    @Operation(
            summary = "Dataflow, data structure, concepts and code lists by SDMX REST 2",
            description = "path: {artefactType}/{agencyID}/{resourceID}/{version}/{itemID}, each may be * or missing."
                    + " SDMX-JSON 2.0 unless Accept asks for SDMX-ML 2.1.")
    public Response structure(
            @PathParam("path") String path,
            @QueryParam("references") String references,
            @QueryParam("detail") String detail,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        return answer(StructureQuery.of(path, references, detail), Chosen.of(format, accept, JSON_FIRST));
    }

    @GET
    @Path("/{type: dataflow|datastructure|codelist|conceptscheme}{path: (/.*)?}")
    @Operation(
            summary = "The same by SDMX REST 1",
            description = "path: {agencyID}/{resourceID}/{version}/{itemID}, each may be all or missing."
                    + " SDMX-ML 2.1 unless Accept asks for SDMX-JSON 2.0.")
    public Response structureOfOldClients(
            @PathParam("type") String type,
            @PathParam("path") String path,
            @QueryParam("references") String references,
            @QueryParam("detail") String detail,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        return answer(StructureQuery.of(type + path, references, detail), Chosen.of(format, accept, XML_FIRST));
    }

    private Response answer(StructureQuery query, Chosen chosen) {
        SdmxState state = published.state();
        if (unchanged.isKnown(state, chosen)) {
            return unchanged.tagged(Response.notModified(), state, chosen).build();
        }
        List<Shown> shown = query.of(catalogue.all());
        Header header = Header.of(state, request.locale());
        StreamingOutput body = chosen.format() == SdmxFormat.STRUCTURE_JSON
                ? to -> StructureJson.write(to, shown, header)
                : to -> StructureXml.write(to, shown, header);
        return unchanged
                .tagged(Response.ok(body, chosen.format().contentType()), state, chosen)
                .build();
    }
}
