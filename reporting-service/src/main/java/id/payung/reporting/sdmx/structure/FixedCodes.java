package id.payung.reporting.sdmx.structure;

import java.util.List;

/** Code lists that never grow. Where SDMX has a cross-domain list, its codes are used. */
final class FixedCodes {

    static final List<Codelist> LISTS = List.of(
            Codelist.of(
                    SeriesDimension.FREQ.codelist(),
                    "Frequencies",
                    "Frekuensi",
                    List.of(Code.of(SeriesDimension.MONTHLY, "Monthly", "Bulanan"))),
            Codelist.of(
                    SeriesDimension.PROGRAM.codelist(),
                    "Programs",
                    "Program",
                    List.of(
                            Code.of(Code.TOTAL, "Any program", "Program apa pun"),
                            Code.of("JKK", "Work accident insurance", "Jaminan Kecelakaan Kerja"),
                            Code.of("JKM", "Death insurance", "Jaminan Kematian"))),
            Codelist.of(
                    SeriesDimension.SEX.codelist(),
                    "Sexes",
                    "Jenis kelamin",
                    List.of(
                            Code.of(Code.TOTAL, "Both sexes", "Laki-laki dan perempuan"),
                            Code.of("M", "Men", "Laki-laki"),
                            Code.of("F", "Women", "Perempuan"))),
            Codelist.of(
                    SeriesDimension.AGE_GROUP.codelist(),
                    "Age groups",
                    "Kelompok umur",
                    List.of(
                            Code.of(Code.TOTAL, "All ages", "Semua umur"),
                            Code.of("Y_LT15", "Under 15", "Di bawah 15 tahun"),
                            Code.of("Y15T24", "15 to 24", "15 sampai 24 tahun"),
                            Code.of("Y25T34", "25 to 34", "25 sampai 34 tahun"),
                            Code.of("Y35T44", "35 to 44", "35 sampai 44 tahun"),
                            Code.of("Y45T54", "45 to 54", "45 sampai 54 tahun"),
                            Code.of("Y55T64", "55 to 64", "55 sampai 64 tahun"),
                            Code.of("Y_GE65", "65 and over", "65 tahun ke atas"))),
            Codelist.of("CL_UNIT_MEASURE", "Units of measure", "Satuan", List.of(Code.of("PS", "Persons", "Orang"))),
            Codelist.of(
                    "CL_OBS_STATUS",
                    "Observation statuses",
                    "Status pengamatan",
                    List.of(
                            Code.of("A", "Normal value", "Nilai normal"),
                            Code.of("Q", "Missing value; suppressed", "Nilai tidak ditampilkan; disembunyikan"))),
            Codelist.of(
                    "CL_CONF_STATUS",
                    "Confidentiality statuses",
                    "Status kerahasiaan",
                    List.of(
                            Code.of("F", "Free", "Bebas"),
                            Code.of("C", "Confidential statistical information", "Informasi statistik rahasia"))));

    private FixedCodes() {}
}
