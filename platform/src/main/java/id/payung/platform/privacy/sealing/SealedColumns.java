package id.payung.platform.privacy.sealing;

import java.util.List;

/** What a service keeps sealed: the one list by which values are sealed again, counted and checked. */
public interface SealedColumns {

    /** Every sealed column of the database of this service. */
    List<SealedColumn> all();
}
