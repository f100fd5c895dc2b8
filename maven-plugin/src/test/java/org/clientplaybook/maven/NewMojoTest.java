package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewMojoTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private String interruptedAt;

    private void begin(String title, String slug) throws Exception {
        NewMojo mojo = new NewMojo();
        set(mojo, "title", title);
        set(mojo, "slug", slug);
        set(mojo, "content", folder.resolve("content").toFile());
        set(mojo, "schemas", new File(folder.toFile(), ".schema"));
        set(mojo, "version", "1.2.3");
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                told.add(line.toString());
                if (interruptedAt != null && told.get(told.size() - 1).startsWith(interruptedAt)) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void warn(CharSequence line) {
                told.add(line.toString());
            }

            @Override
            public void error(CharSequence line) {
                told.add(line.toString());
            }
        });
        mojo.execute();
    }

    /** Sets what Maven sets. */
    private static void set(NewMojo mojo, String name, Object value) throws ReflectiveOperationException {
        var field = NewMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
    }

    @Test
    void theNameOfANewPlaybookCanBeGiven() throws Exception {
        assertThatThrownBy(() -> begin("沉默的客户", null)).isInstanceOf(MojoFailureException.class);
        assertThat(String.join("\n", told)).contains("-Dplaybook.slug").doesNotContain("``");
        begin("沉默的客户", "quiet");
        assertThat(Files.readString(folder.resolve("pom.xml"))).contains("<artifactId>quiet</artifactId>");
        begin("沉默", "silence");
        assertThat(folder.resolve("content/scenarios/silence/scenario.yaml")).exists();
    }

    @Test
    void tellsWhatToAddToAPomThatIsKept() throws Exception {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        begin("Ours", null);
        int block = told.indexOf("<plugin>");
        assertThat(block).isPositive();
        assertThat(told.get(block - 1)).contains("pom.xml was kept");
        assertThat(told.subList(block, told.size()))
                .contains("  <version>1.2.3</version>", "</plugin>", "The following commands work once it is there.");
        assertThat(told.indexOf("Generate the website with: mvn package"))
                .isGreaterThan(told.indexOf("The following commands work once it is there."));
    }

    @Test
    void saysNothingOfAPomOfItsOwn() throws Exception {
        begin("Ours", null);
        assertThat(told)
                .noneMatch(line -> line.contains("<plugin>"))
                .contains("Generate the website with: mvn package");
    }

    /** Once the scenario is there, an interrupt must not say that nothing was added, nor ask for something to be fixed. */
    @Test
    void anInterruptAfterTheScenarioSaysWhatIsThere() throws Exception {
        begin("Ours", null);
        told.clear();
        interruptedAt = "New: ";
        assertThatThrownBy(() -> begin("They go quiet", null))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("The scenario was added")
                .hasMessageContaining("mvn playbook:schema")
                .hasMessageNotContaining("Nothing");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve("content/scenarios/they-go-quiet/scenario.yaml"))
                .exists();
        assertThat(told).noneMatch(line -> line.contains("Fix that"));
    }

    @Test
    void aScenarioIsAddedAlsoWhereTheSchemasCannotBeWritten() throws Exception {
        begin("Ours", null);
        told.clear();
        // A folder in the place of a file: nobody can write over it.
        Path schema = folder.resolve(".schema/scenario.json");
        Files.delete(schema);
        Files.createDirectories(schema.resolve("in the way"));
        begin("They go quiet", null);
        assertThat(folder.resolve("content/scenarios/they-go-quiet/scenario.yaml"))
                .exists();
        assertThat(told)
                .anyMatch(line -> line.startsWith("New: "))
                .anyMatch(line -> line.contains("schemas") && line.contains("mvn playbook:schema"))
                .noneMatch(line -> line.contains("Nothing"));
    }
}
