package id.payung.twin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRepository extends JpaRepository<Member, UUID> {

    @EntityGraph(attributePaths = {"enrollments", "enrollments.sponsor"})
    Optional<Member> findWithEnrollmentsById(UUID id);
}
