package id.payung.twin;

import java.time.LocalDate;

/** What identifies a person. */
record Personal(String nik, String name, LocalDate birthDate, String motherName, String phone, String address) {}
