package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inspection finds what is wrong, and nothing where nothing is. */
@ExtendWith(Browsing.Shared.class)
class InspectionTest {
    private static final int WIDTH = Device.LAPTOP.width;

    @Test
    void findsNothingOnAGoodPage(Browsing browsing) {
        try (Window window = browsing.open(Place.SPECIMEN)) {
            Inspection inspection = new Inspection(window.open("scenario/every-element.html"));
            assertThat(inspection.files()).isEmpty();
            assertThat(inspection.layoutInLightAndDark(WIDTH)).isEmpty();
            assertThat(inspection.targets()).isEmpty();
            assertThat(inspection.accessibility()).isEmpty();
        }
    }

    @Test
    void findsWhatIsWrong(Browsing browsing) {
        try (Window window = browsing.open(Place.SPECIMEN)) {
            Page page = window.open("scenario/every-element.html");
            page.evaluate("""
                    () => {
                      const add = (tag, words, style) => {
                        const el = document.querySelector("main").appendChild(document.createElement(tag));
                        el.append(words);
                        Object.assign(el.style, style);
                        return el;
                      };
                      add("div", "wide", {width: "3000px"});
                      add("div", "a word that is cut off", {width: "20px", overflowX: "hidden", whiteSpace: "nowrap"});
                      add("button", "x", {font: "8px/8px sans-serif", padding: 0, border: 0, height: "8px"});
                      add("p", "pale", {color: "#999", background: "#fff"});
                      add("img", "", {}).src = "none.png";
                      const text = add("p", "a text that is longer than the ", {color: "#222", background: "#fff"});
                      for (const colour of ["#333", "#333"]) {
                        const link = text.appendChild(document.createElement("a"));
                        link.append("link");
                        link.href = "#main";
                        Object.assign(link.style, {color: colour, textDecoration: "none", fontWeight: "inherit"});
                        text.append(" in it, ");
                      }
                      document.documentElement.style.background = "#fff";
                    }
                    """);
            Inspection inspection = new Inspection(page);
            assertThat(inspection.files()).singleElement().asString().endsWith("none.png");
            assertThat(inspection.layoutInLightAndDark(WIDTH))
                    .anyMatch(fault -> fault.startsWith("in light: div \"wide\": "))
                    .anyMatch(fault -> fault.startsWith("in the dark: the page: "))
                    .anyMatch(fault -> fault.endsWith(": cut off"))
                    .anyMatch(fault -> fault.startsWith("the dark is as light as the light"));
            assertThat(inspection.targets()).singleElement().asString().contains("<button style=");
            assertThat(inspection.accessibility())
                    .anyMatch(fault -> fault.startsWith("color-contrast: "))
                    .anyMatch(fault -> fault.startsWith("image-alt: "))
                    .anyMatch(fault -> fault.startsWith("link-in-text-block: "));
        }
    }
}
