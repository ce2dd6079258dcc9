package id.payung.reporting.awards;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.figure.Figures;
import id.payung.reporting.figure.KnownFigures;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers who competes, with the figures of the reference month and nothing that must not be shown. */
@ApplicationScoped
class CandidateReading {

    private static final String VILLAGE = "VILLAGE";

    private final MonthSheets sheets;
    private final Figures figures;
    private final Areas areas;
    private final PersistenceReading persistence;

    CandidateReading(MonthSheets sheets, Figures figures, Areas areas, PersistenceReading persistence) {
        this.sheets = sheets;
        this.figures = figures;
        this.areas = areas;
        this.persistence = persistence;
    }

    /** One question about all candidates. */
    private record Look(
            MonthSheet now, MonthSheet before, KnownFigures figures, YearMonth month, boolean laterIsKnown) {}

    /** @param today whether the later date, on which persistence is seen, has passed */
    List<Candidate> of(Snapshot snapshot, Formula formula, YearMonth month, LocalDate today) {
        LocalDate day = month.atEndOfMonth();
        LocalDate later = formula.laterDay(month);
        Look look = new Look(
                sheets.of(snapshot, month),
                sheets.of(snapshot, month.minusMonths(formula.growthMonths())),
                figures.at(snapshot),
                month,
                !today.isBefore(formula.knownFrom(month)));
        List<Candidate> all = new ArrayList<>();
        persistence.byRegion(snapshot.generation(), day, later).forEach((code, persons) -> areas.find(code)
                .ifPresent(area -> all.add(region(look, area, persons))));
        persistence
                .bySponsor(snapshot.generation(), day, later)
                .forEach((sponsor, persons) -> all.add(sponsor(look, formula, sponsor, persons)));
        return all;
    }

    private static Candidate region(Look look, Area area, Persistence persons) {
        Category category = area.isProvince() ? Category.PROVINCE : Category.REGENCY;
        Cell cell = cell(Dimension.REGION, area.code(), "");
        Optional<Figure> workers = look.figures().latest(FigureCode.VULNERABLE_WORKERS, area.code(), look.month());
        return candidate(look, category, area.code(), area.name(), cell, workers, persons);
    }

    /** A sponsor is known by its code; names of organisations are not in the feed. */
    private static Candidate sponsor(
            Look look, Formula formula, PersistenceReading.Sponsor sponsor, Persistence persons) {
        Category category = sponsor.kind().equals(VILLAGE)
                ? Category.VILLAGE
                : formula.companySizes().of(persons.covered());
        Cell cell = cell(Dimension.SPONSOR, "", sponsor.code());
        return candidate(look, category, sponsor.code(), sponsor.code(), cell, Optional.empty(), persons);
    }

    private static Candidate candidate(
            Look look,
            Category category,
            String code,
            String name,
            Cell cell,
            Optional<Figure> workers,
            Persistence persons) {
        if (look.now().masked().contains(cell) || look.before().masked().contains(cell)) {
            return Candidate.suppressed(category, code, name);
        }
        return Candidate.of(
                category,
                code,
                name,
                persons.covered(),
                workers,
                look.before().get(cell).covered(),
                look.laterIsKnown() ? Optional.of(persons.still()) : Optional.empty());
    }

    private static Cell cell(Dimension dimension, String region, String sponsor) {
        int combination = Combination.of(Set.of(dimension)).orElseThrow().id();
        return new Cell(combination, region, "", sponsor, "", "", "");
    }
}
