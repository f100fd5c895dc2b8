package org.clientplaybook.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * A package of npm that Maven has fetched as a jar.
 *
 * @param root where its files are on the class path
 */
record WebJar(String root) {
    /** Returns the version that the POM names. */
    static WebJar of(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = open("META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            properties.load(in);
        }
        return new WebJar("META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/");
    }

    String text(String file) throws IOException {
        try (InputStream in = open(root + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(WebJar.class.getClassLoader().getResourceAsStream(path), path);
    }
}
