package org.clientplaybook.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.clientplaybook.content.Bytes;
import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Site;
import org.clientplaybook.model.Step;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pictures that documents show, PNG, JPEG, GIF, and SVG that can do no harm, and the files that they offer for
 * download.
 */
final class PictureReader {
    /** The endings of formats that the JDK reads, as it names them. */
    private static final List<String> RASTERS = List.of("png", "jpg", "jpeg", "gif");

    private final ContentFiles files;
    private final List<Problem> problems;
    private final Map<String, Asset> assets = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();

    PictureReader(ContentFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * Returns the pictures by path below the content root; one that cannot be shown is a problem.
     *
     * @param brand whose pictures are among them
     * @param present those that lie beside the texts; one that no text shows is a problem too
     */
    Map<String, Asset> read(List<Edition> editions, Site.Brand brand, Set<ContentPath> present) {
        brand.pictures().forEach(path -> add(new Document.Link(path.text(), true, path.at())));
        square(brand.icon());
        editions.stream()
                .flatMap(PictureReader::documents)
                .forEach(document ->
                        document.links().stream().filter(Document.Link::isFile).forEach(this::add));
        // It or its folder was told as unused before anybody knew which files are used.
        problems.removeIf(problem -> problem.code() == Code.UNUSED_FILE && isUsed(problem));
        for (ContentPath path : present) {
            if (!assets.containsKey(path.path()) && !refused.contains(path.path())) {
                problems.add(Problem.of(
                        Code.UNUSED_FILE,
                        Location.of(path),
                        path.isPicture() ? "This picture is not used." : "This file is not used.",
                        path.isPicture()
                                ? "Use it in a text, or remove it."
                                : "Link to it: `[What it is](" + path.name() + ")`, or remove it."));
            }
        }
        return assets;
    }

    private void square(@Nullable Line icon) {
        Asset asset = icon == null ? null : assets.get(icon.text());
        if (icon != null && asset != null && asset.width() != asset.height()) {
            problem(
                    icon.at(),
                    Code.BAD_PICTURE,
                    "The icon is " + asset.width() + " by " + asset.height() + " pixels.",
                    "Save it with the same width and height.");
        }
    }

    private boolean isUsed(Problem problem) {
        return problem.location() instanceof Location at
                && assets.keySet().stream()
                        .anyMatch(path -> (path + "/").startsWith(at.file().path() + "/"));
    }

    private static Stream<Document> documents(Edition edition) {
        return Stream.concat(
                        edition.scenarios().stream()
                                .flatMap(scenario -> Stream.concat(
                                        Stream.ofNullable(scenario.guidance()),
                                        scenario.allSteps().stream().map(Step::text))),
                        Stream.concat(
                                edition.pages().stream().map(Edition.Page::body),
                                Stream.ofNullable(edition.footerText())))
                .filter(Objects::nonNull);
    }

    private void add(Document.Link link) {
        String path = link.target();
        if (assets.containsKey(path) || refused.contains(path)) {
            return;
        }
        Asset asset = asset(new ContentPath(path), link);
        if (asset == null) {
            refused.add(path);
        } else {
            assets.put(path, asset);
        }
    }

    /** Returns a picture, or null after a problem. */
    private @Nullable Asset asset(ContentPath path, Document.Link link) {
        Location at = link.at();
        List<ContentFault> faults = new ArrayList<>();
        Entry entry = files.root().find(path, faults::add);
        if (entry == null || entry.folder()) {
            problem(at, faults.isEmpty() ? ContentFault.of(ContentFault.Kind.DEAD_LINK, path) : faults.get(0));
            return null;
        } else if (link.picture() && !path.isPicture()) {
            problem(
                    at,
                    Code.BAD_PICTURE,
                    "A picture must be PNG, JPEG, GIF or SVG.",
                    "Save `" + path + "` as one of these.");
            return null;
        }
        byte[] bytes = files.root().read(entry, Asset.LARGEST, faults::add);
        if (bytes == null) {
            problem(at, faults.get(0));
            return null;
        }
        if (link.isDownload()) {
            return new Asset(path, Bytes.of(bytes), 0, 0, Sha256.shortHex(bytes));
        }
        if (path.ending().toLowerCase(Locale.ROOT).equals("svg")) {
            return drawing(path, bytes);
        }
        PictureSize size = raster(path, bytes, at);
        return size == null ? null : asset(path, size, bytes);
    }

    private static Asset asset(ContentPath path, PictureSize size, byte[] bytes) {
        return new Asset(path, Bytes.of(bytes), size.width(), size.height(), Sha256.shortHex(bytes));
    }

    private void problem(Location at, ContentFault fault) {
        String what = fault.path().isPicture() ? "picture" : "file";
        String picture = "The " + what + " `" + fault.path() + "`";
        switch (fault.kind()) {
            case FOREIGN_NAME ->
                problem(
                        at,
                        Code.UNREADABLE_FILE,
                        "The name of the " + what + " `" + fault.path()
                                + "` has characters that this system's encoding does not have.",
                        FileProblems.FOREIGN_HINT);
            case OUTSIDE ->
                problem(
                        at,
                        Code.OUTSIDE_CONTENT,
                        picture + " is a link that leads out of the content folder.",
                        "Replace it with the file itself.");
            case TOO_LARGE ->
                problem(
                        at,
                        code(fault),
                        picture + " is larger than " + Asset.LARGEST / 1_000_000 + " MB.",
                        "Make it smaller.");
            case DEAD_LINK, SPECIAL, UNLISTED ->
                problem(at, Code.MISSING_FILE, picture + " does not exist.", "Put it there, or correct the path.");
            case UNREAD, NOT_UTF8, BAD_CHARACTER ->
                problem(at, code(fault), picture + " cannot be read.", "Save it again.");
        }
    }

    private static Code code(ContentFault fault) {
        return fault.path().isPicture() ? Code.BAD_PICTURE : Code.UNREADABLE_FILE;
    }

    private @Nullable Asset drawing(ContentPath path, byte[] bytes) {
        SourceText source = SourceText.decode(
                path,
                bytes,
                fault -> problem(
                        new Location(path, fault.line(), fault.column()),
                        Code.BAD_PICTURE,
                        "The drawing is not UTF-8 text.",
                        "Save it again with the encoding UTF-8."));
        if (source == null) {
            return null;
        }
        SvgReader.Svg svg = SvgReader.read(source.text());
        if (svg.size() != null && svg.faults().isEmpty()) {
            return asset(path, svg.size(), svg.text().getBytes(StandardCharsets.UTF_8));
        }
        files.keep(source);
        for (SvgReader.Fault fault : svg.faults()) {
            problem(new Location(path, fault.line(), 0), Code.BAD_PICTURE, fault.message(), fault.hint());
        }
        return null;
    }

    private @Nullable PictureSize raster(ContentPath path, byte[] bytes, Location at) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (RASTERS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(in);
                        return new PictureSize(reader.getWidth(0), reader.getHeight(0));
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK throw anything at damaged files.
            problem(at, ContentFault.of(ContentFault.Kind.UNREAD, path));
            return null;
        }
        problem(
                at,
                Code.BAD_PICTURE,
                "`" + path + "` is not a PNG, JPEG or GIF, although its name says so.",
                "Save it again as PNG or JPEG.");
        return null;
    }

    private void problem(Location at, Code code, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
