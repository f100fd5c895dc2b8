package org.clientplaybook.check.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A link out of the playbook is encrypted. */
final class Links implements ScenarioRule {
    /** An address as it is sent; those of links with words of their own are told where such links are looked at. */
    private static final Pattern BARE = Pattern.compile("(?i)(?<!\\]\\()\\bhttp://[^\\s<>\"'()]+(?<![.,;:!?])");

    @Override
    public void check(Written written, List<Problem> problems) {
        written.documents().forEach(document -> check(document, problems));
        written.messages((message, variant) -> {
            sent(variant.subject(), variant.subjectAt(), problems);
            sent(variant.body(), variant.bodyAt(), problems);
            sent(variant.brief(), variant.briefAt(), problems);
        });
        if (written.first()) {
            for (Scenario.Source source : written.scenario().sources()) {
                check(source.url(), source.at(), problems);
            }
        }
    }

    private static void sent(@Nullable Program program, @Nullable Location at, List<Problem> problems) {
        if (program == null || at == null || !program.source().contains("://")) {
            return;
        }
        Passage passage = Passage.of(program, at);
        for (Matcher found = BARE.matcher(passage.text()); found.find(); ) {
            check(found.group(), passage.at(found.start()), problems);
        }
    }

    static void check(Document document, List<Problem> problems) {
        document.links().forEach(link -> check(link.target(), link.at(), problems));
    }

    static void check(@Nullable String address, Location at, List<Problem> problems) {
        if (address != null && address.regionMatches(true, 0, "http://", 0, "http://".length())) {
            problems.add(Problem.of(
                    Code.INSECURE_LINK,
                    at,
                    "The link to " + address + " is not encrypted.",
                    "Write `https://` if the site supports it, or link to another site."));
        }
    }
}
