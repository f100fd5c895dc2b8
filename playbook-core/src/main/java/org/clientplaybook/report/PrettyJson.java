package org.clientplaybook.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** JSON that people can read, with the same bytes on every system. */
final class PrettyJson {
    private PrettyJson() {}

    static JsonGenerator to(OutputStream out) throws IOException {
        return new JsonFactory()
                .createGenerator(out)
                .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }
}
