package id.payung.twin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SponsorRepository extends JpaRepository<Sponsor, UUID> {

    Optional<Sponsor> findByCode(String code);
}
