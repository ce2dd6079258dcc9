package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codes with their names, in the order they are shown. */
public record Codelist(String id, Text name, Map<String, Code> byId) implements Artefact {

    static Codelist of(String id, String en, String idName, List<Code> codes) {
        Map<String, Code> byId = new LinkedHashMap<>();
        codes.forEach(code -> byId.put(code.id(), code));
        return new Codelist(id, new Text(en, idName), byId);
    }

    /** The name in the world of a list by its id. */
    static String urnOf(String id) {
        return of(id, id, id, List.of()).urn();
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(byId.get(code));
    }

    List<Code> codes() {
        return List.copyOf(byId.values());
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.CODELIST;
    }
}
