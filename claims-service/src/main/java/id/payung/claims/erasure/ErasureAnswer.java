package id.payung.claims.erasure;

import id.payung.platform.retention.KeptBecause;
import java.util.List;

/**
 * What became of it.
 *
 * @param keptBecause why the data stays; with one reason nothing is erased
 * @param claims how many claims were erased; none on a dry run or where it was done before
 */
public record ErasureAnswer(List<KeptBecause> keptBecause, int claims) {}
