package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.clientplaybook.Playbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateMojoTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    private void update(boolean apply, String... keep) throws Exception {
        UpdateMojo mojo = new UpdateMojo();
        set(mojo, "content", folder.resolve("content").toFile());
        set(mojo, "version", "1.0.0");
        set(mojo, "apply", apply);
        set(mojo, "keep", List.of(keep));
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                told.add(line.toString());
            }

            @Override
            public void warn(CharSequence line) {
                told.add("! " + line);
            }

            @Override
            public void error(CharSequence line) {
                told.add("!! " + line);
            }
        });
        mojo.execute();
    }

    /** Sets what Maven sets. */
    private static void set(UpdateMojo mojo, String name, Object value) throws ReflectiveOperationException {
        var field = UpdateMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
    }

    @Test
    void aProjectThatNothingIsKnownAboutStays() {
        assertThatThrownBy(() -> update(true))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Nothing was updated, for the reason above.");
        assertThat(told).singleElement().asString().startsWith("!! ").contains("missing-file", "playbook.json");
    }

    @Test
    void sidesThatDifferAreShownAndDecidedByName() throws Exception {
        Playbook.create(folder, "Ours", null, "en", "0.9.0", "");
        Path pom = folder.resolve("pom.xml");
        Path stamp = folder.resolve(".mvn/playbook.json");
        Files.writeString(stamp, Files.readString(stamp).replace("<goal>check</goal>", "<goal>test</goal>"));
        Files.writeString(pom, Files.readString(pom).replace("<goal>check</goal>", "<goal>ours</goal>"));
        update(false);
        assertThat(told).contains("! pom.xml: changed by you and by the tool", "! -               <goal>ours</goal>");
        assertThat(told.get(told.size() - 1))
                .startsWith("! ")
                .endsWith("mvn org.clientplaybook:playbook-maven-plugin:1.0.0:update \"-Dplaybook.keep=pom.xml\"");
        assertThatThrownBy(() -> update(true))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("Nothing was written. ");
        assertThat(Files.readString(stamp)).contains("0.9.0");
        told.clear();
        update(true, "pom.xml");
        assertThat(told).containsExactly("Updated from 0.9.0 to 1.0.0.");
        assertThat(Files.readString(pom)).contains("<goal>ours</goal>", "0.9.0");
    }
}
