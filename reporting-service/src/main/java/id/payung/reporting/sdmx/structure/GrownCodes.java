package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.reference.Occupations;
import id.payung.reporting.sdmx.PublishedSponsor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code lists of what the service knows: areas, occupations, sponsors. */
final class GrownCodes {

    private GrownCodes() {}

    static Codelist ofAreas(Areas areas) {
        List<Code> codes = new ArrayList<>(List.of(Code.of(Code.TOTAL, "All areas", "Semua wilayah")));
        for (Area area : areas.all()) {
            Optional<String> province = Optional.of(area.province()).filter(code -> !area.isProvince());
            codes.add(
                    new Code(SeriesDimension.REF_AREA.code(area.code()), new Text(area.name(), area.name()), province));
        }
        return Codelist.of(SeriesDimension.REF_AREA.codelist(), "Areas", "Wilayah", codes);
    }

    static Codelist ofOccupations(Occupations occupations) {
        List<Code> codes = new ArrayList<>(List.of(Code.of(Code.TOTAL, "All occupations", "Semua pekerjaan")));
        occupations.all().forEach(one -> codes.add(Code.of(one.code(), one.labelEn(), one.labelId())));
        return Codelist.of(SeriesDimension.OCCUPATION.codelist(), "Occupations", "Pekerjaan", codes);
    }

    static Codelist ofSponsors(List<PublishedSponsor> sponsors) {
        List<Code> codes = new ArrayList<>(List.of(Code.of(Code.TOTAL, "All sponsors", "Semua penanggung iuran")));
        sponsors.forEach(sponsor -> codes.add(Code.of(sponsor.code(), sponsor.name(), sponsor.name())));
        return Codelist.of(SeriesDimension.SPONSOR.codelist(), "Sponsors", "Penanggung iuran", codes);
    }
}
