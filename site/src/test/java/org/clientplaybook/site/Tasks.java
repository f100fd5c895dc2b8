package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.StartTracingOptions;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tasks of a page's main thread. */
final class Tasks {
    private static final int SLOWER = 4;

    private Tasks() {}

    /**
     * Returns what the longest task of a page takes on a processor that is four times as slow, in milliseconds: of the time that the
     * processor works for it, and not of what the clock shows, which other programs have a part in.
     *
     * <p>Now and then a browser does not tell of a task: then it is the longest of the others, and 0 where there is none.
     *
     * @param act what the page has to do meanwhile
     */
    static int longest(Page page, Runnable act) {
        Browser browser = page.context().browser();
        browser.startTracing(
                page,
                new StartTracingOptions()
                        .setCategories(
                                List.of("disabled-by-default-devtools.timeline", "devtools.timeline", "toplevel")));
        act.run();
        String trace = new String(browser.stopTracing(), StandardCharsets.UTF_8);
        double longest = 0;
        List<JsonObject> mains = new ArrayList<>();
        List<JsonObject> tasks = new ArrayList<>();
        for (JsonElement each : JsonParser.parseString(trace).getAsJsonObject().getAsJsonArray("traceEvents")) {
            JsonObject event = each.getAsJsonObject();
            String name = event.get("name").getAsString();
            if (name.equals("thread_name") && event.toString().contains("\"CrRendererMain\"")) {
                mains.add(event);
            } else if (name.equals("RunTask") && event.has("tdur")) {
                tasks.add(event);
            }
        }
        for (JsonObject task : tasks) {
            boolean isMain = mains.stream()
                    .anyMatch(main -> main.get("pid").equals(task.get("pid"))
                            && main.get("tid").equals(task.get("tid")));
            if (isMain) {
                longest = Math.max(longest, task.get("tdur").getAsDouble() / 1000);
            }
        }
        assertThat(tasks).as("tasks with the processor's time").isNotEmpty();
        return (int) Math.round(longest * SLOWER);
    }
}
