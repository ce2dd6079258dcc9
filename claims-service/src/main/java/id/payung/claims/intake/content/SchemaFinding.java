package id.payung.claims.intake.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import id.payung.platform.problem.FieldProblem;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/** Turns a finding of the schema validator, whose words quote what was sent, into a problem that does not. */
final class SchemaFinding {

    private SchemaFinding() {}

    static FieldProblem of(ValidationMessage message, String at) {
        if (message.getEvaluationPath().toString().contains("/anyOf")) {
            // the only alternatives are the ways of naming a case; what each of them misses helps nobody
            return DataCode.CASE_NOT_NAMED.at(at);
        }
        String place = at + message.getInstanceLocation();
        return switch (message.getType()) {
            case "required" -> DataCode.MISSING.at(place + "/" + message.getProperty());
            // an unknown name may itself be somebody's data, so only its parent is named
            case "additionalProperties" -> DataCode.UNKNOWN_FIELD.at(place);
            case "type" -> DataCode.WRONG_TYPE.at(place);
            case "enum", "const" -> DataCode.UNKNOWN_VALUE.at(place);
            case "minLength" -> DataCode.EMPTY.at(place);
            case "maxLength" -> DataCode.TOO_LONG.at(place);
            case "minItems" -> DataCode.TOO_FEW.at(place);
            case "maxItems" -> DataCode.TOO_MANY.at(place);
            case "minimum" -> belowMinimum(message).at(place);
            case "maximum" ->
                (place.endsWith("/lossPercent") ? DataCode.DISABILITY_ABOVE_100 : DataCode.TOO_LARGE).at(place);
            case "not" -> DataCode.ID_INVALID.at(place);
            case "pattern" -> pattern(place).at(place);
            case "format" -> format(message).at(place);
            default -> DataCode.WRONG_FORM.at(place);
        };
    }

    private static DataCode belowMinimum(ValidationMessage message) {
        JsonNode sent = message.getInstanceNode();
        return sent != null && sent.decimalValue().signum() < 0 ? DataCode.NEGATIVE : DataCode.TOO_SMALL;
    }

    private static DataCode pattern(String place) {
        return switch (place.substring(place.lastIndexOf('/') + 1)) {
            case "nik" -> DataCode.NIK_FORMAT;
            case "number" -> DataCode.ACCOUNT_NOT_DIGITS;
            case "id", "childId" -> DataCode.ID_INVALID;
            default -> DataCode.WRONG_FORM;
        };
    }

    private static DataCode format(ValidationMessage message) {
        JsonNode schema = message.getSchemaNode();
        return switch (schema == null ? "" : schema.asText()) {
            case "date" -> DataCode.DATE_INVALID;
            case "date-time" ->
                isLocal(message.getInstanceNode()) ? DataCode.TIME_WITHOUT_OFFSET : DataCode.TIME_INVALID;
            case "uuid" -> DataCode.ID_INVALID;
            default -> DataCode.WRONG_FORM;
        };
    }

    private static boolean isLocal(JsonNode sent) {
        try {
            LocalDateTime.parse(sent == null ? "" : sent.asText());
            return true;
        } catch (DateTimeException noTimeAtAll) {
            return false;
        }
    }
}
