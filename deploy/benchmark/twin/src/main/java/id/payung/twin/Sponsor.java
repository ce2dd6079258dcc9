package id.payung.twin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Sponsor {

    @Id
    @Column(name = "sponsor_id")
    UUID id;

    String code;
    String name;
    String kind;
    String fund;

    protected Sponsor() {}
}
