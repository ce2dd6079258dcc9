package id.payung.enrollment.worker;

import id.payung.platform.problem.Text;

/** Why a row was not enrolled as it came. The names are public API and never change; the messages say what to do. */
public enum RowCode {
    NIK_LENGTH("nik", "Give all 16 digits of the NIK.", "Isi NIK lengkap 16 angka."),
    NIK_NOT_DIGITS(
            "nik",
            "Write the NIK as 16 digits without spaces or other characters; in a spreadsheet format the column as text.",
            "Tulis NIK sebagai 16 angka tanpa spasi atau karakter lain; pada lembar kerja format kolom sebagai teks."),
    NIK_UNKNOWN_REGION(
            "nik",
            "Compare the first four digits of the NIK with the identity card: no regency or city has this code.",
            "Cocokkan empat angka pertama NIK dengan KTP: tidak ada kabupaten/kota dengan kode ini."),
    NIK_RETIRED_REGION(
            "nik",
            "The region code in this NIK is no longer in use; an officer will look at it.",
            "Kode wilayah dalam NIK ini sudah tidak dipakai; petugas akan memeriksanya."),
    NIK_IMPOSSIBLE_DATE(
            "nik",
            "Compare digits 7 to 12 of the NIK with the identity card: they are no date.",
            "Cocokkan angka ke-7 sampai ke-12 NIK dengan KTP: bukan tanggal yang mungkin."),
    NIK_BIRTH_DATE_MISMATCH(
            "nik",
            "Compare the NIK and the birth date with the identity card: they name different days.",
            "Cocokkan NIK dan tanggal lahir dengan KTP: keduanya menunjuk tanggal yang berbeda."),
    NIK_SEX_MISMATCH(
            "nik",
            "Compare the NIK and the sex with the identity card: they contradict each other.",
            "Cocokkan NIK dan jenis kelamin dengan KTP: keduanya bertentangan."),
    NIK_DUPLICATE_IN_FILE(
            "nik",
            "Remove this row: an earlier row of the file has the same NIK and job.",
            "Hapus baris ini: baris sebelumnya dalam berkas memuat NIK dan pekerjaan yang sama."),
    NAME_MISSING("name", "Give the name as on the identity card.", "Isi nama sesuai KTP."),
    NAME_MISMATCH_WITH_MEMBER(
            "name",
            "The name differs from the member with this NIK; an officer will look at it.",
            "Nama berbeda dari peserta dengan NIK ini; petugas akan memeriksanya."),
    BIRTH_DATE_INVALID(
            "birthDate",
            "Give an existing birth date as YYYY-MM-DD or DD-MM-YYYY.",
            "Isi tanggal lahir yang benar dengan bentuk TTTT-BB-HH atau HH-BB-TTTT."),
    TOO_YOUNG(
            "birthDate",
            "Leave this worker out: 18 years must be reached on the first day of the period.",
            "Keluarkan pekerja ini: usia 18 tahun harus sudah tercapai pada hari pertama periode."),
    TOO_OLD(
            "birthDate",
            "Leave this worker out: 65 years must not be reached on the first day of the period.",
            "Keluarkan pekerja ini: usia 65 tahun belum boleh tercapai pada hari pertama periode."),
    SEX_INVALID("sex", "Give the sex as M or F (or L or P).", "Isi jenis kelamin dengan L atau P (atau M atau F)."),
    REGION_UNKNOWN(
            "region",
            "Give the regency or city by code (6472 or 64.72) or by its full name.",
            "Isi kabupaten/kota dengan kode (6472 atau 64.72) atau nama lengkapnya."),
    OCCUPATION_UNKNOWN(
            "occupation",
            "Give an occupation of the list by code or label.",
            "Isi pekerjaan dari daftar dengan kode atau namanya."),
    INCOME_INVALID(
            "income",
            "Give the monthly income in whole rupiah, digits only, or leave it empty.",
            "Isi penghasilan sebulan dalam rupiah bulat, angka saja, atau kosongkan."),
    SEGMENT_INVALID(
            "segment",
            "Use BPU or leave it empty; PU is for sponsors that are employers.",
            "Isi BPU atau kosongkan; PU hanya untuk pemberi kerja."),
    WAGE_INVALID(
            "wage",
            "Give the monthly wage in whole rupiah, digits only.",
            "Isi upah sebulan dalam rupiah bulat, angka saja."),
    JOB_LIMIT(
            "job",
            "Give 1 or 2: a worker is protected for at most two jobs.",
            "Isi 1 atau 2: seorang pekerja dilindungi untuk paling banyak dua pekerjaan."),
    MEMBER_DECEASED(
            "nik",
            "Leave this worker out: the death of the member with this NIK is recorded.",
            "Keluarkan pekerja ini: peserta dengan NIK ini tercatat meninggal dunia."),
    QUOTA_EXCEEDED(
            "",
            "The sponsor's quota is used up: raise it or leave this worker out.",
            "Kuota penanggung sudah habis: naikkan kuota atau keluarkan pekerja ini."),
    ROW_MALFORMED(
            "",
            "Correct the row: a field is too long or holds characters that cannot be read.",
            "Perbaiki baris ini: ada isian yang terlalu panjang atau memuat karakter yang tidak terbaca."),
    ALREADY_ENROLLED(
            "nik",
            "Nothing to do: this sponsor already pays for this job in this period.",
            "Tidak perlu tindakan: penanggung ini sudah membayar untuk pekerjaan ini pada periode ini."),
    COVERED_BY_ANOTHER(
            "nik",
            "Nothing to do: another sponsor pays for this job in this period.",
            "Tidak perlu tindakan: penanggung lain membayar untuk pekerjaan ini pada periode ini.");

    private final String field;
    private final Text message;

    RowCode(String field, String en, String id) {
        this.field = field;
        this.message = new Text(en, id);
    }

    /** The field it usually concerns, in camelCase; {@code ""} for the row as a whole. */
    public String field() {
        return field;
    }

    /** What to do about it. */
    public Text message() {
        return message;
    }
}
