package id.payung.twin;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MemberNikRepository extends JpaRepository<MemberNik, byte[]> {

    @Query("select n.nikIndex from MemberNik n where n.nikIndex in :indexes")
    List<byte[]> known(Collection<byte[]> indexes);
}
