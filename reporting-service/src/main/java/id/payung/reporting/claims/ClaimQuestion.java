package id.payung.reporting.claims;

import id.payung.platform.web.Queries;
import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Months;
import id.payung.reporting.reference.Area;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to know of claims.
 *
 * @param names groups in the order asked for
 * @param split dimensions of the table that has groups and filters
 */
record ClaimQuestion(
        List<String> names,
        boolean byMonth,
        boolean byProvince,
        Set<ClaimDimension> split,
        Months months,
        Optional<Area> area,
        Optional<String> kind,
        Optional<String> program) {

    private static final List<String> KINDS = List.of("DEATH", "ACCIDENT", "DISEASE");
    private static final List<String> PROGRAMS = List.of("JKK", "JKM");

    static ClaimQuestion of(String groupBy, Months months, Optional<Area> area, String kind, String program) {
        Set<String> names = new LinkedHashSet<>();
        Set<ClaimDimension> split = EnumSet.noneOf(ClaimDimension.class);
        for (String name : groupBy == null || groupBy.isBlank() ? new String[0] : groupBy.split(",", -1)) {
            dimension(name.strip()).ifPresent(split::add);
            if (!names.add(name.strip())) {
                throw unknownGroup();
            }
        }
        if (names.contains("province") && names.contains("region")) {
            throw unknownGroup();
        }
        area.ifPresent(any -> split.add(ClaimDimension.REGION));
        Optional<String> oneKind = known("kind", kind, KINDS);
        oneKind.ifPresent(any -> split.add(ClaimDimension.KIND));
        Optional<String> oneProgram = known("program", program, PROGRAMS);
        oneProgram.ifPresent(any -> split.add(ClaimDimension.PROGRAM));
        if (!ClaimDimension.PUBLISHED.contains(split)) {
            throw Grouping.NOT_PUBLISHED.because(
                    "At most two of region, kind and program together", "Paling banyak dua dari region, kind, program");
        }
        return new ClaimQuestion(
                List.copyOf(names),
                names.contains("month"),
                names.contains("province"),
                split,
                months,
                area,
                oneKind,
                oneProgram);
    }

    private static Optional<ClaimDimension> dimension(String name) {
        return switch (name) {
            case "month" -> Optional.empty();
            case "province" -> Optional.of(ClaimDimension.REGION);
            case "region", "kind", "program" -> Optional.of(ClaimDimension.valueOf(name.toUpperCase(Locale.ROOT)));
            default -> throw unknownGroup();
        };
    }

    private static RuntimeException unknownGroup() {
        return Queries.invalid(
                "groupBy",
                "Any of province or region, kind, program, month, each once",
                "Salah satu atau beberapa dari province atau region, kind, program, month");
    }

    private static Optional<String> known(String name, String value, List<String> codes) {
        if (value != null && !codes.contains(value)) {
            String all = String.join(", ", codes);
            throw Queries.invalid(name, "One of " + all, "Salah satu dari " + all);
        }
        return Optional.ofNullable(value);
    }

    boolean wants(ClaimCell cell) {
        return cell.isOf(split)
                && wantsRegion(cell.region())
                && kind.map(cell.kind()::equals).orElse(true)
                && program.map(cell.program()::equals).orElse(true);
    }

    private boolean wantsRegion(String region) {
        if (!split.contains(ClaimDimension.REGION)) {
            return true;
        }
        boolean grouped = byProvince || names.contains("region");
        if (!grouped) {
            return area.map(Area::code).equals(Optional.of(region));
        }
        return byProvince == Area.isProvince(region)
                && area.map(Area::code).map(region::startsWith).orElse(true);
    }
}
