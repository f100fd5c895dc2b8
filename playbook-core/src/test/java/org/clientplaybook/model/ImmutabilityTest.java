package org.clientplaybook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record of the model keeps its lists and maps to itself. */
class ImmutabilityTest {
    static Stream<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(Document.class.getPackageName())
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .filter(record ->
                                Arrays.stream(record.getRecordComponents()).anyMatch(ImmutabilityTest::holds));
    }

    private static boolean holds(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
    }

    @ParameterizedTest
    @MethodSource("records")
    void copies(Class<?> record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Object[] arguments =
                Arrays.stream(components).map(ImmutabilityTest::value).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object made = record.getDeclaredConstructor(types).newInstance(arguments);
        for (int i = 0; i < components.length; i++) {
            Object kept = holds(components[i]) ? components[i].getAccessor().invoke(made) : null;
            if (arguments[i] instanceof Collection<?> given) {
                given.clear();
                assertThat((Collection<?>) kept).as(components[i].getName()).hasSize(1);
                assertThatThrownBy(((Collection<?>) kept)::clear).isInstanceOf(UnsupportedOperationException.class);
            } else if (arguments[i] instanceof Map<?, ?> given) {
                given.clear();
                assertThat((Map<?, ?>) kept).as(components[i].getName()).hasSize(1);
                assertThatThrownBy(((Map<?, ?>) kept)::clear).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (List.class.isAssignableFrom(type)) {
            return new ArrayList<>(List.of("item"));
        } else if (Set.class.isAssignableFrom(type)) {
            return new HashSet<>(Set.of("item"));
        } else if (Map.class.isAssignableFrom(type)) {
            return new TreeMap<>(Map.of("key", List.of("value")));
        } else if (type == boolean.class) {
            return false;
        }
        return type == int.class ? 0 : null;
    }
}
