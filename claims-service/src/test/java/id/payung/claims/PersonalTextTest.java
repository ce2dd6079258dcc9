package id.payung.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A record that reaches a log says nothing of a person. Every record is filled with personal values and written. */
class PersonalTextTest {

    private static final String PERSONAL = "PERSONAL-VALUE";
    private static final LocalDate DAY = LocalDate.of(1899, 9, 9);
    private static final Set<String> OF_PERSONS = Set.of(
            "name",
            "nik",
            "holder",
            "phone",
            "chronology",
            "place",
            "account",
            "memberAccount",
            "content",
            "data",
            "facts",
            "details");

    /** Names of holidays and of law files are no personal data. */
    private static final String IMPERSONAL = "claims.law.";

    private static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("id.payung.claims")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .filter(type -> !type.getName().contains(IMPERSONAL))
                        .<Class<?>>map(type -> type)
                        .toList();
    }

    @Test
    void noRecordWritesAnythingOfAPerson() {
        List<String> telling = new ArrayList<>();
        int written = 0;
        for (Class<?> type : records()) {
            Optional<Object> filled = filled(type);
            boolean ofPersons = Arrays.stream(type.getRecordComponents())
                    .anyMatch(component -> OF_PERSONS.contains(component.getName()));
            assertThat(filled.isPresent() || !ofPersons)
                    .as("%s can be filled", type.getName())
                    .isTrue();
            String text = filled.map(Object::toString).orElse("");
            if (text.contains(PERSONAL)) {
                telling.add(type.getName());
            }
            written += filled.isPresent() ? 1 : 0;
        }

        assertThat(written).isGreaterThan(60);
        assertThat(telling).isEmpty();
    }

    private static Optional<Object> filled(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = value(components[i].getGenericType(), isOfPerson(type, components[i]));
            }
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (ReflectiveOperationException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static boolean isOfPerson(Class<?> type, RecordComponent component) {
        boolean account = type.getSimpleName().equals("BankAccount");
        return account || OF_PERSONS.contains(component.getName());
    }

    private static Object value(Type type, boolean personal) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type first = generic.getActualTypeArguments()[0];
            if (raw == Optional.class) {
                return Optional.of(value(first, personal));
            }
            if (raw == Map.class) {
                return Map.of(value(first, personal), value(generic.getActualTypeArguments()[1], personal));
            }
            return raw == Set.class ? Set.of(value(first, personal)) : List.of(value(first, personal));
        }
        return plain((Class<?>) type, personal);
    }

    private static Object plain(Class<?> type, boolean personal) {
        if (type == String.class) {
            return personal ? PERSONAL : "X";
        }
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type == JsonNode.class) {
            return TextNode.valueOf(personal ? PERSONAL : "X");
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse("2023-07-05T09:00:00+08:00");
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == UUID.class) {
            return new UUID(0, 1);
        }
        if (type == OptionalInt.class) {
            return OptionalInt.of(1);
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 1);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return plain(type.getPermittedSubclasses()[0], personal);
        }
        return filled(type).orElseThrow();
    }
}
