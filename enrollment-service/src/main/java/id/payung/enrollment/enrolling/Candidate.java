package id.payung.enrollment.enrolling;

import id.payung.enrollment.worker.Finding;
import id.payung.enrollment.worker.Worker;
import java.util.List;
import java.util.UUID;

/**
 * A row that passed the checks it can pass alone, with everything that costs computing time done.
 *
 * @param line of the row in its file
 * @param reviews what the rules leave to an officer
 * @param nikIndex keyed fingerprint of the NIK
 * @param nameIndex keyed fingerprint of the normalised name
 * @param newMemberId the id if the worker turns out to be new
 * @param sealed the personal data, sealed for that id
 */
public record Candidate(
        long line,
        Worker worker,
        List<Finding> reviews,
        byte[] nikIndex,
        byte[] nameIndex,
        UUID newMemberId,
        byte[] sealed) {}
