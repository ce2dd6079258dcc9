package id.payung.claims.law.assessment;

import id.payung.claims.law.CoverStatus;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A member may be registered in two jobs; two sponsors for the same job are a duplicate, not a second cover. */
final class SeveralJobs {
    private static final String TWO_JOBS = "AT_MOST_TWO_JOBS";
    private static final Text SAME_JOB = new Text(
            "Two registrations for the same job: they count once. Is the cover valid?",
            "Dua kepesertaan untuk pekerjaan yang sama dihitung sekali. Apakah perlindungannya sah?");
    private static final Text TOO_MANY = new Text(
            "More than two jobs are registered: do all of them pay?",
            "Lebih dari dua pekerjaan terdaftar: apakah semuanya membayar?");

    private final Parameter most;
    private final Provisions provisions;

    SeveralJobs(LawFiles files) {
        most = files.parameter("membership/most-jobs");
        provisions = Provisions.of(files);
    }

    /** One registration a job: of several the covered one, then that with more months. */
    List<RegistrationFacts> distinct(List<RegistrationFacts> sorted, LocalDate day, Findings findings) {
        Map<Integer, RegistrationFacts> byJob = new TreeMap<>();
        for (RegistrationFacts registration : sorted) {
            RegistrationFacts first = byJob.putIfAbsent(registration.job(), registration);
            boolean bothCount = first != null && registration.cover() != CoverStatus.NOT_COVERED;
            if (bothCount) {
                findings.ask(FlaggedDoubts.TWO_SPONSORS, SAME_JOB, provisions.citation("membership", day));
            }
        }
        return List.copyOf(byJob.values());
    }

    /** The first two that count, unless a person says that all pay. */
    List<RegistrationFacts> atMostTwo(Collection<RegistrationFacts> registrations, LocalDate day, Findings findings) {
        LegalValue limit = most.onOrFirst(day);
        List<RegistrationFacts> counting = registrations.stream()
                .filter(registration -> registration.cover() != CoverStatus.NOT_COVERED)
                .toList();
        if (counting.size() > 1) {
            findings.rely(TWO_JOBS, limit.rule());
        }
        if (counting.size() <= limit.asInt()) {
            return counting;
        }
        Answer all = findings.ask(TWO_JOBS, TOO_MANY, limit.citation());
        return all == Answer.MET ? counting : counting.subList(0, limit.asInt());
    }
}
