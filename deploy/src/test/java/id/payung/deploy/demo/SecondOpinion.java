package id.payung.deploy.demo;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Judges rows by the rules of the contract, written without a look at how the generator breaks them. */
final class SecondOpinion {
    private static final Set<String> PREFIXES = Set.of(
            ("6401 6402 6403 6407 6408 6409 6411 6471 6472 6474 3578 3525 3507 3374 3310 3273 7371 7308 7372 7604 6371 "
                            + "6303 6501 5271")
                    .split(" "));
    private static final Set<String> RETIRED = Set.of("6404", "6405", "6406", "6410", "6473");
    private static final Set<String> REGIONS = Set.of(
            "64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74", "6401", "6402",
            "6403", "6407", "6408", "6409", "6411", "6471", "6472", "6474");
    private static final Set<String> OCCUPATIONS = Set.of(
            "MOSQUE_KEEPER",
            "QURAN_TEACHER",
            "PASTOR",
            "MONK",
            "DISABLED_WORKER",
            "FARMER",
            "FISHER",
            "CREATIVE_WORKER",
            "MICRO_ENTREPRENEUR",
            "HEALTH_VOLUNTEER");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 7, 1);

    private static final List<DateTimeFormatter> FORMATS = Stream.of("uuuu-MM-dd", "dd-MM-uuuu", "dd/MM/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd-MM-uu");

    private final Set<String> seen = new HashSet<>();

    Set<String> codes(List<String> fields) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(DemoRoster.header().get(i), fields.get(i));
        }
        Set<String> codes = new TreeSet<>();
        Optional<LocalDate> born =
                date(row.get("birth_date")).filter(day -> day.getYear() >= 1900).filter(day -> day.isBefore(FIRST_DAY));
        add(codes, born.isEmpty(), "BIRTH_DATE_INVALID");
        add(codes, born.isPresent() && Period.between(born.get(), FIRST_DAY).getYears() < 18, "TOO_YOUNG");
        add(codes, born.isPresent() && Period.between(born.get(), FIRST_DAY).getYears() >= 65, "TOO_OLD");
        add(codes, !row.get("sex").matches("[MFLP]"), "SEX_INVALID");
        add(codes, row.get("name").isBlank(), "NAME_MISSING");
        add(codes, !REGIONS.contains(row.get("region")), "REGION_UNKNOWN");
        add(codes, !OCCUPATIONS.contains(row.get("occupation")), "OCCUPATION_UNKNOWN");
        add(codes, !row.get("income").matches("[0-9]{0,10}"), "INCOME_INVALID");
        add(codes, !row.get("segment").matches("(BPU)?"), "SEGMENT_INVALID");
        add(codes, row.get("segment").equals("PU") && row.get("wage").isEmpty(), "WAGE_INVALID");
        add(codes, !row.get("job").matches("[12]?"), "JOB_LIMIT");
        add(
                codes,
                fields.stream().anyMatch(text -> text.length() > 500 || text.matches(".*\\p{Cntrl}.*")),
                "ROW_MALFORMED");
        nik(row.get("nik"), born, row.get("sex"), codes);
        return codes;
    }

    private void nik(String nik, Optional<LocalDate> born, String sex, Set<String> codes) {
        if (!nik.matches("[0-9]+")) {
            codes.add("NIK_NOT_DIGITS");
        } else if (nik.length() != 16) {
            codes.add("NIK_LENGTH");
        } else {
            String prefix = nik.substring(0, 4);
            add(codes, RETIRED.contains(prefix), "NIK_RETIRED_REGION");
            add(codes, !RETIRED.contains(prefix) && !PREFIXES.contains(prefix), "NIK_UNKNOWN_REGION");
            add(codes, !seen.add(nik), "NIK_DUPLICATE_IN_FILE");
            int day = Integer.parseInt(nik.substring(6, 8));
            String date = String.format("%02d-%s-", day % 40, nik.substring(8, 10));
            String year = nik.substring(10, 12);
            boolean possible = Stream.of("19", "20")
                    .anyMatch(century -> date(date + century + year).isPresent());
            add(codes, !possible, "NIK_IMPOSSIBLE_DATE");
            String says = born.map(it -> it.format(SHORT)).orElse(date + year);
            add(codes, possible && !says.equals(date + year), "NIK_BIRTH_DATE_MISMATCH");
            add(codes, sex.matches("[FP]") && day < 40 || sex.matches("[ML]") && day > 40, "NIK_SEX_MISMATCH");
        }
    }

    private static void add(Set<String> codes, boolean broken, String code) {
        if (broken) {
            codes.add(code);
        }
    }

    private static Optional<LocalDate> date(String text) {
        return FORMATS.stream()
                .flatMap(format -> {
                    var position = new java.text.ParsePosition(0);
                    try {
                        var parsed = format.parse(text, position);
                        return position.getIndex() == text.length()
                                ? Stream.of(LocalDate.from(parsed))
                                : Stream.empty();
                    } catch (java.time.DateTimeException unreadable) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }
}
