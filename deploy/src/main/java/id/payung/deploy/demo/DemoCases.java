package id.payung.deploy.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four cases of the demo: what families report, with all papers. Everybody is made up. */
final class DemoCases {

    private static final List<String> DEATH_PAPERS = List.of(
            "MEMBER_CARD",
            "IDENTITY_CARD",
            "HEIR_IDENTITY",
            "DEATH_CERTIFICATE",
            "FAMILY_CARD",
            "HEIRS_CERTIFICATE",
            "MARRIAGE_BOOK",
            "BANK_BOOK",
            "CLAIM_FORM",
            "BIRTH_CERTIFICATE",
            "SCHOOL_CERTIFICATE");
    private static final List<String> WORK_PAPERS =
            List.of("MEMBER_CARD", "IDENTITY_CARD", "DOCTOR_STATEMENT", "TRANSPORT_RECEIPTS");

    private DemoCases() {}

    static List<DemoCase> all() {
        return List.of(deathWithTwoChildren(), accidentAtSea(), deathUnderThreeMonths(), deathBeforeEnrollment());
    }

    private static DemoCase deathWithTwoChildren() {
        Map<String, Object> death = death("6472010203805001", "2024-06-12");
        death.put("children", List.of(child("child-1", "2013-05-01", "SD6"), child("child-2", "2010-09-17", "SMP2")));
        return new DemoCase(
                "a Qur'an teacher died after four years of membership; two children go to school",
                "6472010203805001",
                "Pak Rekaan Satu",
                "1980-03-02",
                "QURAN_TEACHER",
                List.of("2020-09", "2021-09", "2022-09", "2023-09"),
                12,
                List.of(new DemoCase.Event("death.reported.v1", "2024-06-13T09:00:00+08:00", death)),
                "GRANTED",
                42_000_000);
    }

    private static DemoCase accidentAtSea() {
        String nik = "6472010405855002";
        Map<String, Object> accident = new LinkedHashMap<>();
        accident.put("nik", nik);
        accident.put("occurredAt", "2024-02-21T05:30:00+08:00");
        accident.put("job", 1);
        accident.put("place", "Muara Rekaan");
        accident.put("chronology", "Tangan terjepit saat menarik jaring");
        accident.put("memberAccount", account());
        Map<String, Object> conclusion = new LinkedHashMap<>();
        conclusion.put("nik", nik);
        conclusion.put("accidentDate", "2024-02-21");
        conclusion.put("endState", "PARTIAL_ANATOMICAL_DISABILITY");
        conclusion.put("concludedOn", "2024-04-22");
        conclusion.put("temporaryDisabilityDays", 60);
        conclusion.put("disabilities", List.of(Map.of("part", "LEFT_THUMB", "lossPercent", 100)));
        conclusion.put("transport", List.of(Map.of("mode", "SEA", "cost", 450_000)));
        conclusion.put("documents", papers(WORK_PAPERS, "2024-04-23"));
        return new DemoCase(
                "a fisherman lost his left thumb at work and could not work for 60 days",
                nik,
                "Pak Rekaan Dua",
                "1985-05-04",
                "FISHER",
                List.of("2023-09"),
                12,
                List.of(
                        new DemoCase.Event("accident.reported.v1", "2024-02-21T18:00:00+08:00", accident),
                        new DemoCase.Event("accident.concluded.v1", "2024-04-23T10:00:00+08:00", conclusion)),
                "GRANTED",
                12_050_000);
    }

    private static DemoCase deathUnderThreeMonths() {
        return new DemoCase(
                "a trader died in her second month of membership, after the rule of three months began",
                "6472014607905003",
                "Ibu Rekaan Tiga",
                "1990-07-06",
                "TRADER",
                List.of("2025-02"),
                6,
                List.of(new DemoCase.Event(
                        "death.reported.v1", "2025-03-21T09:00:00+08:00", death("6472014607905003", "2025-03-20"))),
                "PARTLY_GRANTED",
                10_000_000);
    }

    private static DemoCase deathBeforeEnrollment() {
        return new DemoCase(
                "a farmer died a month before anybody paid for him",
                "6472010809755004",
                "Pak Rekaan Empat",
                "1975-09-08",
                "FARMER",
                List.of("2025-07"),
                6,
                List.of(new DemoCase.Event(
                        "death.reported.v1", "2025-06-11T09:00:00+08:00", death("6472010809755004", "2025-06-10"))),
                "DENIED",
                0);
    }

    private static Map<String, Object> death(String nik, String day) {
        Map<String, Object> death = new LinkedHashMap<>();
        death.put("nik", nik);
        death.put("diedAt", day + "T13:30:00+08:00");
        death.put("cause", "OTHER");
        death.put(
                "heirs",
                List.of(Map.of(
                        "id",
                        "spouse",
                        "name",
                        "Keluarga Rekaan",
                        "relation",
                        "SPOUSE",
                        "birthDate",
                        "1984-01-01",
                        "claimant",
                        true,
                        "account",
                        account())));
        death.put("documents", papers(DEATH_PAPERS, day));
        return death;
    }

    private static Map<String, Object> child(String id, String birthDate, String schoolYear) {
        return Map.of(
                "id",
                id,
                "name",
                "Anak Rekaan",
                "birthDate",
                birthDate,
                "nextSchoolYear",
                schoolYear,
                "chosen",
                true,
                "guardian",
                Map.of("name", "Keluarga Rekaan", "account", account()));
    }

    private static Map<String, Object> account() {
        return Map.of("bank", "Bank Rekaan", "number", "0000123456", "holder", "Keluarga Rekaan");
    }

    private static List<Map<String, String>> papers(List<String> kinds, String day) {
        return kinds.stream()
                .map(kind -> Map.of("kind", kind, "receivedOn", day))
                .toList();
    }
}
