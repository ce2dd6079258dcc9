package id.payung.claims.intake.content;

import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;

/** What can be wrong with the data of an event. The names are public API. */
public enum DataCode {
    MISSING("Required", "Wajib diisi"),
    UNKNOWN_FIELD("Remove the field that is not in the schema", "Hapus kolom yang tidak ada dalam skema"),
    WRONG_TYPE("The value has the wrong JSON type", "Jenis JSON nilai ini salah"),
    NOT_WHOLE_NUMBER("A whole number without fraction or exponent", "Bilangan bulat tanpa pecahan atau eksponen"),
    UNKNOWN_VALUE("One of the values of the schema", "Salah satu nilai dalam skema"),
    EMPTY("May not be empty", "Tidak boleh kosong"),
    TOO_LONG("Longer than the schema allows", "Lebih panjang dari yang diizinkan skema"),
    TOO_FEW("Fewer entries than the schema asks for", "Isi kurang dari yang diminta skema"),
    TOO_MANY("More entries than the schema allows", "Isi lebih banyak dari yang diizinkan skema"),
    NEGATIVE("May not be negative", "Tidak boleh negatif"),
    TOO_SMALL("Smaller than the schema allows", "Lebih kecil dari yang diizinkan skema"),
    TOO_LARGE("Larger than the schema allows", "Lebih besar dari yang diizinkan skema"),
    WRONG_FORM("Not in the form of the schema", "Bentuknya tidak sesuai skema"),
    DATE_INVALID("A date like 2023-07-05", "Tanggal seperti 2023-07-05"),
    TIME_INVALID("An instant like 2023-07-05T13:30:00+08:00", "Waktu seperti 2023-07-05T13:30:00+08:00"),
    TIME_WITHOUT_OFFSET("The instant needs an offset, like +08:00", "Waktu perlu selisih zona, seperti +08:00"),
    ID_INVALID("An opaque id that is no number of a person", "Id yang bukan nomor seseorang"),
    NIK_FORMAT("Sixteen digits", "Enam belas digit"),
    ACCOUNT_NOT_DIGITS("6 to 20 digits", "6 sampai 20 digit"),
    DISABILITY_ABOVE_100("At most 100 percent", "Paling banyak 100 persen"),
    CASE_NOT_NAMED(
            "Name the claim, or the worker with the kind and day of the case",
            "Sebutkan klaim, atau pekerja beserta jenis dan hari kasus"),
    REPORT_UNKNOWN("The data has the shape of no report", "Data ini bukan bentuk laporan mana pun"),
    DEATH_IN_FUTURE("The death cannot be in the future", "Kematian tidak mungkin di masa depan"),
    DEATH_BEFORE_BIRTH("The death is before the birth", "Kematian sebelum kelahiran"),
    EVENT_BEFORE_BIRTH("The event is before the birth", "Kejadian sebelum kelahiran"),
    EVENT_IN_FUTURE("Cannot be in the future", "Tidak mungkin di masa depan"),
    TOO_LONG_AGO("Not before 1950", "Tidak sebelum 1950"),
    ACCIDENT_AFTER_DEATH("The accident is after the death", "Kecelakaan setelah kematian"),
    CONCLUDED_BEFORE_EVENT("The end is before the beginning", "Akhir sebelum awal"),
    CHILD_BORN_TOO_LATE(
            "Born longer after the death than the law allows",
            "Lahir lebih lama setelah kematian daripada yang dimungkinkan hukum"),
    CHILD_OLDER_THAN_PARENT("The child is not younger than the parent", "Anak tidak lebih muda dari orang tua"),
    HEIR_IS_DECEASED("The heir is the worker", "Ahli waris adalah pekerja itu sendiri"),
    DUPLICATE_ID("Two entries share an id", "Dua isian memakai id yang sama"),
    CORRECTS_ITSELF("An event cannot be about itself", "Kejadian tidak dapat merujuk dirinya sendiri");

    private final Text text;

    DataCode(String en, String id) {
        text = new Text(en, id);
    }

    /** The problem at a place of the data. */
    public FieldProblem at(String pointer) {
        return new FieldProblem(pointer, name(), text);
    }
}
