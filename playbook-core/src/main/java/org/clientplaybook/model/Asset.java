package org.clientplaybook.model;

import java.nio.file.Path;

/**
 * A picture.
 *
 * @param path its path below the content folder, with {@code /}
 * @param file where it is read from
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param bytes how large the file is
 * @param hash of its bytes, as in its published name
 */
public record Asset(String path, Path file, int width, int height, long bytes, String hash) {}
