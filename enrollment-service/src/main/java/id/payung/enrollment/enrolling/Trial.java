package id.payung.enrollment.enrolling;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * What a dry run would have written so far, as far as later rows are judged by it: it takes no places and enrolls nobody,
 * yet its verdicts must be those of the real run. Sixteen bytes a newcomer; not for several threads.
 */
public final class Trial {

    private static final byte[] ANOTHER_NAME = {};
    private static final int BOTH_JOBS = 3;

    private final Long2LongOpenHashMap nameByNik = new Long2LongOpenHashMap();
    private int placesTaken;
    private List<Judge.Accepted> latest = List.of();

    /** Says that the verdicts of the latest batch stand: a chunk that must be run again is not remembered twice. */
    public void settle() {
        for (Judge.Accepted one : latest) {
            placesTaken += one.takesPlace() ? 1 : 0;
            if (one.newMember() || one.fillsStub()) {
                nameByNik.put(
                        start(one.candidate().nikIndex()), start(one.candidate().nameIndex()));
            }
        }
        latest = List.of();
    }

    void judged(List<Judge.Accepted> accepted) {
        latest = accepted;
    }

    int placesTaken() {
        return placesTaken;
    }

    /** Adds those of the candidates whom an earlier chunk would have put on file. */
    void recall(List<Candidate> candidates, Order order, Map<ByteBuffer, KnownMember> known) {
        for (Candidate candidate : candidates) {
            if (nameByNik.containsKey(start(candidate.nikIndex()))) {
                known.compute(
                        ByteBuffer.wrap(candidate.nikIndex()), (nik, stored) -> recalled(candidate, order, stored));
            }
        }
    }

    private KnownMember recalled(Candidate candidate, Order order, KnownMember stored) {
        boolean sameName = nameByNik.get(start(candidate.nikIndex())) == start(candidate.nameIndex());
        byte[] name = sameName ? candidate.nameIndex() : ANOTHER_NAME;
        if (stored != null) {
            return stored.nameIndex() == null ? stored.described(name, stored.region()) : stored;
        }
        KnownMember newcomer = KnownMember.newcomer(candidate, name);
        // a NIK comes once for each job of a file
        int otherJob = BOTH_JOBS - candidate.worker().job();
        newcomer.incumbents().put(otherJob, order.sponsor().id());
        newcomer.places().put(otherJob, true);
        return newcomer;
    }

    private static long start(byte[] fingerprint) {
        return ByteBuffer.wrap(fingerprint).getLong();
    }
}
