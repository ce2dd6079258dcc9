package id.payung.enrollment.enrolling;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.member.PersonalData;
import id.payung.enrollment.member.PersonalVault;
import id.payung.enrollment.worker.Finding;
import id.payung.enrollment.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Seals and fingerprints a checked worker, so that the database work behind it is only writing. */
@ApplicationScoped
public class CandidateFactory {

    private final PersonalVault vault;

    public CandidateFactory(PersonalVault vault) {
        this.vault = vault;
    }

    public Candidate of(long line, Worker worker, List<Finding> reviews) {
        // random beyond the millisecond: two instances never make the same id
        UUID id = UuidCreator.getTimeOrderedEpoch();
        PersonalData data = new PersonalData(
                worker.nik(),
                worker.name(),
                worker.birthDate(),
                worker.motherName(),
                worker.phone(),
                worker.address(),
                null);
        return new Candidate(
                line,
                worker,
                reviews,
                vault.nikIndex(worker.nik()),
                vault.nameIndex(worker.normalisedName()),
                id,
                vault.seal(data, id));
    }
}
