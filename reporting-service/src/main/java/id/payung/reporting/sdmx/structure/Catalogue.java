package id.payung.reporting.sdmx.structure;

import id.payung.reporting.reference.Areas;
import id.payung.reporting.reference.Occupations;
import id.payung.reporting.sdmx.PublishedSeries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All structures as they are now. */
@ApplicationScoped
public class Catalogue {

    private final Areas areas;
    private final Occupations occupations;
    private final PublishedSeries published;

    Catalogue(Areas areas, Occupations occupations, PublishedSeries published) {
        this.areas = areas;
        this.occupations = occupations;
        this.published = published;
    }

    /** The dataflow first, then what it refers to. */
    List<Artefact> all() {
        List<Artefact> all = new ArrayList<>(List.of(Dataflow.COVERAGE, DataStructure.COVERAGE));
        all.add(ConceptScheme.COVERAGE);
        all.addAll(codelists().values());
        return all;
    }

    /** The code lists by their ids. */
    public Map<String, Codelist> codelists() {
        Map<String, Codelist> byId = new TreeMap<>();
        for (Codelist list : FixedCodes.LISTS) {
            byId.put(list.id(), list);
        }
        for (Codelist list : List.of(
                GrownCodes.ofAreas(areas),
                GrownCodes.ofOccupations(occupations),
                GrownCodes.ofSponsors(published.sponsors()))) {
            byId.put(list.id(), list);
        }
        return byId;
    }
}
