package id.payung.deploy.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    /** Those before made the first release: nothing older was ever running beside them. */
    private static final String FIRST_RELEASE = "V20261124_0000";

    private static final List<String> FOLDERS = List.of(
            "platform/src/main/resources/db/platform",
            "enrollment-service/src/main/resources/db/migration",
            "claims-service/src/main/resources/db/migration",
            "reporting-service/src/main/resources/db/migration");

    @Test
    void sinceTheFirstReleaseTakeNothingAwayFromTheInstancesOfTheOneBefore() {
        assertThat(migrations()).isNotEmpty();
        assertThat(migrations().filter(file -> file.getFileName().toString().compareTo(FIRST_RELEASE) > 0))
                .allSatisfy(file -> assertThat(Narrowing.isDeclared(read(file)) ? List.of() : Narrowing.in(read(file)))
                        .as(
                                "%s: expand first; contract in a later release, beginning with"
                                        + " \"-- contract: since <release> …\"",
                                file.getFileName())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table bill drop column note;",
                "drop table bill;",
                "alter table bill drop constraint bill_number_key;",
                "alter table bill\n    drop constraint if exists bill_number_key;",
                "drop trigger bill_tells on bill;",
                "alter table bill alter column version drop default;",
                "alter table bill rename column note to remark;",
                "alter table bill alter column note type bytea using null;",
                "alter table bill\n    alter column note set not null;",
                "alter table bill add column note text not null;",
                "alter table bill add constraint positive check (gross > 0);",
                "create unique index bill_once on bill (number);"
            })
    void narrowingIsSeen(String sql) {
        assertThat(Narrowing.in(sql)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table note (note_id uuid primary key, text text not null);",
                "alter table bill add column note text;",
                "alter table bill add column kept boolean not null default true;",
                "alter table bill add constraint positive check (gross > 0) not valid;",
                "alter table bill alter column note drop not null;",
                "-- nobody is to drop table bill\ncreate index bill_by_note on bill (note);"
            })
    void wideningIsLetThrough(String sql) {
        assertThat(Narrowing.in(sql)).isEmpty();
    }

    @Test
    void contractingMustSaySinceWhenNobodyNeedsTheOldForm() {
        assertThat(Narrowing.isDeclared("-- contract: since 1.2 notes are remarks\ndrop table note;"))
                .isTrue();
        assertThat(Narrowing.isDeclared("-- contract\ndrop table note;")).isFalse();
    }

    private static Stream<Path> migrations() {
        return FOLDERS.stream().flatMap(folder -> {
            try (Stream<Path> files = Files.list(Path.of("..", folder))) {
                return files.toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
