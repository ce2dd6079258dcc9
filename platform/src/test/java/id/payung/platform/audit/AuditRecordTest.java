package id.payung.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AuditRecordTest {

    private static final AuditRecord RECORD = new AuditRecord(
            7,
            UUID.fromString("01970000-0000-7000-8000-000000000007"),
            OffsetDateTime.parse("2026-01-31T23:59:59.123456Z"),
            "officer-1",
            "officer",
            "MEMBER_SHOWN",
            "member 01970000-0000-7000-8000-000000000001",
            "Keluhan",
            "r-1",
            "");

    /** Worked out by another program; deploy/verify-audit has the same in its own test. */
    @Test
    void theHashIsTheOneThatOthersWorkOut() {
        String hash = HexFormat.of().formatHex(RECORD.hashAfter(AuditRecord.BEGINNING));

        assertThat(hash).isEqualTo("da08cce09db8b192ca578cfa97f30311fbdf4eba7ad88c9bb246200c6fe710a9");
    }

    @Test
    void everyFieldAndTheRecordBeforeAreCovered() {
        byte[] before = AuditRecord.BEGINNING;
        byte[] other = before.clone();
        other[31] = 1;
        UnaryOperator<String> changed = text -> text + "x";
        List<AuditRecord> variants = List.of(
                with(8, RECORD.id(), RECORD.at(), RECORD.actor(), RECORD.action()),
                with(7, UUID.fromString("01970000-0000-7000-8000-000000000008"), RECORD.at(), "officer-1", "X"),
                with(7, RECORD.id(), RECORD.at().plusNanos(1000), RECORD.actor(), RECORD.action()),
                with(7, RECORD.id(), RECORD.at(), changed.apply(RECORD.actor()), RECORD.action()),
                with(7, RECORD.id(), RECORD.at(), RECORD.actor(), changed.apply(RECORD.action())));

        assertThat(variants)
                .noneMatch(variant -> java.util.Arrays.equals(variant.hashAfter(before), RECORD.hashAfter(before)));
        assertThat(RECORD.hashAfter(other)).isNotEqualTo(RECORD.hashAfter(before));
    }

    private static AuditRecord with(long position, UUID id, OffsetDateTime at, String actor, String action) {
        return new AuditRecord(
                position,
                id,
                at,
                actor,
                RECORD.roles(),
                action,
                RECORD.object(),
                RECORD.purpose(),
                RECORD.requestId(),
                "");
    }
}
