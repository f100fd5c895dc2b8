package org.clientplaybook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The layout of the library: what each package may know, and what it shows. */
@AnalyzeClasses(packages = "org.clientplaybook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "org.clientplaybook";

    /** What of ours each package may use, besides itself. */
    private static final Map<String, List<String>> LAYERS = Map.ofEntries(
            Map.entry("content", List.of()),
            Map.entry("locale", List.of()),
            Map.entry("deflate", List.of()),
            Map.entry("picture", List.of("deflate")),
            Map.entry("problem", List.of("content")),
            Map.entry("model", List.of("content", "locale", "problem")),
            Map.entry("markdown", List.of("content", "model", "problem")),
            Map.entry("message", List.of("content", "locale", "model", "problem")),
            Map.entry("format", List.of("content", "model", "problem")),
            Map.entry("read", List.of("content", "format", "locale", "markdown", "message", "model", "problem")),
            Map.entry("check", List.of("check.rule", "content", "locale", "message", "model", "problem")),
            Map.entry("check.rule", List.of("content", "locale", "message", "model", "problem")),
            Map.entry("search", List.of("content", "deflate", "model", "problem")),
            Map.entry("theme", List.of("content", "locale", "message", "model", "problem")),
            Map.entry("export", List.of("content", "locale", "message", "model")),
            Map.entry(
                    "site", List.of("content", "export", "locale", "message", "model", "picture", "problem", "theme")),
            Map.entry("report", List.of("content", "locale", "message", "model", "problem")),
            Map.entry("preview", List.of("content", "problem")),
            Map.entry("scaffold", List.of("content", "format", "model", "problem", "read", "write")),
            Map.entry("gettext", List.of("content", "problem")),
            Map.entry("translate", List.of("content", "gettext", "problem", "read", "write")),
            Map.entry(
                    "build",
                    List.of(
                            "check",
                            "content",
                            "deflate",
                            "format",
                            "locale",
                            "model",
                            "preview",
                            "problem",
                            "read",
                            "report",
                            "scaffold",
                            "search",
                            "site",
                            "translate",
                            "write")),
            Map.entry("write", List.of("content", "problem")));

    /**
     * The public classes of each stage and engine: its one way in. A message is compiled, run, written as JSON, or said in
     * words; the theme shows what a page hands it.
     */
    private static final Map<String, Set<String>> ENTRIES = Map.ofEntries(
            Map.entry(
                    "content",
                    Set.of(
                            "Bytes",
                            "ContentFault",
                            "ContentFolder",
                            "LayeredContent",
                            "PackPlace",
                            "PackedContent",
                            "ContentPath",
                            "ContentRoot",
                            "Keyword",
                            "LanguageTag",
                            "LineDifference",
                            "PlainLetters",
                            "Route",
                            "Sha256",
                            "SignSet",
                            "Slug",
                            "SourceLines",
                            "SourceText")),
            Map.entry("deflate", Set.of("Deflate")),
            Map.entry("picture", Set.of("Card", "Icon")),
            Map.entry("locale", Set.of("CalendarDays", "LocaleFormats", "Plural", "Words")),
            Map.entry("markdown", Set.of("Markdown")),
            Map.entry("message", Set.of("Compiler", "ConditionWords", "Encoder", "Fault", "Interpreter", "ValueWords")),
            Map.entry("format", Set.of("Format", "JsonSchemas", "PackManifest", "Scalars", "Shape")),
            Map.entry("read", Set.of("ContentReader", "TranslationFiles", "TranslationUnit", "WordsFile")),
            Map.entry("check", Set.of("Checker", "Verdict")),
            Map.entry("check.rule", Set.of("Rules")),
            Map.entry("search", Set.of("Indexer")),
            Map.entry(
                    "theme",
                    Set.of(
                            "BrandData",
                            "Frame",
                            "Made",
                            "MenuEntry",
                            "PageData",
                            "Published",
                            "Resources",
                            "Scripts",
                            "SiteData",
                            "Templates",
                            "Theme")),
            Map.entry("export", Set.of("Exports")),
            Map.entry("site", Set.of("Renderer", "SiteFiles")),
            Map.entry("report", Set.of("Findings", "MessageTexts", "Reports")),
            Map.entry("preview", Set.of("Attempt", "LiveSite", "Preview")),
            Map.entry("scaffold", Set.of("NewContent", "ProjectUpdate")),
            Map.entry("gettext", Set.of("Gettext", "PoFile")),
            Map.entry("translate", Set.of("PoExchange")),
            Map.entry("build", Set.of("Build", "LiveBuild", "Outcome")),
            Map.entry("write", Set.of("Publication", "Sources")));

    @ArchTest
    static void layers(JavaClasses all) {
        LAYERS.forEach((layer, allowed) -> {
            String[] packages = new String[allowed.size() + 1];
            packages[0] = in(layer);
            for (int i = 0; i < allowed.size(); i++) {
                packages[i + 1] = in(allowed.get(i));
            }
            noClasses()
                    .that()
                    .resideInAPackage(in(layer))
                    .should()
                    .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(packages))))
                    .check(all);
        });
    }

    @ArchTest
    static void everyPackageHasItsPlace(JavaClasses all) {
        Set<String> packages = new TreeSet<>();
        all.forEach(one -> packages.add(one.getPackageName()));
        Set<String> known = new TreeSet<>(Set.of(BASE));
        LAYERS.keySet().forEach(layer -> known.add(BASE + "." + layer));
        assertThat(packages).isEqualTo(known);
    }

    /** The rules above have no cycle: so neither have the packages. */
    @ArchTest
    static void noCycles(JavaClasses all) {
        Set<String> below = new TreeSet<>();
        while (below.size() < LAYERS.size()) {
            int before = below.size();
            LAYERS.forEach((layer, allowed) -> {
                if (below.containsAll(allowed)) {
                    below.add(layer);
                }
            });
            assertThat(below.size()).as("packages without a cycle: %s", below).isGreaterThan(before);
        }
    }

    /** What a file holds is known without the files that use it: nested classes count as a part of theirs. */
    @ArchTest
    static void noCyclesOfClasses(JavaClasses all) {
        Map<String, Set<String>> cycles = new TreeMap<>();
        Set<String> packages = new TreeSet<>(Set.of(BASE));
        LAYERS.keySet().forEach(layer -> packages.add(BASE + "." + layer));
        for (String name : packages) {
            List<Set<String>> found = ClassCycles.in(name, all);
            if (!found.isEmpty()) {
                cycles.put(
                        name.replace(BASE + ".", ""),
                        found.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        assertThat(cycles).as("cycles of classes").isEmpty();
    }

    @ArchTest
    static void everyPackageDeclaresNull(JavaClasses all) {
        Set<String> packages = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        for (JavaClass one : all) {
            packages.add(one.getPackageName());
            if (one.getSimpleName().equals("package-info") && one.isAnnotatedWith(NullMarked.class)) {
                marked.add(one.getPackageName());
            }
        }
        assertThat(marked).isEqualTo(packages);
    }

    @ArchTest
    static void oneWayIn(JavaClasses all) {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (JavaClass one : all) {
            String layer = one.getPackageName().replace(BASE + ".", "");
            boolean topLevel = one.getEnclosingClass().isEmpty();
            if (ENTRIES.containsKey(layer) && topLevel && one.getModifiers().contains(PUBLIC)) {
                shown.computeIfAbsent(layer, key -> new TreeSet<>()).add(one.getSimpleName());
            }
        }
        assertThat(shown).isEqualTo(ENTRIES);
    }

    @ArchTest
    static final ArchRule modelIsRecords = classes()
            .that()
            .resideInAPackage(in("model"))
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beInterfaces()
            .orShould()
            .beAnonymousClasses();

    @ArchTest
    static final ArchRule plainNames = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private static String in(String layer) {
        return BASE + "." + layer + "..";
    }
}
