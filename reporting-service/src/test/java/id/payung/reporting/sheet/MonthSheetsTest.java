package id.payung.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class MonthSheetsTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final int MONTHS = 12;

    /** In the order in which a rebuild drops them. */
    private static final List<String> FORMER = List.of("coverage_cell", "coverage_change");

    @Inject
    DataSource source;

    @Inject
    Database database;

    @Inject
    Snapshots snapshots;

    private final AtomicInteger connections = new AtomicInteger();

    @Test
    void readsAMonthWhenItsTurnComes() {
        covered("74.01", 10);
        Iterator<Map.Entry<YearMonth, MonthSheet>> months = months();
        int asked = connections.get();

        for (int i = 1; i <= MONTHS; i++) {
            assertThat(months.next().getKey()).isEqualTo(FIRST.plusMonths(i - 1));
            assertThat(connections.get()).as("read so far").isEqualTo(asked + i);
        }

        assertThat(months.hasNext()).isFalse();
    }

    @Test
    void whatIsToldMeanwhileChangesNoMonthThatIsStillToCome() {
        covered("74.02", 10);
        Iterator<Map.Entry<YearMonth, MonthSheet>> months = months();
        months.next();

        covered("74.02", 7);

        Cell region =
                new Cell(Combination.of(Set.of(Dimension.REGION)).orElseThrow().id(), "74.02", "", "", "", "", "");
        assertThat(months.next().getValue().get(region).covered()).isEqualTo(10);
        assertThat(months().next().getValue().get(region).covered()).isEqualTo(17);
    }

    @Test
    void tellsNoZerosOfAGenerationThatWasDroppedMeanwhile() {
        covered("74.03", 10);
        FORMER.forEach(this::create);
        Snapshot live = snapshots.at(Optional.empty());
        Snapshot former =
                new Snapshot(98, live.publication(), live.at(), live.figuresAt(), live.enrollmentAt(), live.claimsAt());
        Iterator<Map.Entry<YearMonth, MonthSheet>> months = months(former);
        assertThat(months.next().getValue().figures()).isNotEmpty();

        database.update("drop table " + FORMER.get(0) + "_98");

        assertThatThrownBy(months::next).hasMessage("Generation 98 was dropped while it was read");
        assertThatThrownBy(() -> months(former)).hasMessage("Generation 98 was dropped while it was read");
        database.update("drop table " + FORMER.get(1) + "_98");
    }

    /** A generation 98 that has the region alone. */
    private void create(String table) {
        database.update("create table " + table + "_98 partition of " + table + " for values in (98)");
        database.update("insert into " + table + " select (jsonb_populate_record(null::" + table
                + ", to_jsonb(live) || '{\"generation\": 98}')).* from " + table + " live where region = '74.03'"
                + " and generation = (select generation from projection)");
    }

    private static void covered(String region, int persons) {
        Story story = new Story();
        for (int i = 0; i < persons; i++) {
            story.covered(Person.in(region), "S-SHEET", "FISHER", LocalDate.of(2023, 1, 1), MONTHS);
        }
        Reports.tell(story);
    }

    private Iterator<Map.Entry<YearMonth, MonthSheet>> months() {
        return months(snapshots.at(Optional.empty()));
    }

    private Iterator<Map.Entry<YearMonth, MonthSheet>> months(Snapshot snapshot) {
        return new MonthSheets(new Database(counting()))
                .oneByOne(snapshot, FIRST, FIRST.plusMonths(MONTHS - 1))
                .iterator();
    }

    /** The same source; every sheet that is read takes one connection of it. */
    private DataSource counting() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    connections.incrementAndGet();
                    return method.invoke(source, arguments);
                });
    }
}
