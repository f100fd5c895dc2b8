package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tests in each engine rest on. */
@ExtendWith(Engines.Shared.class)
class EnginesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Tag("whole")
    @ParameterizedTest
    @MethodSource("org.clientplaybook.site.Engines#asked")
    void whatATabStoresIsKnownToTheOneBesideAndToNoOtherProfile(EngineKind kind, Engines engines) {
        Way way = new Way(kind, Place.HTTP);
        String address = engines.address(way.place(), "index.html");
        try (Tab tab = engines.open(way)) {
            tab.open(address);
            tab.evaluate("localStorage.setItem('known', 'yes')");
            try (Tab beside = tab.beside()) {
                beside.open(address);
                assertThat(beside.text("localStorage.getItem('known')")).isEqualTo("yes");
            }
            try (Tab other = engines.open(way)) {
                other.open(address);
                assertThat(other.text("localStorage.getItem('known')")).isEmpty();
            }
            assertThat(tab.screenshot()).startsWith(PNG);
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** Whether it is another browser's, or the same one's that has forgotten. */
    @Tag("whole")
    @InEachEngine
    void aProfileKnowsNothingOfOneThatWasClosed(Way way, Engines engines) {
        for (String site : List.of(engines.address(way.place(), ""), FillSite.address(way.place()))) {
            try (Tab tab = engines.open(way)) {
                tab.open(site + "index.html");
                tab.evaluate("(localStorage.known = sessionStorage.known = 'yes')");
                tab.open(site + "messages.html");
                assertThat(tab.text("localStorage.known + sessionStorage.known"))
                        .isEqualTo("yesyes");
            }
            try (Tab tab = engines.open(way)) {
                tab.open(site + "index.html");
                assertThat(tab.text("[localStorage.known, sessionStorage.known].join('')"))
                        .as(site)
                        .isEmpty();
            }
        }
    }

    @Tag("whole")
    @ParameterizedTest
    @MethodSource("org.clientplaybook.site.Engines#asked")
    void anErrorOfAScriptIsAFault(EngineKind kind, Engines engines) {
        Way way = new Way(kind, Place.HTTP);
        try (Tab tab = engines.open(way)) {
            tab.open(engines.address(way.place(), "index.html"));
            assertThatThrownBy(() -> tab.evaluate("nothing.of.that.name")).isInstanceOf(RuntimeException.class);
            tab.evaluate("void setTimeout(() => { throw new Error('told') })");
            tab.eventually(
                    () -> assertThat(tab.faults()).as("what it complained of").hasSize(1));
        }
    }

    @Test
    void allEnginesAreTestedUnlessSomebodyNamesSome() {
        assertThat(EngineKind.asked("")).containsExactly(EngineKind.values());
        assertThat(EngineKind.asked("chromium")).containsExactly(EngineKind.CHROMIUM);
        assertThat(EngineKind.asked("WebKit, firefox")).containsExactly(EngineKind.WEBKIT, EngineKind.FIREFOX);
        assertThatThrownBy(() -> EngineKind.asked("presto")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProgramIsTakenFromTheSearchPath() {
        Path opt = Path.of("/opt/firefox");
        Path usr = Path.of("/usr/bin");
        Set<Path> there = Set.of(opt.resolve("firefox"), usr.resolve("firefox-esr"));
        assertThat(EngineProgram.FIREFOX.find(List.of(opt, usr), there::contains))
                .contains(usr.resolve("firefox-esr"));
        assertThat(EngineProgram.FIREFOX.find(List.of(opt), there::contains)).contains(opt.resolve("firefox"));
        assertThat(EngineProgram.SCREEN.find(List.of(opt, usr), there::contains))
                .isEmpty();
    }

    @Test
    void oneLineSaysWhatToInstall() {
        assertThat(EngineProgram.missing(List.of(EngineProgram.FIREFOX, EngineProgram.SCREEN)))
                .contains("Firefox, Xvfb")
                .contains("apt-get install firefox-esr xvfb")
                .contains("-Dengines=chromium")
                .doesNotContain("\n");
    }
}
