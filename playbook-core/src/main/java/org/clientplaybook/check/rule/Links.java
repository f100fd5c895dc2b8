package org.clientplaybook.check.rule;

import java.util.List;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A link out of the playbook is encrypted. */
final class Links implements ScenarioRule {
    @Override
    public void check(Written written, List<Problem> problems) {
        written.documents().forEach(document -> check(document, problems));
        if (written.first()) {
            for (Scenario.Source source : written.scenario().sources()) {
                check(source.url(), source.at(), problems);
            }
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
