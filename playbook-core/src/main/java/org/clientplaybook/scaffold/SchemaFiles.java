package org.clientplaybook.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.format.JsonSchemas;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.read.ContentReader;
import org.jspecify.annotations.Nullable;

/** The schemas of a project: made of the content and of nothing else, so where a project has them, they are made anew. */
final class SchemaFiles {
    static final String FOLDER = ".schema";

    private SchemaFiles() {}

    /**
     * Returns the bytes of the schemas that are to be written, by path below the project's folder.
     *
     * @param packs the jars and folders that may have the packs which the playbook is built on
     * @return none where the project has no schemas; null where the content cannot be read
     */
    static @Nullable Map<String, byte[]> changed(Path project, List<Path> packs, Runnable checkpoint)
            throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        if (!Files.isDirectory(project.resolve(FOLDER))) {
            return changed;
        }
        ContentFolder content = new ContentFolder(project.resolve("content"));
        Catalog catalog =
                ContentReader.read(content, packs, true, null, checkpoint).catalog();
        if (catalog == null) {
            return null;
        }
        for (Map.Entry<String, byte[]> schema : JsonSchemas.of(catalog).entrySet()) {
            String path = FOLDER + "/" + schema.getKey();
            Path file = project.resolve(path);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), schema.getValue())) {
                changed.put(path, schema.getValue());
            }
        }
        return changed;
    }
}
