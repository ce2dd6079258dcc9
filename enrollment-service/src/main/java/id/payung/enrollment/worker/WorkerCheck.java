package id.payung.enrollment.worker;

import id.payung.enrollment.contribution.IncomeBand;
import id.payung.enrollment.contribution.IncomeBands;
import id.payung.enrollment.contribution.Segment;
import id.payung.enrollment.occupation.Occupation;
import id.payung.enrollment.occupation.Occupations;
import id.payung.enrollment.region.Region;
import id.payung.enrollment.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Do the fields of one worker hold together? Looks at the row alone: duplicates, quotas and members on file are for the
 * caller. Thread-safe, throws nothing and is fast enough for hundreds of thousands of rows a second.
 */
public final class WorkerCheck {
    private final Regions regions;
    private final Occupations occupations;
    private final IncomeBands bands;
    private final NikCheck nikCheck;

    public WorkerCheck(Regions regions, Occupations occupations, IncomeBands bands) {
        this.regions = regions;
        this.occupations = occupations;
        this.bands = bands;
        this.nikCheck = new NikCheck(regions);
    }

    /**
     * Judges every field and reports all that is wrong at once.
     *
     * @param firstDayOfPeriod the day on which 18 must be reached and 65 must not
     * @param sponsorIsEmployer may the sponsor enroll wage earners (segment PU)?
     */
    public RowVerdict check(WorkerFields fields, LocalDate firstDayOfPeriod, boolean sponsorIsEmployer) {
        Findings findings = new Findings();
        WorkerFields trimmed = FieldTexts.trimmed(fields, findings);
        Optional<LocalDate> birthDate = birthDate(trimmed, firstDayOfPeriod, findings);
        Optional<Sex> sex = FieldReader.sex(trimmed.sex());
        findings.addUnless(sex.isPresent(), RowCode.SEX_INVALID);
        nikCheck.check(trimmed.nik(), birthDate, sex, findings);
        findings.addUnless(FieldTexts.hasLetter(trimmed.name()), RowCode.NAME_MISSING);
        Optional<Region> region = regions.find(trimmed.region());
        findings.addUnless(region.isPresent(), RowCode.REGION_UNKNOWN);
        Optional<Occupation> occupation = occupations.find(trimmed.occupation());
        findings.addUnless(occupation.isPresent(), RowCode.OCCUPATION_UNKNOWN);
        Earnings earnings = earnings(trimmed, sponsorIsEmployer, findings);
        int job = FieldReader.job(trimmed.job());
        findings.addUnless(job > 0, RowCode.JOB_LIMIT);
        if (findings.anyBroken()) {
            return new RowVerdict.Rejected(findings.broken());
        }
        return new RowVerdict.Acceptable(
                worker(trimmed, birthDate.get(), sex.get(), region.get(), occupation.get(), earnings, job),
                findings.reviews());
    }

    /** What is wrong with a NIK alone, of somebody of whom nothing else is known; a retired region is not. */
    public List<RowCode> checkNik(String nik) {
        Findings findings = new Findings();
        nikCheck.check(nik, Optional.empty(), Optional.empty(), findings);
        return findings.broken().stream().map(Finding::code).toList();
    }

    private static Optional<LocalDate> birthDate(WorkerFields fields, LocalDate firstDay, Findings findings) {
        Optional<LocalDate> read = FieldReader.date(fields.birthDate()).filter(date -> !date.isAfter(firstDay));
        findings.addUnless(read.isPresent(), RowCode.BIRTH_DATE_INVALID);
        read.ifPresent(date -> AgeLimits.check(date, firstDay, findings));
        return read;
    }

    private Earnings earnings(WorkerFields fields, boolean sponsorIsEmployer, Findings findings) {
        OptionalLong income = FieldReader.rupiah(fields.income());
        findings.addUnless(income.isPresent() || fields.income().isEmpty(), RowCode.INCOME_INVALID);
        Optional<Segment> segment = FieldReader.segment(fields.segment());
        boolean allowed = segment.isPresent() && (segment.get() == Segment.BPU || sponsorIsEmployer);
        findings.addUnless(allowed, RowCode.SEGMENT_INVALID);
        if (segment.isPresent() && segment.get() == Segment.PU) {
            long wage = FieldReader.rupiah(fields.wage()).orElse(0);
            findings.addUnless(wage > 0, RowCode.WAGE_INVALID);
            return new Earnings(Segment.PU, 0, wage, income.orElse(0));
        }
        IncomeBand band = bands.forIncome(income.orElse(0));
        return new Earnings(Segment.BPU, band.band(), band.baseIncome(), income.orElse(band.baseIncome()));
    }

    private static Worker worker(
            WorkerFields fields,
            LocalDate birthDate,
            Sex sex,
            Region region,
            Occupation occupation,
            Earnings earnings,
            int job) {
        return new Worker(
                fields.nik(),
                fields.name(),
                NameNormaliser.normalise(fields.name()),
                birthDate,
                sex,
                region.code(),
                occupation.code(),
                occupation.transport(),
                earnings.segment(),
                earnings.band(),
                earnings.baseIncome(),
                earnings.declaredIncome(),
                job,
                fields.motherName(),
                fields.phone(),
                fields.address());
    }

    private record Earnings(Segment segment, int band, long baseIncome, long declaredIncome) {}
}
