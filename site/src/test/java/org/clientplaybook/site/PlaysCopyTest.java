package org.clientplaybook.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A copy goes from browser to browser, encrypted if wanted; one that is not whole says so, and changes nothing. */
@ExtendWith(Browsing.Shared.class)
class PlaysCopyTest {
    private static final String PLAYS = "plays.html";
    private static final String PASSPHRASE = "fyra ögon ser mer än två";

    /** Keeps two plays, of which one was deleted. */
    private static final String KEEP = """
            () => {
              const { plays } = Playbook;
              const keep = (play) => localStorage.setItem("playbook.fill-test.play." + play.id, plays.text(play));
              keep(plays.change({ id: "00000000000000aa", gone: false, parts: new Map() }, "00000001",
                { with: "Åsa 😀", scenario: "everything", title: "Everything", first: 20261207, note: "note ".repeat(50) }));
              keep(plays.gone("00000000000000bb"));
            }
            """;

    private static final String STORED = "JSON.stringify(Object.entries(localStorage).sort())";

    private static Page kept(Window window) {
        Page page = window.open(PLAYS);
        page.evaluate(KEEP);
        page.reload();
        assertThat(page.locator("[data-facts]")).containsText("1 play is kept.");
        return page;
    }

    private static void take(Page page, String copy) {
        page.locator("[data-import]")
                .setInputFiles(
                        new FilePayload("plays.json", "application/json", copy.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator said(Page page) {
        return page.locator("[data-copy-said]");
    }

    /** Opens an encrypted copy as the documentation says, without any code of the site. */
    private static String opened(String copy, String passphrase) throws GeneralSecurityException {
        JsonObject box = JsonParser.parseString(copy).getAsJsonObject().getAsJsonObject("encrypted");
        Base64.Decoder base64 = Base64.getDecoder();
        PBEKeySpec way = new PBEKeySpec(
                passphrase.toCharArray(),
                base64.decode(box.get("salt").getAsString()),
                box.get("rounds").getAsInt(),
                256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(way)
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, base64.decode(box.get("nonce").getAsString())));
        return new String(cipher.doFinal(base64.decode(box.get("data").getAsString())), StandardCharsets.UTF_8);
    }

    private static String sealed(Page page) throws IOException {
        if (!page.locator("[data-seal]").isVisible()) {
            page.locator("details:has([data-seal]) summary").click();
        }
        page.locator("[data-seal] [data-passphrase]").fill("too short");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-seal-fault]")).hasText("Use at least 12 characters.");
        assertThat(page.locator("[data-seal] [data-passphrase]")).isFocused();
        page.locator("[data-seal] [data-passphrase]").fill(PASSPHRASE);
        assertThat(page.locator("[data-seal-fault]")).hasText("");
        page.locator("[data-again]").fill(PASSPHRASE + "!");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-seal-fault]")).hasText("The two are not the same.");
        assertThat(page.locator("[data-again]")).isFocused();
        page.locator("[data-again]").fill(PASSPHRASE);
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(said(page)).hasText("Saved. Only the passphrase opens this copy.");
        assertThat(page.locator("[data-again]")).hasValue("");
        assertThat(page.locator("[data-seal] [data-passphrase]")).hasValue("");
        assertThat((String) page.evaluate(STORED)).doesNotContain("fyra");
        return Files.readString(download.path());
    }

    @Test
    void anEncryptedCopyIsOpenedByItsPassphraseAlone(Browsing browsing) throws Exception {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.LAPTOP);
                Window other = FillSite.open(browsing, Place.DISK, Device.PHONE)) {
            Page page = kept(window);
            Download download =
                    page.waitForDownload(() -> page.locator("[data-export]").click());
            assertThat(said(page)).hasText("Saved. Anyone who has the file can read it.");
            assertThat(page.locator("[data-facts]")).containsText("1 play is kept. The last copy was made on");
            String copy = sealed(page);
            assertThat(copy).doesNotContain("verything").doesNotContain("note");
            assertThat(opened(copy, PASSPHRASE)).isEqualTo(Files.readString(download.path()));
            assertThat(sealed(page)).as("another salt and another nonce").isNotEqualTo(copy);
            assertThat(window.faults()).isEmpty();

            Page there = other.open(PLAYS);
            take(there, copy);
            assertThat(said(there)).hasText("This copy is encrypted.");
            assertThat(there.locator("[data-unlock] [data-passphrase]")).isFocused();
            assertThat(there.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            there.keyboard().type("fyra ögon");
            there.keyboard().press("Enter");
            assertThat(said(there)).containsText("This passphrase does not open the copy.");
            assertThat(there.evaluate(STORED)).isEqualTo("[]");
            assertThat(there.locator("[data-take]")).isHidden();
            // The same letters, composed in another way.
            there.keyboard().type(Normalizer.normalize(PASSPHRASE, Normalizer.Form.NFD));
            there.keyboard().press("Enter");
            assertThat(said(there)).hasText("New: 1. Changed: 0. Deleted: 0. The same as here: 1.");
            assertThat(there.locator("[data-unlock]")).isHidden();
            there.locator("[data-take]").click();
            assertThat(there.locator(".play-with")).hasText("Åsa 😀");
            take(there, copy);
            there.locator("[data-unlock] [data-passphrase]").fill(PASSPHRASE);
            there.keyboard().press("Enter");
            assertThat(said(there)).hasText("New: 0. Changed: 0. Deleted: 0. The same as here: 2.");
            assertThat(there.locator("[data-take]")).isHidden();
            assertThat(other.faults()).isEmpty();
        }
    }

    /** Copies that were made without any code of the site, as its documentation says. */
    @Test
    void copiesFromElsewhereAreTakenIn(Browsing browsing) throws IOException {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PLAYS);
            for (String name : List.of("encrypted", "plain")) {
                try (InputStream file = getClass().getResourceAsStream("/plays/" + name + ".json")) {
                    take(page, new String(file.readAllBytes(), StandardCharsets.UTF_8));
                }
                if (name.equals("encrypted")) {
                    page.locator("[data-unlock] [data-passphrase]").fill(PASSPHRASE);
                    page.keyboard().press("Enter");
                }
                assertThat(said(page)).hasText("New: 1. Changed: 0. Deleted: 0. The same as here: 1.");
            }
            page.locator("[data-take]").click();
            assertThat(page.locator(".play-with")).hasText("Åsa");
            assertThat(window.faults()).isEmpty();
        }
    }

    /** What a browser without encryption says: it has none where the address begins with http. */
    @Test
    void whereABrowserDoesNotEncryptThePlainCopyIsThere(Browsing browsing) {
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.LAPTOP)) {
            window.before("Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined})");
            Page page = kept(window);
            page.locator("details:has([data-no-way]) summary").click();
            assertThat(page.locator("[data-no-way]")).containsText("the address begins with http");
            assertThat(page.locator("[data-seal]")).hasCount(0);
            page.waitForDownload(() -> page.locator("[data-export]").click());
            take(page, "{\"version\":1,\"encrypted\":{}}");
            assertThat(said(page)).containsText("This copy is encrypted, and this browser does not decrypt");
            assertThat(window.faults()).isEmpty();
        }
    }

    /**
     * Reads files that are called after why they are refused, or how many plays they have, and gives those of which that is
     * not so; and how many seconds each took that took long.
     */
    private static final String READ = """
            async (json) => {
              const told = [];
              const files = { ...JSON.parse(json), ...(await damaged()), ...hostile() };
              for (const [name, file] of Object.entries(files)) {
                const start = performance.now();
                const read = await Playbook.playFile.read(new Blob([file]));
                const seconds = Math.round((performance.now() - start) / 1000);
                const found = read.fault ?? (read.box ? "locked" : String(read.plays.length));
                if (!name.startsWith(found + ": ") || seconds > 5) told.push([name, found, seconds]);
              }
              return told;

              async function damaged() {
                const whole = await Playbook.sealed.seal('{"version":1,"plays":[]}', "a long passphrase");
                const change = (values) => {
                  const file = JSON.parse(whole);
                  return JSON.stringify({ ...file, encrypted: { ...file.encrypted, ...values } });
                };
                const { data, salt } = JSON.parse(whole).encrypted;
                return {
                  "locked: whole": whole,
                  "damaged: cut off": whole.slice(0, -20),
                  "damaged: another text": change({ data: data.replace(/^./, (c) => (c === "A" ? "B" : "A")) }),
                  "damaged: another salt": change({ salt: salt.replace(/^./, (c) => (c === "A" ? "B" : "A")) }),
                  "damaged: a short salt": change({ salt: "AAAA" }),
                  "damaged: no base64": change({ data: "<b>" }),
                  "damaged: few rounds": change({ rounds: 1000 }),
                  "damaged: rounds for an hour": change({ rounds: 4e9 }),
                  "damaged: rounds as a text": change({ rounds: "600000" }),
                  "damaged: another cipher": change({ cipher: "none" }),
                  "newer: a newer one": whole.replace('"version": 1', '"version": 2'),
                };
              }

              function hostile() {
                const play = (parts) => JSON.stringify({ version: 1, plays: [{ id: "0123456789abcdef", parts }] });
                const many = (n, make) => Object.fromEntries(Array.from({ length: n }, (_, i) => make(i)));
                return {
                  "damaged: 5 MB in a note": play({ note: [1, "00000000", "x".repeat(5e6)] }),
                  "damaged: 100,000 touches": play(many(1e5, (i) => ["touch.t" + i + ".done", [1, "00000000", 20261207]])),
                  "damaged: 300,000 entries": play({ touches: [1, "00000000", Array(3e5).fill("a 1 days  ")] }),
                  "damaged: 300,000 texts": play({ "value.a": [1, "00000000", Array(3e5).fill("")] }),
                  "damaged: 100,000 plays": '{"version":1,"plays":[' + '{"id":"0123456789abcdef","gone":true},'.repeat(1e5) + "null]}",
                  "damaged: deep": '{"version":1,"plays":' + "[".repeat(2e5) + "]".repeat(2e5) + "}",
                  "damaged: deep values": play({ note: [1, "00000000", "@"] }).replace('"@"', "[".repeat(2e5) + "]".repeat(2e5)),
                  "large: a million touches": play({ x: "@" }).replace('"x":"@"', '"touch.t.done":[1,"00000000",1],'.repeat(1e6) + '"x":1'),
                  "large: more than 20 MB": " ".repeat(20_000_001),
                };
              }
            }
            """;

    private static String play(String rest) {
        return "{\"version\":1,\"plays\":[{\"id\":\"0123456789abcdef\"" + rest + "}]}";
    }

    private static String part(String name, String part) {
        return play(",\"parts\":{\"" + name + "\":" + part + "}");
    }

    @Test
    void whatIsNoCopyIsRefusedWithAClearWordAndWithinSeconds(Browsing browsing) {
        Map<String, String> files = Map.ofEntries(
                Map.entry("other: nothing", ""),
                Map.entry("other: markup", "<script>alert(1)</script>"),
                Map.entry("other: null", "null"),
                Map.entry("other: a list", "[]"),
                Map.entry("other: something else", "{\"version\":1,\"name\":\"x\"}"),
                Map.entry("other: plays as a map", "{\"version\":1,\"plays\":{}}"),
                Map.entry("newer: a newer version", "{\"version\":2,\"plays\":[],\"more\":true}"),
                Map.entry("damaged: an older version", "{\"version\":0,\"plays\":[]}"),
                Map.entry("damaged: no version", "{\"plays\":[]}"),
                Map.entry("damaged: version as a text", "{\"version\":\"1\",\"plays\":[]}"),
                Map.entry("0: no play", "{\"version\":1,\"plays\":[]}"),
                Map.entry("damaged: null as a play", "{\"version\":1,\"plays\":[null]}"),
                Map.entry("damaged: no parts", play("")),
                Map.entry("damaged: parts as a number", play(",\"parts\":5")),
                Map.entry("damaged: parts as a list", play(",\"parts\":[]")),
                Map.entry("damaged: deleted, with parts", play(",\"gone\":true,\"parts\":{}")),
                Map.entry("damaged: deleted by a text", play(",\"gone\":\"true\"")),
                Map.entry("damaged: a path as its name", play(",\"parts\":{}").replace("0123456789abcdef", "../..")),
                Map.entry("damaged: its prototype", part("__proto__", "[1,\"00000000\",1]")),
                Map.entry("1: a constructor", part("constructor", "[1,\"00000000\",\"x\"]")),
                Map.entry("1: a prototype's part", part("value.__proto__", "[1,\"00000000\",[\"x\"]]")),
                Map.entry("1: markup in a note", part("note", "[1,\"00000000\",\"<img src=x onerror=alert(1)>\"]")),
                Map.entry("damaged: an object as a value", part("with", "[1,\"00000000\",{\"a\":1}]")),
                Map.entry("damaged: half a character", part("with", "[1,\"00000000\",\"\\ud83d\"]")),
                Map.entry("damaged: a fraction", part("first", "[1,\"00000000\",1.5]")),
                Map.entry("damaged: a number without end", part("with", "[1e300,\"00000000\",\"a\"]")),
                Map.entry("damaged: no number", part("with", "[null,\"00000000\",\"a\"]")),
                Map.entry("damaged: markup as a device", part("with", "[1,\"<b>\",\"a\"]")),
                Map.entry("damaged: a list as a device", part("with", "[1,[\"00000000\"],\"a\"]")),
                Map.entry("damaged: too short", part("with", "[1,\"00000000\"]")),
                Map.entry(
                        "1: the same twice",
                        "{\"version\":1,\"plays\":[%1$s,%1$s]}"
                                .formatted(
                                        "{\"id\":\"0123456789abcdef\",\"parts\":{\"with\":[1,\"00000000\",\"a\"]}}")));
        try (Window window = FillSite.open(browsing, Place.HTTP, Device.LAPTOP)) {
            Page page = window.open(PLAYS);
            window.requests();
            assertThat((List<?>) page.evaluate(READ, new Gson().toJson(files))).isEmpty();
            assertThat(window.requests()).allMatch(request -> request.contains("favicon"));
            assertThat(window.faults()).isEmpty();
        }
    }
}
