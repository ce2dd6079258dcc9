package id.payung.claims.casefile;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * Another event said something wrong; here is the whole of what it should have said, in the shape of its type.
 *
 * @param corrects the event to replace; it may itself be a correction
 */
public record ReportCorrected(EventKey corrects, @JsonDeserialize(using = CorrectedReportReader.class) Correctable data)
        implements EventData {}
