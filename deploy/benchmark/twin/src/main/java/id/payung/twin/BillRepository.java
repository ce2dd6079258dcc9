package id.payung.twin;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BillRepository extends JpaRepository<Bill, UUID> {

    @Query(
            nativeQuery = true,
            value = "select 'B-' || to_char(now(), 'YYMM') || '-' || lpad(nextval('bill_number')::text, 8, '0')")
    String nextNumber();

    @Query(nativeQuery = true, value = "select nextval('change_id')")
    long nextChange();
}
