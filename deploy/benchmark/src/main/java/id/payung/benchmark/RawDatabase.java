package id.payung.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A second database of the same migrations in the same server, for what PostgreSQL does without us. */
final class RawDatabase {

    private static final String NAME = "payung_raw";

    private final Psql ours;
    private final Psql raw;
    private final Path folder;

    RawDatabase(Payung payung, SourceSql sources) {
        ours = payung.database("payung_enrollment");
        raw = empty(NAME, payung, sources);
        // far from the numbers of the bills that are copied
        raw.value("select setval('bill_number', 50000000), setval('change_id', 50000000)");
        folder = payung.home();
    }

    /** Another database with the tables of enrollment-service. */
    static Psql empty(String name, Payung payung, SourceSql sources) {
        payung.database("postgres").value("create database " + name);
        Psql database = payung.database(name);
        database.value("create extension btree_gist");
        sources.migrations().forEach(database::file);
        return database;
    }

    Psql psql() {
        return raw;
    }

    /** Seconds of {@code \copy} for exactly the rows that a roster's bill stands for, in one transaction. */
    double copyBill(String billId) {
        String members = "(select member_id from coverage where bill_id = '" + billId + "')";
        Map<String, String> tables = new java.util.LinkedHashMap<>();
        tables.put("member", "select * from member where member_id in " + members);
        tables.put("member_nik", "select * from member_nik where member_id in " + members);
        tables.put("enrollment", "select * from enrollment where member_id in " + members);
        tables.put("coverage", "select * from coverage where bill_id = '" + billId + "'");
        tables.put(
                "outbox", "select * from outbox where type = 'enrollment.registered.v1' and member_id in " + members);
        List<String> imports = new ArrayList<>();
        tables.forEach((table, rows) -> {
            String file = "'" + folder.resolve(table + ".copy") + "' (format binary)";
            ours.value("\\copy (" + rows + ") to " + file);
            imports.add("\\copy " + table + " from " + file);
        });
        copySmall("sponsor", "select * from sponsor");
        copySmall("bill", "select * from bill where bill_id = '" + billId + "'");
        checkpoint();
        return raw.seconds(imports);
    }

    /** The same start for everything that writes much: each page's first change after a checkpoint costs more. */
    void checkpoint() {
        raw.value("checkpoint");
    }

    private void copySmall(String table, String rows) {
        String file = "'" + folder.resolve(table + ".copy") + "' (format binary)";
        ours.value("\\copy (" + rows + ") to " + file);
        raw.value("create table incoming (like " + table + ")");
        raw.value("\\copy incoming from " + file);
        raw.value("insert into " + table + " select * from incoming on conflict do nothing");
        raw.value("drop table incoming");
    }
}
