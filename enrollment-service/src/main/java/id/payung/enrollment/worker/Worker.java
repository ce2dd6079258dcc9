package id.payung.enrollment.worker;

import id.payung.enrollment.contribution.Segment;
import java.time.LocalDate;

/**
 * A worker whose fields hold together.
 *
 * @param name as typed, without outer white space
 * @param normalisedName see {@link NameNormaliser}
 * @param region Kemendagri code with its dot, for example {@code 64.72}
 * @param occupation code of the occupation
 * @param transport is the occupation one of transport, for the relief of PP 50/2025?
 * @param band income band of PP 44/2015 Lampiran II, 1 to 33; 0 for a wage earner
 * @param baseIncome rupiah a month: the band's base, or the wage of a wage earner
 * @param declaredIncome rupiah a month; the base of band 1 where a BPU worker declared none, 0 where a wage earner did
 * @param job 1 or 2
 */
public record Worker(
        String nik,
        String name,
        String normalisedName,
        LocalDate birthDate,
        Sex sex,
        String region,
        String occupation,
        boolean transport,
        Segment segment,
        int band,
        long baseIncome,
        long declaredIncome,
        int job,
        String motherName,
        String phone,
        String address) {

    /** Nothing that names the person, so that a log line can never show it. */
    @Override
    public String toString() {
        return "Worker[region=" + region + ", occupation=" + occupation + ", segment=" + segment + "]";
    }
}
