package org.clientplaybook.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.format.Shape;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Words;
import org.jspecify.annotations.Nullable;

/**
 * A short name of the words that a translation has to have: another one where a word of them is another. White space,
 * structure and what a translation may leave out do not matter.
 */
final class Fingerprint {
    private static final int LENGTH = 10;

    private final MessageDigest digest = Sha256.digest();

    private Fingerprint() {}

    /**
     * Returns the fingerprint as ten letters from a to p, so that nobody takes it for a number.
     *
     * @param guidance the Markdown text, or null
     */
    static String of(Tree.Twig tree, Entries shape, @Nullable String guidance) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.entries(tree, shape);
        if (guidance != null) {
            fingerprint.word(guidance);
        }
        return fingerprint.letters();
    }

    private String letters() {
        byte[] hash = digest.digest();
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH / 2; i++) {
            letters.append((char) ('a' + (hash[i] >> 4 & 0xF))).append((char) ('a' + (hash[i] & 0xF)));
        }
        return letters.toString();
    }

    /** Returns the fingerprint of a single text. */
    static String of(String text) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.word(text);
        return fingerprint.letters();
    }

    private void entries(Tree.Twig twig, Entries shape) {
        for (Shape.Key key : shape.keys()) {
            Tree value = twig.entries().get(key.name());
            if (value != null && key.inTranslation() && key.words() != Words.OPTIONAL) {
                word(key.name());
                tree(value, key.shape());
            }
        }
    }

    private void tree(Tree tree, Shape shape) {
        if (tree instanceof Tree.Leaf leaf) {
            word(leaf.text());
        } else if (tree instanceof Tree.Branch branch && shape instanceof Items items) {
            branch.items().forEach(item -> tree(item, items.item()));
        } else if (tree instanceof Tree.Twig twig && shape instanceof Named named) {
            twig.entries().forEach((name, value) -> {
                word(name);
                tree(value, named.value());
            });
        } else if (tree instanceof Tree.Twig twig && shape instanceof Entries entries) {
            entries(twig, entries);
        }
    }

    private void word(String text) {
        boolean space = true;
        StringBuilder plain = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank || !space) {
                plain.append(blank ? ' ' : c);
            }
            space = blank;
        }
        digest.update(plain.toString().strip().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
