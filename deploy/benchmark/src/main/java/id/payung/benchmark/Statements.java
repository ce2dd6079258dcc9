package id.payung.benchmark;

import java.util.List;

/** What PostgreSQL itself counted of each statement: {@code pg_stat_statements} in the server under test. */
final class Statements {

    private static final List<String> DATABASES = List.of("payung_enrollment", "payung_claims", "payung_reporting");
    private static final String OF_THE_QUESTIONS = " from pg_stat_statements s join pg_database d on d.oid = s.dbid"
            + " where d.datname like 'payung%' and s.calls >= ";

    private Statements() {}

    /** From the next start on. */
    static void install(Payung payung) {
        payung.database("postgres").value("alter system set shared_preload_libraries = 'pg_stat_statements'");
        payung.database("postgres").value("create extension pg_stat_statements");
    }

    static void forget(Payung payung) {
        payung.database("postgres").value("select pg_stat_statements_reset()");
    }

    /** Pages of one question of so many alike; what ran less often is the work between requests. */
    static double pages(Payung payung, int alike) {
        return sum(payung, "shared_blks_hit + shared_blks_read", alike);
    }

    static double rows(Payung payung, int alike) {
        return sum(payung, "rows", alike);
    }

    private static double sum(Payung payung, String counted, int alike) {
        return Double.parseDouble(payung.database("postgres")
                        .value("select coalesce(sum(" + counted + "), 0)" + OF_THE_QUESTIONS + alike))
                / alike;
    }

    /** After the questions of one size: the plans of all statements that read or write tables of ours. */
    static String plans(Payung payung) {
        StringBuilder plans = new StringBuilder();
        for (String name : DATABASES) {
            Psql database = payung.database(name);
            List<String> ids = payung.database("postgres")
                    .values("select queryid from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                            + " where d.datname = '" + name + "' and query ~* '^\\s*(with|select|insert|update|delete)'"
                            + " order by 1");
            for (String id : ids) {
                String query = payung.database("postgres")
                        .value("select query from pg_stat_statements where queryid = " + id + " limit 1");
                plans.append(name)
                        .append('\n')
                        .append(query)
                        .append('\n')
                        .append(plan(database, query))
                        .append("\n\n");
            }
        }
        return plans.toString();
    }

    private static String plan(Psql database, String query) {
        try {
            return database.value("explain (generic_plan) " + query);
        } catch (IllegalStateException untyped) {
            return "(no plan without the types of its values)";
        }
    }
}
