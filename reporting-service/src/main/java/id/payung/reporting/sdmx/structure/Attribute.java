package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;
import id.payung.reporting.sdmx.PublishedObservation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What is said of a figure beside its value. */
public enum Attribute {
    UNIT_MEASURE(new Text("Unit of measure", "Satuan"), "CL_UNIT_MEASURE", "String", any -> Optional.of("PS")),
    OBS_STATUS(
            new Text("Observation status", "Status pengamatan"),
            "CL_OBS_STATUS",
            "String",
            seen -> Optional.of(seen.persons().isPresent() ? "A" : "Q")),
    CONF_STATUS(
            new Text("Confidentiality status", "Status kerahasiaan"),
            "CL_CONF_STATUS",
            "String",
            seen -> Optional.of(seen.persons().isPresent() ? "F" : "C")),
    DENOMINATOR(
            new Text("Denominator: vulnerable workers", "Penyebut: pekerja rentan"),
            "",
            "Long",
            seen -> seen.denominator().map(figure -> Long.toString(figure.value()))),
    DENOMINATOR_AREA(
            new Text("Area of the denominator", "Wilayah penyebut"), "CL_AREA", "String", seen -> seen.denominator()
                    .map(figure -> SeriesDimension.REF_AREA.code(figure.region()))),
    DENOMINATOR_SOURCE(
            new Text("Source of the denominator", "Sumber penyebut"), "", "String", seen -> seen.denominator()
                    .map(figure -> figure.source())),
    DENOMINATOR_AS_OF(
            new Text("Day of the denominator", "Tanggal penyebut"), "", "GregorianDay", seen -> seen.denominator()
                    .map(figure -> figure.asOf().toString())),
    PERCENT(
            new Text("Persons covered in percent of the denominator", "Persentase terlindungi terhadap penyebut"),
            "",
            "Decimal",
            seen -> seen.percent().map(BigDecimal::toPlainString));

    private final Text label;
    private final String codelist;
    private final String dataType;
    private final Function<PublishedObservation, Optional<String>> value;

    Attribute(Text label, String codelist, String dataType, Function<PublishedObservation, Optional<String>> value) {
        this.label = label;
        this.codelist = codelist;
        this.dataType = dataType;
        this.value = value;
    }

    public Text label() {
        return label;
    }

    /** The code list of its values, if it has one. */
    public Optional<String> codelist() {
        return Optional.of(codelist).filter(id -> !id.isEmpty());
    }

    /** The SDMX type of its values. */
    public String dataType() {
        return dataType;
    }

    public boolean isNumber() {
        return this == DENOMINATOR || this == PERCENT;
    }

    /** Whether it is the same for a whole series. */
    public boolean isOfSeries() {
        return this == UNIT_MEASURE;
    }

    /** Whether every observation has it. */
    boolean isMandatory() {
        return this == UNIT_MEASURE || this == OBS_STATUS || this == CONF_STATUS;
    }

    public Optional<String> of(PublishedObservation observation) {
        return value.apply(observation);
    }
}
