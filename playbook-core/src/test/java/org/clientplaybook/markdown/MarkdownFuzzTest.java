package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;

/** Whatever a text is, its document is made of what documents are made of. */
class MarkdownFuzzTest {
    private static final ContentPath PATH = new ContentPath("scenarios/late-payer/guidance.md");

    @FuzzTest(maxDuration = "2m")
    void isHarmless(byte[] bytes) {
        SourceText text = SourceText.decode(PATH, bytes, fault -> {});
        // Such a file is refused before.
        if (text == null || text.badCharacter() != null) {
            return;
        }
        Markdown.Parsed parsed = Html.parse(text.text());
        String html = Html.of(parsed.document());
        assertThat(Safety.faults(html)).isEmpty();
        assertThat(Balance.fault(html)).isEmpty();
        assertThat(parsed.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\n", "Exception"));
    }
}
