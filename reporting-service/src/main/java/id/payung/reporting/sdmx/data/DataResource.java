package id.payung.reporting.sdmx.data;

import id.payung.platform.access.Roles;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.RequestContext;
import id.payung.platform.web.WholeOrCut;
import id.payung.reporting.sdmx.PublishedSeries;
import id.payung.reporting.sdmx.SdmxState;
import id.payung.reporting.sdmx.structure.Catalogue;
import id.payung.reporting.sdmx.web.Chosen;
import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.SdmxFormat;
import id.payung.reporting.sdmx.web.Unchanged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Data by SDMX REST 2, and by 1 for the clients that speak only that. */
@Tag(name = "SDMX")
@Path("/sdmx")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class DataResource {

    private static final List<SdmxFormat> JSON_FIRST =
            List.of(SdmxFormat.DATA_JSON, SdmxFormat.DATA_CSV, SdmxFormat.DATA_GENERIC, SdmxFormat.DATA_SPECIFIC);
    private static final List<SdmxFormat> XML_FIRST =
            List.of(SdmxFormat.DATA_GENERIC, SdmxFormat.DATA_SPECIFIC, SdmxFormat.DATA_CSV, SdmxFormat.DATA_JSON);

    private final Catalogue catalogue;
    private final PublishedSeries published;
    private final Unchanged unchanged;
    private final WholeOrCut wholeOrCut;
    private final RequestContext request;

    public DataResource(
            Catalogue catalogue,
            PublishedSeries published,
            Unchanged unchanged,
            WholeOrCut wholeOrCut,
            RequestContext request) {
        this.catalogue = catalogue;
        this.published = published;
        this.unchanged = unchanged;
        this.wholeOrCut = wholeOrCut;
        this.request = request;
    }

    @GET
    @Path("/data{path: (/.*)?}")
    @Operation(
            summary = "Persons covered, month by month, by SDMX REST 2 and 1",
            description = "path: {context}/{agencyID}/{resourceID}/{version}/{key} answers with SDMX-JSON 2.0,"
                    + " {flow}/{key}/{provider} with generic SDMX-ML 2.1, unless Accept asks for another format.")
    public Response data(
            @PathParam("path") String path,
            @BeanParam DataParameters parameters,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @Context Request method) {
        DataPath place = DataPath.of(path);
        Chosen chosen = Chosen.of(parameters.format(), accept, place.isOld() ? XML_FIRST : JSON_FIRST);
        DataQuery.requireImplemented(parameters, chosen);
        CodeBook book = CodeBook.of(catalogue);
        DataQuery query = DataQuery.of(place, parameters, book);
        SdmxState state = published.state();
        if (unchanged.isKnown(state, chosen)) {
            return unchanged.tagged(Response.notModified(), state, chosen).build();
        }
        DataMessage message = message(query.shape(), book, chosen, Header.of(state, request.locale()));
        boolean bodyless = method.getMethod().equals(HttpMethod.HEAD);
        return answer(OpenData.of(published, query, book), message, bodyless)
                .map(found -> unchanged.tagged(found.type(chosen.format().contentType()), state, chosen))
                .orElseGet(() -> unchanged.tagged(nothing(place), state, chosen))
                .build();
    }

    /** Empty where there are no data; nothing stays open that no body will close. */
    private Optional<Response.ResponseBuilder> answer(OpenData data, DataMessage message, boolean bodyless) {
        if (bodyless || data.isEmpty()) {
            data.close();
        }
        if (data.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(bodyless ? Response.ok() : Response.ok(wholeOrCut.of(data.told(message))));
    }

    /** SDMX REST 2 has 204 for it, SDMX REST 1 had 404. */
    private static Response.ResponseBuilder nothing(DataPath place) {
        if (place.isOld()) {
            throw CommonProblems.NOT_FOUND.because("No data match the query", "Tidak ada data yang sesuai");
        }
        return Response.noContent();
    }

    private static DataMessage message(Shape shape, CodeBook book, Chosen chosen, Header header) {
        return switch (chosen.format()) {
            case DATA_CSV -> new CsvMessage(shape, book, header.locale(), chosen);
            case DATA_JSON -> new JsonMessage(shape, book, header);
            case DATA_GENERIC -> new GenericXml(shape, header);
            case DATA_SPECIFIC -> new SpecificXml(shape, header);
            case STRUCTURE_JSON, STRUCTURE_XML -> throw new IllegalStateException("No format of data");
        };
    }
}
