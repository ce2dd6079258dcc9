package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.deploy.demo.DemoClaims;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The letters with which the claims of the demo end: each family reads what it gets, how that was reckoned, why, and
 * where the law says so. The sums are those of the law as it was read for this product, added up by hand.
 */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLettersIT {

    private static final String SPONSOR = "DEMO-LETTERS";
    private static final String OF_A_LETTER = "    | ";
    private static final String NO_CAUSE_OF_WORK =
            "- Meninggal bukan karena kecelakaan kerja (terpenuhi) [PP 82/2019 Lampiran III B]";

    private final Payung payung;
    private final List<List<String>> letters = new ArrayList<>();
    private boolean asExpected;

    DemoLettersIT(Payung payung) {
        this.payung = payung;
    }

    @BeforeAll
    void play() throws InterruptedException {
        Stream.of("6472010203805001", "6472010405855002", "6472014607905003", "6472010809755004")
                .forEach(UsedValues::number);
        Office.open(new Callers(payung), SPONSOR);
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        asExpected = DemoClaims.of(
                        payung.gateway(), payung.tokens(), SPONSOR, new PrintStream(told, true, StandardCharsets.UTF_8))
                .run();

        told.toString(StandardCharsets.UTF_8).lines().forEach(this::read);
    }

    private void read(String line) {
        if (line.startsWith("claim: ")) {
            letters.add(new ArrayList<>());
        } else if (line.startsWith(OF_A_LETTER)) {
            letters.get(letters.size() - 1)
                    .add(line.substring(OF_A_LETTER.length()).strip().replaceAll(" +", " "));
        }
    }

    @Test
    void areFourAndEveryCaseEndsAsTheDemoSays() {
        assertThat(letters).hasSize(4);
        assertThat(asExpected).isTrue();
    }

    @Test
    void grantAFamilyWithTwoChildrenTheMoneyAfterADeathAndTheSchooling() {
        assertThat(letters.get(0))
                .contains("JKM, kematian 2024-06-12")
                .containsSubsequence(
                        "Klaim dikabulkan.",
                        "Santunan kematian Rp 20.000.000 20,000,000 [PP 82/2019 Lampiran III B]",
                        "Santunan berkala Rp 12.000.000 24 × 500,000 [PP 82/2019 Lampiran III B]",
                        "Biaya pemakaman Rp 10.000.000 10,000,000 [PP 82/2019 Lampiran III B]",
                        "Jumlah Rp 42.000.000",
                        // from SD6 on 76.5 million, from SMP2 on 73 million
                        "Beasiswa 2 anak, tiap tahun ajaran dengan bukti; bila semua tahun ditempuh Rp 149.500.000"
                                + " [PP 82/2019 Lampiran III]",
                        "Alasan:")
                .contains(
                        NO_CAUSE_OF_WORK,
                        "- Iuran sekurang-kurangnya 36 bulan (terpenuhi) [PP 82/2019 Lampiran III B]");
    }

    @Test
    void grantAFishermanThePayForSixtyDaysAndAPartOfTheWageForHisThumb() {
        assertThat(letters.get(1))
                .contains("JKK, kecelakaan 2024-02-21")
                .containsSubsequence(
                        "Klaim dikabulkan.",
                        "Santunan cacat sebagian Rp 9.600.000 12% × 80 × 1,000,000"
                                + " [PP 44/2015 Lampiran III; PP 82/2019 Lampiran III A.2.c]",
                        "Santunan STMB Rp 2.000.000 60 days × 100% × 1,000,000 / 30"
                                + " [PP 82/2019 Lampiran III A.2.b; PP 44/2015 Lampiran III]",
                        "Biaya pengangkutan Rp 450.000 SEA 450,000 [PP 82/2019 Lampiran III A.2.a]",
                        "Jumlah Rp 12.050.000",
                        "Alasan:")
                .contains(
                        "- Apakah ini kecelakaan kerja atau penyakit akibat kerja? Sebutkan buktinya dalam alasan"
                                + " (terpenuhi) [PP 44/2015 Pasal 1 angka 6]",
                        // the percentage of the thumb is from memory
                        "- Angka di balik manfaat ini belum diperiksa pada naskah resmi: apakah benar? (terpenuhi)"
                                + " [PP 44/2015 Lampiran III]");
    }

    @Test
    void grantAFamilyUnderThreeMonthsOfMembershipTheFuneralAloneAndSayWhy() {
        assertThat(letters.get(2))
                .contains("JKM, kematian 2025-03-20")
                .containsSubsequence(
                        "Klaim dikabulkan sebagian.",
                        "Biaya pemakaman Rp 10.000.000 10,000,000 [PP 82/2019 Lampiran III B]",
                        "Jumlah Rp 10.000.000",
                        "Alasan:")
                .contains("- Kepesertaan dan iuran kurang dari tiga bulan: hanya biaya pemakaman yang diberikan"
                        + " (tidak terpenuhi) [Permenaker 1/2025 chapter on JKM of BPU members]")
                .noneMatch(line -> line.startsWith("Santunan"));
    }

    @Test
    void refuseWhoWasEnrolledForATimeAfterTheDeathAndSayWhyAndHowToContestIt() {
        assertThat(letters.get(3))
                .contains("JKM, kematian 2025-06-10")
                .containsSubsequence("Klaim ditolak.", "Jumlah Rp 0", "Alasan:")
                .contains("- Pekerja didaftarkan untuk masa setelah meninggal: apakah klaim tetap dapat dibayar?"
                        + " (tidak terpenuhi) [PP 44/2015 Pasal 25 and 34]")
                .noneMatch(line -> line.startsWith("Santunan") || line.startsWith("Biaya"))
                .anyMatch(line -> line.matches("Keputusan ini dapat disanggah sampai \\d{4}-\\d{2}-\\d{2};.*"));
    }
}
