package id.payung.reporting.restatement;

import id.payung.reporting.tally.Cell;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * A cell that a publication changed when its month was over, with everything that led to it.
 *
 * @param persons by how many each cause changed it, in the order of the causes
 * @param fewEnded whether fewer than five of some published cell of this publication and month ended for one reason
 */
record RestatedCell(
        long publication,
        OffsetDateTime at,
        YearMonth month,
        Cell cell,
        List<String> causes,
        List<Long> persons,
        boolean fewEnded) {}
