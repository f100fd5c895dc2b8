package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTest {
    private static URI base(String address) {
        return Options.builder().base(URI.create(address)).build().base();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/",
        "https://example.com/playbook, https://example.com/playbook/",
        "https://example.com/a//b/, https://example.com/a//b/",
        "HTTPS://Example.COM/Play, https://example.com/Play/",
        "http://localhost:8080/x, http://localhost:8080/x/",
        "https://example.com:/, https://example.com/",
        "https://my_site/, https://my_site/",
        "https://my_site.example:8443/p, https://my_site.example:8443/p/",
        "https://127.0.0.1/, https://127.0.0.1/",
        "http://[::1]:80/, http://[::1]:80/",
        "https://räksmörgås.example/, https://xn--rksmrgs-5wao1o.example/",
        "https://RÄKSMÖRGÅS.example:8443/, https://xn--rksmrgs-5wao1o.example:8443/",
        "https://xn--rksmrgs-5wao1o.example/, https://xn--rksmrgs-5wao1o.example/",
        "https://例え.テスト/, https://xn--r8jz45g.xn--zckzah/",
        "https://example.com/å/, https://example.com/%C3%A5/",
        "https://example.com/%C3%A5/, https://example.com/%C3%A5/",
        "https://example.com/@us/, https://example.com/@us/"
    })
    void isBroughtIntoOneForm(String address, String expected) {
        assertThat(base(address)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/",
                "example.com",
                "/path",
                "https:///x",
                "https://a/?q",
                "https://a/#f",
                "https:a"
            })
    void whatIsNoAddressOfASiteIsNamed(String address) {
        assertThatThrownBy(() -> base(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be like https://example.com/playbook/")
                .hasMessageContaining(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://-a.example/, -a.example",
        "https://a-.example/, a-.example",
        "https://a..b/, a..b",
        "https://example.com:99999/, example.com:99999",
        "https://example.com:http/, example.com:http",
        "https://a%20b/, a%20b",
        "https://straße.example/, straße.example"
    })
    void aHostThatCannotBeOneIsNamed(String address, String host) {
        assertThatThrownBy(() -> base(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The host `" + host + "` of the base address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/../a/",
                "https://example.com/a/../b/",
                "https://example.com/a/./b/",
                "https://example.com/a/..",
                "https://example.com/.",
                "https://example.com/a/%2E%2e/b/",
                "https://example.com/a/.%2e/",
                "https://example.com/%2e/"
            })
    void aPathThatBrowsersReadOtherwiseIsNamed(String address) {
        assertThatThrownBy(() -> base(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The path `" + URI.create(address).getRawPath() + "` of the base address")
                .hasMessageContaining("only dots");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/.../",
                "https://example.com/..a/",
                "https://example.com/a../",
                "https://example.com/.well-known/",
                "https://example.com/a.b/%2ec/"
            })
    void dotsInANameStay(String address) {
        assertThat(base(address)).hasToString(address);
    }

    /** It would be in the feed, in the sitemap and on every page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:secret@example.com/",
                "https://secret@example.com/",
                "https://me:secret@räksmörgås.example/",
                "https://:secret@my_site/",
                "ftp://me:secret@example.com/",
                "https:me:secret@example.com/"
            })
    void aPasswordIsRefusedAndNotRepeated(String address) {
        assertThatThrownBy(() -> base(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void theSitemapHasItEncoded(@TempDir Path place) throws IOException {
        Folder content = ContentFolders.one(place.resolve("content"));
        Options options = Options.builder()
                .base(URI.create("HTTPS://räksmörgås.example/å"))
                .build();
        assertThat(Playbook.of(content.path(), options)
                        .generate(place.resolve("site"))
                        .problems())
                .isEmpty();
        String root = "https://xn--rksmrgs-5wao1o.example/%C3%A5/";
        String sitemap = Files.readString(place.resolve("site/sitemap.xml"));
        assertThat(sitemap).contains("<loc>" + root);
        assertThat(sitemap.split("<loc>", -1)).hasSameSizeAs(sitemap.split("<loc>" + root, -1));
        assertThat(Files.readString(place.resolve("site/robots.txt"))).contains("Sitemap: " + root + "sitemap.xml");
    }
}
