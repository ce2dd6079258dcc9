package id.payung.claims.decision;

import id.payung.claims.casefile.CaseKind;
import id.payung.claims.law.Benefit;
import id.payung.platform.problem.Text;

/** What a letter to a family calls cases and benefits, in the terms of the law: codes are for programs. */
final class LetterWords {

    private LetterWords() {}

    static Text of(CaseKind kind) {
        return switch (kind) {
            case DEATH -> new Text("death of", "kematian");
            case ACCIDENT -> new Text("accident of", "kecelakaan");
            case DISEASE -> new Text("disease of", "penyakit");
        };
    }

    static Text of(Benefit benefit) {
        return switch (benefit) {
            case DEATH_GRANT -> new Text("Death grant", "Santunan kematian");
            case PERIODIC_GRANT -> new Text("Periodic grant", "Santunan berkala");
            case FUNERAL_GRANT -> new Text("Funeral grant", "Biaya pemakaman");
            case TEMPORARY_DISABILITY_PAY -> new Text("Pay for days without work (STMB)", "Santunan STMB");
            case PARTIAL_DISABILITY_GRANT -> new Text("Grant for a partial disability", "Santunan cacat sebagian");
            case TOTAL_DISABILITY_GRANT -> new Text("Grant for a total disability", "Santunan cacat total tetap");
            case TRANSPORT -> new Text("Transport", "Biaya pengangkutan");
            case TREATMENT -> new Text("Care", "Biaya pengobatan dan perawatan");
            case HOME_CARE -> new Text("Care at home", "Perawatan di rumah");
            case PROSTHESIS -> new Text("Prosthesis or orthosis", "Prostesis atau ortosis");
            case DENTURES -> new Text("Dentures", "Gigi tiruan");
            case HEARING_AID -> new Text("Hearing aid", "Alat bantu dengar");
            case GLASSES -> new Text("Glasses", "Kacamata");
        };
    }
}
