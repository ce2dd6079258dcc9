package id.payung.reporting.sdmx.data;

import id.payung.platform.problem.Text;
import id.payung.reporting.sdmx.structure.Catalogue;
import id.payung.reporting.sdmx.structure.Code;
import id.payung.reporting.sdmx.structure.Codelist;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.sdmx.web.SdmxProblems;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The code lists during one request: what is a code, what it is called, and what it is in our tables. */
record CodeBook(Map<String, Codelist> lists) {

    static CodeBook of(Catalogue catalogue) {
        return new CodeBook(catalogue.codelists());
    }

    /** Refuses with 422 what the list of the dimension does not have. */
    void require(SeriesDimension dimension, Collection<String> codes) {
        Codelist list = list(dimension.codelist());
        if (!list.byId().keySet().containsAll(codes)) {
            throw SdmxProblems.unknownCode(
                    dimension.name(), list.id(), list.byId().keySet());
        }
    }

    Codelist list(String id) {
        return Optional.ofNullable(lists.get(id)).orElseThrow();
    }

    Text name(String codelist, String code) {
        return list(codelist).find(code).map(Code::name).orElse(new Text(code, code));
    }

    /** Codes as our tables have them, the empty text for the total. */
    Set<String> values(SeriesDimension dimension, Set<String> codes) {
        return codes.stream().map(dimension::value).collect(Collectors.toSet());
    }
}
