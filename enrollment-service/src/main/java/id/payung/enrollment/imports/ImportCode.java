package id.payung.enrollment.imports;

import id.payung.platform.problem.Text;

/** What only a row of an import can have wrong. The names are public API and never change; the messages say what to do. */
enum ImportCode {
    ROW_MALFORMED(
            "Correct the row: it must have as many fields as the header, none of them too long or unreadable.",
            "Perbaiki baris ini: jumlah isian harus sama dengan kepala kolom, tidak terlalu panjang, dan dapat dibaca."),
    VALUE_MISSING("Fill in this column.", "Isi kolom ini."),
    SEGMENT_INVALID("Give the segment as BPU or PU.", "Isi segmen dengan BPU atau PU."),
    JOB_LIMIT("Give 1 or 2.", "Isi 1 atau 2."),
    MONTH_INVALID(
            "Give the month as YYYY-MM; the last one, which is not counted, must be later than the first.",
            "Isi bulan dengan bentuk TTTT-BB; bulan akhir, yang tidak dihitung, harus sesudah bulan awal."),
    PAID_MONTHS_INVALID(
            "Give the number of months that were paid, not more than there are from the first to the last.",
            "Isi jumlah bulan yang dibayar, tidak lebih dari jumlah bulan antara awal dan akhir."),
    MEMBERSHIP_DIFFERS(
            "Compare with the source: this membership is on file with another value here, which stays.",
            "Cocokkan dengan sumbernya: kepesertaan ini tercatat dengan nilai lain di kolom ini dan tidak diubah.");

    private final Text message;

    ImportCode(String en, String id) {
        this.message = new Text(en, id);
    }

    Text message() {
        return message;
    }
}
