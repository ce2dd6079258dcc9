package id.payung.reporting.awards;

import id.payung.platform.database.Database;
import id.payung.reporting.reference.Area;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Looks at every member: only they tell who is still covered, not how many are. */
@ApplicationScoped
class PersistenceReading {

    private static final String IN_FORCE =
            "(c.line ->> 'from')::date <= ?::date and ?::date < (c.line ->> 'until')::date";

    private static final String BY_REGION = "with member as (select m.region as code,"
            + " exists (select 1 from jsonb_array_elements(s.covers) as c(line) where " + IN_FORCE + ") as covered,"
            + " exists (select 1 from jsonb_array_elements(s.covers) as c(line) where " + IN_FORCE + ") as still"
            + " from member_state m join cover_set s using (generation, cover_set) where m.generation = ?)"
            + " select code, count(*), count(*) filter (where still) from member"
            + " where covered and code <> '' group by code";

    /** Of a sponsor's members those count as still covered whom the same sponsor covers. */
    private static final String BY_SPONSOR = "with line as (select m.member, c.line ->> 'sponsor' as code,"
            + " c.line ->> 'sponsorKind' as kind, bool_or(" + IN_FORCE + ") as covered, bool_or(" + IN_FORCE
            + ") as still from member_state m join cover_set s using (generation, cover_set)"
            + " cross join lateral jsonb_array_elements(s.covers) as c(line)"
            + " where m.generation = ? group by 1, 2, 3)"
            + " select code, kind, count(*) filter (where covered), count(*) filter (where covered and still)"
            + " from line where kind in ('VILLAGE', 'EMPLOYER') group by code, kind"
            + " having count(*) filter (where covered) > 0";

    private final Database database;

    PersistenceReading(Database database) {
        this.database = database;
    }

    /** A sponsor that competes. */
    record Sponsor(String code, String kind) {}

    /** A province is told by its regencies as they are shown: any other number would tell what these leave out. */
    Map<String, Persistence> byRegion(int generation, LocalDate day, LocalDate later) {
        Map<String, Persistence> found = new HashMap<>();
        database.list(
                BY_REGION,
                row -> found.put(
                        row.getString(1), new Persistence(row.getLong(2), row.getLong(3)).withoutSmallNumbers()),
                day,
                day,
                later,
                later,
                generation);
        Map<String, Persistence> provinces = new HashMap<>();
        found.forEach((code, persons) -> provinces.merge(Area.provinceOf(code), persons, Persistence::plus));
        found.putAll(provinces);
        return found;
    }

    Map<Sponsor, Persistence> bySponsor(int generation, LocalDate day, LocalDate later) {
        Map<Sponsor, Persistence> found = new HashMap<>();
        database.list(
                BY_SPONSOR,
                row -> found.put(
                        new Sponsor(row.getString(1), row.getString(2)),
                        new Persistence(row.getLong(3), row.getLong(4))),
                day,
                day,
                later,
                later,
                generation);
        return found;
    }
}
