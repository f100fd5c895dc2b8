package org.clientplaybook.model;

import org.clientplaybook.content.Bytes;
import org.clientplaybook.content.ContentPath;

/**
 * A picture, or a file to download. Its bytes are kept, so that what is published is what was looked at, whatever happens to the file.
 *
 * @param bytes the whole file
 * @param width in CSS pixels; 0 for what is no picture
 * @param height in CSS pixels; 0 for what is no picture
 * @param hash of its bytes, as in its published name
 */
public record Asset(ContentPath path, Bytes bytes, int width, int height, String hash) {
    /** How many bytes it may have. */
    public static final long LARGEST = 10_000_000;
}
