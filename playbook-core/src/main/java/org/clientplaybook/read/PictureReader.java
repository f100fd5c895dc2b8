package org.clientplaybook.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.clientplaybook.content.Sha256;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Step;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentFolder.Entry;

/** Reads the pictures that documents show: PNG, JPEG, GIF, and SVG that can do no harm. */
final class PictureReader {
    private static final List<String> FORMATS = List.of("png", "jpg", "jpeg", "gif", "svg");
    private static final long LARGEST = 10_000_000;

    private final Path root;
    private final List<Problem> problems;
    private final Map<String, Asset> assets = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();

    /** A picture's width and height in CSS pixels. */
    record Size(int width, int height) {}

    PictureReader(Path root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    static boolean isPicture(Entry entry) {
        String ending = entry.name().substring(entry.name().lastIndexOf('.') + 1);
        return !entry.folder() && FORMATS.contains(ending.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the pictures by path below the content folder; one that cannot be shown is a problem.
     *
     * @param present the paths of those that lie beside the texts; one that no text shows is a problem too
     */
    Map<String, Asset> read(List<Edition> editions, Set<String> present) {
        editions.stream()
                .flatMap(PictureReader::documents)
                .forEach(document ->
                        document.links().stream().filter(Document.Link::picture).forEach(this::add));
        for (String path : present) {
            if (!assets.containsKey(path) && !refused.contains(path)) {
                problems.add(Problem.of(
                        Code.UNUSED_FILE,
                        Location.of(path),
                        "This picture is not used.",
                        "Use it in a text, or remove it."));
            }
        }
        return assets;
    }

    private static Stream<Document> documents(Edition edition) {
        return Stream.concat(
                        edition.scenarios().stream()
                                .flatMap(scenario -> Stream.concat(
                                        Stream.ofNullable(scenario.guidance()),
                                        scenario.steps().stream().map(Step::text))),
                        edition.pages().stream().map(Edition.Page::body))
                .filter(Objects::nonNull);
    }

    private void add(Document.Link link) {
        String path = link.target();
        if (assets.containsKey(path) || refused.contains(path)) {
            return;
        }
        try {
            asset(path, link.at());
        } catch (IOException e) {
            refuse(path, link.at(), Code.BAD_PICTURE, "The picture `" + path + "` cannot be read.", "Save it again.");
        }
    }

    private void asset(String path, Location at) throws IOException {
        if (ContentFolder.isForeign(path)) {
            refused.add(path);
            problems.add(ContentFolder.foreign(
                    at,
                    "The name of the picture `" + path
                            + "` has characters that this system's encoding does not have."));
            return;
        }
        Path file = root.resolve(path);
        String format = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            refuse(
                    path,
                    at,
                    Code.MISSING_FILE,
                    "The picture `" + path + "` does not exist.",
                    "Put it beside the text.");
        } else if (!file.toRealPath().startsWith(root.toRealPath())) {
            refuse(
                    path,
                    at,
                    Code.OUTSIDE_CONTENT,
                    "The picture `" + path + "` is a link that leads out of the content folder.",
                    "Replace it with the file itself.");
        } else if (!FORMATS.contains(format)) {
            refuse(
                    path,
                    at,
                    Code.BAD_PICTURE,
                    "A picture must be PNG, JPEG, GIF or SVG.",
                    "Save `" + path + "` as one of these.");
        } else if (Files.size(file) > LARGEST) {
            refuse(path, at, Code.BAD_PICTURE, "The picture `" + path + "` is larger than 10 MB.", "Make it smaller.");
        } else {
            byte[] bytes = Files.readAllBytes(file);
            Size size = format.equals("svg") ? svg(path, bytes) : raster(path, bytes, at);
            if (size != null) {
                assets.put(
                        path, new Asset(path, file, size.width(), size.height(), bytes.length, Sha256.shortHex(bytes)));
            } else {
                refused.add(path);
            }
        }
    }

    private Size svg(String path, byte[] bytes) {
        SvgReader.Svg svg = SvgReader.read(bytes);
        for (SvgReader.Fault fault : svg.faults()) {
            problems.add(
                    Problem.of(Code.BAD_PICTURE, new Location(path, fault.line(), 0), fault.message(), fault.hint()));
        }
        return svg.faults().isEmpty() ? svg.size() : null;
    }

    private Size raster(String path, byte[] bytes, Location at) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(in);
                        return new Size(reader.getWidth(0), reader.getHeight(0));
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (RuntimeException e) {
            throw new IOException(e); // What the readers of the JDK make of some damaged files.
        }
        refuse(
                path,
                at,
                Code.BAD_PICTURE,
                "`" + path + "` is not a PNG, JPEG or GIF, although its name says so.",
                "Save it again as PNG or JPEG.");
        return null;
    }

    private void refuse(String path, Location at, Code code, String message, String hint) {
        refused.add(path);
        problems.add(Problem.of(code, at, message, hint));
    }
}
