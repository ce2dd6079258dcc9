package id.payung.reporting.query;

import id.payung.platform.web.Queries;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import java.util.Optional;

/** Reads the area of a query. */
public final class AreaQuery {

    private AreaQuery() {}

    /** The area of this code, if one was sent; 400 where there is none such. */
    public static Optional<Area> optional(String name, String code, Areas areas) {
        return Optional.ofNullable(code).map(sent -> areas.find(sent).orElseThrow(() -> unknown(name)));
    }

    public static Area required(String name, String code, Areas areas) {
        return optional(name, code, areas).orElseThrow(() -> unknown(name));
    }

    private static RuntimeException unknown(String name) {
        return Queries.invalid(
                name,
                "The code of a province (64), regency or city (64.72), see /v1/regions",
                "Kode provinsi (64), kabupaten atau kota (64.72), lihat /v1/regions");
    }
}
