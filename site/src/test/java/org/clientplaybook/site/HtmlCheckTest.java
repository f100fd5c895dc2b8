package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker has nothing to say about any page: no error, no warning, no remark. */
class HtmlCheckTest {
    private final List<String> messages = new ArrayList<>();
    private final SimpleDocumentValidator checker = checker();

    private SimpleDocumentValidator checker() {
        try {
            SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, true);
            ErrorHandler noted = new Noted();
            checker.setUpMainSchema("http://s.validator.nu/html5-all.rnc", noted);
            checker.setUpValidatorAndParsers(noted, true, false);
            return checker;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what the checker says of a page; it needs the address to know what the page's policy allows. */
    private List<String> check(String html, String address) throws Exception {
        messages.clear();
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId(address);
        checker.checkHtmlInputSource(source);
        return List.copyOf(messages);
    }

    @TestFactory
    Stream<DynamicContainer> everyPage() {
        return BuiltSite.all()
                .map(site -> dynamicContainer(
                        site.toString(),
                        site.pages().stream()
                                .map(page -> dynamicTest(
                                        page,
                                        () -> assertThat(check(site.text(page), site.address() + page))
                                                .isEmpty()))));
    }

    @Test
    void theCheckerNoticesErrorsAndWarnings() throws Exception {
        String head = "<!DOCTYPE html><html lang=en><title>x</title>";
        assertThat(check(head + "<p>x</p>", "https://example.com/")).isEmpty();
        assertThat(check(head + "<p><div>x</div></p>", "https://example.com/")).isNotEmpty();
        assertThat(check(head + "<section><p>x</p></section>", "https://example.com/"))
                .isNotEmpty();
    }

    private final class Noted implements ErrorHandler {
        private void note(String kind, SAXParseException e) {
            messages.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + kind + ": " + e.getMessage());
        }

        @Override
        public void warning(SAXParseException e) {
            note("warning", e);
        }

        @Override
        public void error(SAXParseException e) {
            note("error", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            note("fatal error", e);
        }
    }
}
