package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.ThemePage;
import org.clientplaybook.ThemePage.Row;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.theme.PageData;
import org.clientplaybook.theme.SiteData;
import org.junit.jupiter.api.Test;

/** The documentation of the theme has all that a template gets, and nothing that it does not. */
class ThemeReferenceTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/org/clientplaybook/theme/page");

    /** The layout of pages is a part of their templates. */
    private static final String LAYOUT = "page/layout.peb";

    /** Returns the kinds of page by the paths of their templates. */
    private static Map<String, Kind<?>> kinds() throws IllegalAccessException {
        Map<String, Kind<?>> kinds = new TreeMap<>();
        ClassFileImporter importer = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
        for (JavaClass one : importer.importPackages("org.clientplaybook.site")) {
            for (Field field : one.reflect().getDeclaredFields()) {
                if (field.getType() == Kind.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Kind<?> kind = (Kind<?>) field.get(null);
                    kinds.put(kind.template(), kind);
                }
            }
        }
        return kinds;
    }

    /** Returns what a template can read of a record: its components, and what else it tells without arguments. */
    private static Set<String> readable(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !Set.of("toString", "hashCode").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the records that templates can reach, by their simple names. */
    private static Map<String, Class<?>> records() throws IllegalAccessException {
        Map<String, Class<?>> records = new TreeMap<>();
        Deque<Type> open = new ArrayDeque<>(List.of(PageData.class, SiteData.class));
        kinds().values().forEach(kind -> open.addAll(components(kind.data())));
        while (!open.isEmpty()) {
            Type type = open.pop();
            if (type instanceof ParameterizedType generic) {
                open.addAll(List.of(generic.getActualTypeArguments()));
            } else if (type instanceof Class<?> one
                    && one.isRecord()
                    && !one.equals(records.get(one.getSimpleName()))) {
                assertThat(records.put(one.getSimpleName(), one))
                        .as("two records of one name")
                        .isNull();
                open.addAll(components(one));
            }
        }
        return records;
    }

    private static List<Type> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .toList();
    }

    private static boolean isOf(Class<?> type, Class<?>... neighbours) {
        return Arrays.stream(neighbours).anyMatch(other -> other.getPackage().equals(type.getPackage()));
    }

    @Test
    void theVariablesOfEachTemplate() throws IllegalAccessException {
        Map<String, Row> rows = ThemePage.tables("| template | variables |").get(0);
        Map<String, Kind<?>> kinds = kinds();
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(kinds.keySet());
        kinds.forEach((template, kind) -> assertThat(rows.get(template).names())
                .as(template)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(kind.data().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()));
    }

    @Test
    void everyTemplateHasItsKind() throws Exception {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            assertThat(files.map(file -> "page/" + file.getFileName())
                            .filter(path -> path.endsWith(".peb") && !path.equals(LAYOUT)))
                    .containsExactlyInAnyOrderElementsOf(kinds().keySet());
        }
    }

    @Test
    void theRecordsOfPages() throws IllegalAccessException {
        Map<String, Row> rows = ThemePage.tables("| record | contents |").get(0);
        Map<String, Class<?>> records = records();
        records.values().removeIf(type -> !isOf(type, Kind.class, PageData.class));
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(records.keySet());
        records.forEach(
                (name, type) -> assertThat(rows.get(name).names()).as(name).isEqualTo(readable(type)));
    }

    /** What the content's records have besides is not promised to a theme. */
    @Test
    void theRecordsOfTheContent() throws IllegalAccessException {
        Map<String, Class<?>> records = records();
        ThemePage.tables("| record | contents |").get(1).forEach((name, row) -> {
            assertThat(records).containsKey(name);
            assertThat(isOf(records.get(name), Catalog.class)).as(name).isTrue();
            assertThat(readable(records.get(name))).as(name).containsAll(row.names());
        });
    }

    @Test
    void everyRecordThatIsNamedIsDescribed() {
        Set<String> described = new TreeSet<>();
        ThemePage.tables("| record | contents |").forEach(table -> described.addAll(table.keySet()));
        Set<String> named = new TreeSet<>();
        Stream.of(
                        "| variable | contents |",
                        "| template | variables |",
                        "| record | contents |",
                        "| function | returns |")
                .flatMap(head -> ThemePage.tables(head).stream())
                .flatMap(table -> table.values().stream())
                .forEach(row -> {
                    named.addAll(row.names());
                    named.addAll(row.aside());
                });
        named.removeIf(name -> !name.matches("[A-Z]\\w*"));
        assertThat(described).containsAll(named);
    }
}
