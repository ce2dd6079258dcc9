package id.payung.twin;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CoverageRepository extends JpaRepository<Coverage, Coverage.Key> {

    @Query(
            nativeQuery = true,
            value =
                    """
                    select m.region as region, to_char(s.month, 'YYYY-MM') as month, count(distinct c.member_id) as members
                    from generate_series(cast(:first as date), cast(:last as date), interval '1 month') as s(month)
                    join coverage c on c.from_date <= s.month and c.until_date > s.month and c.superseded_change is null
                    join bill b on b.bill_id = c.bill_id and b.status = 'PAID'
                    join member m on m.member_id = c.member_id
                    group by m.region, s.month order by m.region, s.month
                    """)
    List<Covered> byRegionAndMonth(LocalDate first, LocalDate last);

    interface Covered {
        String getRegion();

        String getMonth();

        long getMembers();
    }
}
