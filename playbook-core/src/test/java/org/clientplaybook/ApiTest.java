package org.clientplaybook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The public API: what a descriptor of a module would say, if {@code docs/decisions/0013-modules.md} had one. */
@AnalyzeClasses(packages = "org.clientplaybook", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiTest {
    private static final String BASE = "org.clientplaybook";

    /** The facade hands on what the build gives, and says what of it is the public API. */
    @ArchTest
    static final ArchRule facade = noClasses()
            .that()
            .resideInAPackage(BASE)
            .should()
            .dependOnClassesThat(resideInAPackage(BASE + "..")
                    .and(not(resideInAnyPackage(
                            BASE,
                            BASE + ".build..",
                            BASE + ".content..",
                            BASE + ".preview..",
                            BASE + ".problem..",
                            BASE + ".report..",
                            BASE + ".scaffold..",
                            BASE + ".translate.."))));

    /** What a user of the library sees: the root and the problems, in words of their own and the JDK's. */
    @ArchTest
    static void theApiMentionsNothingElse(JavaClasses all) {
        Set<String> leaks = new TreeSet<>();
        for (JavaClass one : all) {
            boolean api = Set.of(BASE, BASE + ".problem").contains(one.getPackageName());
            if (api && one.getModifiers().contains(PUBLIC)) {
                mentioned(one)
                        .filter(type -> !isOfTheApi(type))
                        .forEach(type -> leaks.add(one.getName() + ": " + type));
            }
        }
        assertThat(leaks).as("what the API mentions").isEmpty();
    }

    /** Returns the names of the types in the public signatures of a class. */
    private static Stream<String> mentioned(JavaClass one) {
        Stream<JavaType> types = Stream.of(
                        one.getCodeUnits().stream()
                                .filter(unit -> unit.getModifiers().contains(PUBLIC))
                                .flatMap(unit -> Stream.concat(
                                        Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())),
                        one.getFields().stream()
                                .filter(field -> field.getModifiers().contains(PUBLIC))
                                .map(JavaField::getType),
                        one.getInterfaces().stream(),
                        one.getSuperclass().stream())
                .flatMap(some -> some);
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(type -> type.getBaseComponentType().getName());
    }

    private static boolean isOfTheApi(String type) {
        return type.matches("java\\..*|void|boolean|int|long")
                || type.matches(BASE.replace(".", "\\.") + "\\.(problem\\.)?[A-Z].*")
                // The place of a problem is a path below the content root.
                || type.equals(BASE + ".content.ContentPath");
    }
}
