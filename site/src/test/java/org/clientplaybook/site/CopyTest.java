package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientplaybook.site.Soon.soon;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A copy can be taken along as one file, and any copy can be checked. */
@ExtendWith(Browsing.Shared.class)
class CopyTest {
    @TempDir
    Path folder;

    private static final String CHANGE = """
            async (how) => {
              const cache = await caches.open((await caches.keys())[0]);
              if (how.startsWith("put")) await cache.put("index.html", new Response("changed"));
              else await cache.delete("tags.html");
            }
            """;

    private static String digest() {
        return JsonParser.parseString(FillSite.site().text("integrity.json"))
                .getAsJsonObject()
                .get("digest")
                .getAsString();
    }

    /** Unpacks the file with the whole site, and returns the folder in it. */
    private Path unpacked() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        byte[] zip = Files.readAllBytes(FillSite.site().root().resolve("playbook.zip"));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder.resolve(files.keySet().iterator().next()).getParent();
    }

    private static Locator verdict(Page page) {
        return page.locator("[data-verdict]");
    }

    @Test
    void theFileHoldsTheWholeSiteAndItsFolderIsChecked(Browsing browsing) throws IOException {
        Path site = unpacked();
        assertThat(site.resolve("playbook.zip")).doesNotExist();
        try (Window window = browsing.open(site)) {
            Page page = window.open("copy.html");
            Locator picked = page.locator("#copy-folder");
            page.locator("#copy-given")
                    .fill(digest().replaceAll("(.{8})", "$1 ").toUpperCase(Locale.ROOT));
            picked.setInputFiles(site);
            assertThat(verdict(page)).hasAttribute("data-verdict", "same");
            assertThat(page.locator("[data-digest]")).hasAttribute("data-digest", digest());
            assertThat(page.locator("[data-match]")).hasText("This is the digest that you were given.");
            page.locator("#copy-given").fill("0".repeat(64));
            assertThat(page.locator("[data-match]")).hasText("This is not the digest that you were given.");

            page.locator("#copy-given").fill(digest());
            Files.createDirectories(site.resolve("asset/.hidden"));
            Files.writeString(site.resolve("asset/.hidden/x"), "hidden");
            Files.writeString(site.resolve("_headers"), "of the host");
            Files.delete(site.resolve("tags.html"));
            picked.setInputFiles(site);
            assertThat(page.locator(".copy-list code")).hasText(new String[] {"tags.html"});
            assertThat(verdict(page)).hasAttribute("data-verdict", "differs");
            assertThat(page.locator("[data-match]")).hasCount(0);
            assertThat(page.locator("#file")).isHidden();
            assertThat(page.getByText("Check what this browser keeps")).hasCount(0);

            Files.writeString(site.resolve("index.html"), "changed");
            Files.writeString(site.resolve("added.html"), "added");
            picked.setInputFiles(site);
            assertThat(verdict(page)).hasAttribute("data-verdict", "differs");
            assertThat(page.locator(".copy-list code")).hasText(new String[] {"index.html", "added.html", "tags.html"});
            assertThat(page.locator("[data-digest]")).not().hasAttribute("data-digest", digest());

            Files.delete(site.resolve("integrity.json"));
            picked.setInputFiles(site);
            assertThat(page.locator(".copy-result")).containsText("There is no integrity.json in this folder.");
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void whatTheBrowserKeepsIsChecked(Browsing browsing) throws IOException {
        try (ChangingHost host = new ChangingHost(FillSite.site().root());
                Window window = browsing.openKeeping(host.address(""))) {
            Page page = window.open("copy.html");
            Locator check = page.getByText("Check what this browser keeps");
            soon(page, () -> assertThat(page.evaluate(OfflineTest.KEPT)).isEqualTo("1 true"));
            check.click();
            assertThat(verdict(page)).hasAttribute("data-verdict", "same");
            assertThat(page.locator("[data-digest]")).hasAttribute("data-digest", digest());
            assertThat(page.locator(".copy-result")).containsText("The list of this copy has this digest:");
            assertThat(page.locator(".copy-list code")).hasCount(0);
            page.locator("#copy-given").fill(digest());
            assertThat(page.locator("[data-match]")).hasText("This is the digest that you were given.");
            page.evaluate(CHANGE, "put");
            check.click();
            assertThat(page.locator(".copy-list code")).hasText(new String[] {"index.html"});
            assertThat(verdict(page)).hasAttribute("data-verdict", "differs");
            assertThat(page.locator("[data-match]")).hasCount(0);
            page.evaluate(CHANGE, "delete");
            check.click();
            assertThat(page.locator(".copy-list code")).hasText(new String[] {"index.html", "tags.html"});
            page.getByText("Delete what this browser keeps").click();
            assertThat(page.locator(".copy-result")).containsText("keeps nothing of the playbook any more");
            page.getByText("Keep it in this browser now").click();
            soon(page, () -> assertThat(page.evaluate(OfflineTest.KEPT)).isEqualTo("1 true"));
            assertThat(window.faults()).isEmpty();
        }
    }
}
