package org.clientplaybook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What of other libraries and of the JDK each package may use. */
@AnalyzeClasses(packages = "org.clientplaybook", importOptions = ImportOption.DoNotIncludeTests.class)
class LibrariesTest {
    private static final String BASE = "org.clientplaybook";

    @ArchTest
    static final ArchRule yaml = only("org.yaml.snakeyaml..", in("format"), in("read"));

    @ArchTest
    static final ArchRule stemmers = only("org.tartarus.snowball..", in("search"));

    @ArchTest
    static final ArchRule commonmark = only("org.commonmark..", in("markdown"));

    @ArchTest
    static final ArchRule autolink = only("org.nibor..", in("markdown"));

    @ArchTest
    static final ArchRule pebble = only("io.pebbletemplates..", in("message"), in("theme"));

    @ArchTest
    static final ArchRule pebbleSyntax = noClasses()
            .that()
            .resideOutsideOfPackage(in("message"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.pebbletemplates.pebble.lexer..",
                    "io.pebbletemplates.pebble.parser..",
                    "io.pebbletemplates.pebble.node.."));

    @ArchTest
    static final ArchRule pebbleEngine = noClasses()
            .that()
            .resideOutsideOfPackage(in("theme"))
            .should()
            .dependOnClassesThat(HasName.Predicates.nameMatching("io\\.pebbletemplates\\.pebble\\.PebbleEngine.*"));

    /** What is read is handed on: no rule, report or page looks at the disk. */
    @ArchTest
    static final ArchRule reading = noClasses()
            .that()
            .resideOutsideOfPackages(
                    in("build"), in("content"), in("preview"), in("scaffold"), in("translate"), in("write"))
            .should()
            .dependOnClassesThat(HasName.Predicates.nameMatching(
                    "java\\.nio\\.file\\.Files|java\\.io\\.(File|RandomAccessFile|File\\w*Stream|FileReader|FileWriter)"
                            + "|java\\.nio\\.channels\\.FileChannel"));

    /** Only one package changes the disk. */
    @ArchTest
    static final ArchRule writing = noClasses()
            .that()
            .resideOutsideOfPackage(in("write"))
            .should()
            .callMethodWhere(
                    JavaCall.Predicates.target(owner(nameMatching("java\\.nio\\.file\\.Files")))
                            .and(
                                    JavaCall.Predicates.target(
                                            nameMatching(
                                                    "write.*|delete.*|move|copy|create.*|set.*|newOutputStream|newBufferedWriter|newByteChannel"))))
            .orShould()
            .dependOnClassesThat(
                    HasName.Predicates.nameMatching(
                            "java\\.io\\.(File|FileOutputStream|FileWriter|RandomAccessFile|PrintWriter)|java\\.nio\\.channels\\..*"));

    @ArchTest
    static final ArchRule watching = only("io.methvin..", in("preview"));

    @ArchTest
    static final ArchRule serving = only("com.sun.net..", in("preview"));

    /** No address but those that are text; the preview answers, and asks nobody. */
    @ArchTest
    static final ArchRule noNetwork = noClasses()
            .that()
            .resideOutsideOfPackage(in("preview"))
            .should()
            .dependOnClassesThat(HasName.Predicates.nameMatching("java\\.net\\.(?!IDN|URI|URLDecoder|URLEncoder).*"));

    @ArchTest
    static final ArchRule noClockAndNoChance = noClasses()
            .that()
            .resideOutsideOfPackages(in("write"), in("build"), BASE)
            .should()
            .dependOnClassesThat(
                    HasName.Predicates.nameMatching("java\\.time\\.Clock|java\\.util\\.Random|java\\.time\\.ZoneId"))
            .orShould()
            .callMethodWhere(JavaCall.Predicates.target(nameMatching("now|currentTimeMillis|nanoTime|random")));

    /** What zlib gives is not the same in every JDK. Archives are stored, not compressed. */
    @ArchTest
    static final ArchRule noCompressionOfTheJdk = noClasses()
            .should()
            .dependOnClassesThat(HasName.Predicates.nameMatching(
                    "java\\.util\\.zip\\.(Deflater|DeflaterOutputStream|DeflaterInputStream|GZIPOutputStream)"));

    private static String in(String layer) {
        return BASE + "." + layer + "..";
    }

    private static ArchRule only(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }
}
