package id.payung.twin;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Member {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "member_id")
    UUID id;

    @Convert(converter = PersonalConverter.class)
    @Column(name = "personal")
    Personal personal;

    byte[] nameIndex;
    String region;
    String sex;
    Short birthYear;

    @Version
    Long version;

    @OneToMany(mappedBy = "member")
    List<Enrollment> enrollments = new ArrayList<>();

    protected Member() {}

    Member(Personal personal, byte[] nameIndex, String region, String sex) {
        this.personal = personal;
        this.nameIndex = nameIndex;
        this.region = region;
        this.sex = sex;
        this.birthYear = (short) personal.birthDate().getYear();
    }
}
