package org.clientplaybook.translate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.gettext.Gettext;

/** The header of a playbook's PO file. */
final class PoHeader {
    /** Says which translation files the file was made with, so that a change of both can be told. */
    static final String FINGERPRINT = "X-Playbook-Fingerprint";

    static final String LANGUAGE = "Language";
    private static final int LENGTH = 16;

    private PoHeader() {}

    /**
     * Returns the fields.
     *
     * @param old those that the file had: what translators and their programs wrote is kept
     * @param plurals the conditions of the language's plural categories
     * @param files the translation files, as they are then
     */
    static Map<String, String> of(
            Map<String, String> old,
            String id,
            String language,
            Map<String, String> plurals,
            Map<ContentPath, byte[]> files) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Project-Id-Version", id);
        fields.put("Report-Msgid-Bugs-To", "");
        fields.put("PO-Revision-Date", "");
        fields.put("Last-Translator", "");
        fields.put("Language-Team", "");
        fields.putAll(old);
        fields.put(LANGUAGE, language(language));
        fields.put("MIME-Version", "1.0");
        fields.put("Content-Type", "text/plain; charset=UTF-8");
        fields.put("Content-Transfer-Encoding", "8bit");
        fields.put("Plural-Forms", Gettext.pluralForms(plurals));
        fields.put(FINGERPRINT, fingerprint(files));
        return fields;
    }

    /** Returns a BCP 47 tag as gettext writes it. */
    static String language(String tag) {
        return tag.replace('-', '_');
    }

    /** Returns whether a header says another language. */
    static boolean isOther(String said, String tag) {
        return !said.isBlank()
                && !said.strip()
                        .replace('-', '_')
                        .toLowerCase(Locale.ROOT)
                        .equals(language(tag).toLowerCase(Locale.ROOT));
    }

    static String fingerprint(Map<ContentPath, byte[]> files) {
        MessageDigest digest = Sha256.digest();
        files.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(file -> {
            digest.update(
                    (file.getKey().path() + "\n" + file.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file.getValue());
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }
}
