package id.payung.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** What SDMX-JSON 2.0 demands of the parts that we use, in schemas of our own. */
final class JsonSchemas {

    private JsonSchemas() {}

    static void validate(String schema, String json) {
        var messages = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JsonSchemas.class.getResourceAsStream(schema))
                .validate(json, InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true));

        assertThat(messages).isEmpty();
    }
}
