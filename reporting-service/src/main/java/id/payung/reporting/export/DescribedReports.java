package id.payung.reporting.export;

import id.payung.platform.problem.Problem;
import id.payung.reporting.sdmx.web.SdmxFormat;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the API description what reports and the SDMX door answer that no other call does. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedReports implements OASFilter {

    private static final String UNCHANGED = "Nothing changed since the answer with this `ETag`";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().forEach((path, item) -> {
            Operation read = item.getGET();
            if (path.startsWith("/sdmx/data")) {
                sdmx(
                        read,
                        List.of(
                                SdmxFormat.DATA_JSON,
                                SdmxFormat.DATA_CSV,
                                SdmxFormat.DATA_GENERIC,
                                SdmxFormat.DATA_SPECIFIC));
                read.getResponses().addAPIResponse("204", answer("No data match, by SDMX REST 2; by 1 it is 404"));
                refused(read, "422", "A code that its list does not have, or a combination that is not published");
                refused(read, "501", "What SDMX knows and this service does not do");
            } else if (path.startsWith("/sdmx/")) {
                sdmx(read, List.of(SdmxFormat.STRUCTURE_JSON, SdmxFormat.STRUCTURE_XML));
            } else if (read != null && isTable(read)) {
                report(read, path.equals("/v1/freshness"));
            }
        });
    }

    private static void sdmx(Operation read, List<SdmxFormat> formats) {
        Content content = OASFactory.createContent();
        formats.forEach(format -> content.addMediaType(format.contentType(), OASFactory.createMediaType()));
        read.getResponses().getAPIResponse("200").setContent(content);
        read.getResponses().addAPIResponse("304", answer(UNCHANGED));
        refused(read, "406", "A format that nobody speaks here; the refusal lists those that are spoken");
    }

    /** @param alwaysNew whether the answer is never the same again and so has no tag */
    private static void report(Operation read, boolean alwaysNew) {
        Content content = read.getResponses().getAPIResponse("200").getContent();
        // how dear the form is to us is nobody's business
        content.addMediaType("text/csv", content.getMediaType(CsvTable.TYPE));
        content.removeMediaType(CsvTable.TYPE);
        if (!alwaysNew) {
            read.getResponses().addAPIResponse("304", answer(UNCHANGED));
        }
        refused(read, "406", "Neither JSON nor CSV is wanted");
        if (isGrouped(read)) {
            refused(read, "422", "Groups and filters that are not published together, or too many rows for JSON");
        }
    }

    private static boolean isGrouped(Operation read) {
        return read.getParameters() != null
                && read.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("groupBy"));
    }

    private static boolean isTable(Operation read) {
        APIResponse answer = read.getResponses().getAPIResponse("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().hasMediaType(CsvTable.TYPE);
    }

    private static APIResponse answer(String meaning) {
        return OASFactory.createAPIResponse().description(meaning);
    }

    private static void refused(Operation read, String status, String meaning) {
        read.getResponses()
                .addAPIResponse(
                        status,
                        answer(meaning)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem")))));
    }
}
