package id.payung.enrollment.roster;

import id.payung.enrollment.enrolling.Candidate;
import id.payung.enrollment.enrolling.Verdict;
import java.util.List;

/**
 * Some rows of a roster, checked as far as a row can be alone.
 *
 * @param rejected rows whose verdict is known
 * @param lastLine the last line read for this chunk
 * @param isLast whether the file ends with it
 */
record Chunk(List<Candidate> candidates, List<Verdict> rejected, long lastLine, boolean isLast) {}
