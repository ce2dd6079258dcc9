package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;

/** The dimensions, the measure and the attributes of data; the one there is has those of the enums beside it. */
public record DataStructure(String id, Text name) implements Artefact {

    public static final DataStructure COVERAGE =
            new DataStructure("DSD_COVERAGE", new Text("Coverage of vulnerable workers", "Cakupan pekerja rentan"));

    /** The dimension at observations. */
    public static final String TIME_PERIOD = "TIME_PERIOD";

    /** The one measure. */
    public static final String OBS_VALUE = "OBS_VALUE";

    public static final Text TIME_PERIOD_NAME = new Text("Month", "Bulan");

    public static final Text OBS_VALUE_NAME =
            new Text("Persons covered on the last day of the month", "Orang terlindungi pada hari terakhir bulan");

    @Override
    public ArtefactType type() {
        return ArtefactType.DATASTRUCTURE;
    }
}
