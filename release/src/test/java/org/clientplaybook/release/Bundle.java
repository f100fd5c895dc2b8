package org.clientplaybook.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts together what is uploaded to Maven Central: of each published module its POM, its jars and its list of parts, each
 * with its checksums and, where that is wanted, its signature. Without signatures, the same commit gives the same bytes.
 */
final class Bundle {
    /** The published modules: the name of each, and its folder. */
    static final Map<String, String> MODULES =
            Map.of("playbook", ".", "playbook-core", "playbook-core", "playbook-maven-plugin", "maven-plugin");

    /** The algorithm of each checksum by the end of its file's name. */
    static final Map<String, String> CHECKSUMS =
            new TreeMap<>(Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512"));

    private static final String GROUP = "org/clientplaybook/";

    private Bundle() {}

    /**
     * Writes the bundle.
     *
     * @param arguments the repository's root, the version, the file to write, whether to sign, and the key, which may be
     *     empty for the default one
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, byte[]> files = files(Path.of(arguments[0]), arguments[1]);
        boolean sign = Boolean.parseBoolean(arguments[3]);
        String key = arguments.length > 4 && arguments[4] != null ? arguments[4] : "";
        if (sign) {
            files = signed(files, key.isEmpty() ? List.of() : List.of("--local-user", key));
        }
        Path bundle = Path.of(arguments[2]);
        Files.createDirectories(bundle.getParent());
        write(withChecksums(files), bundle);
        System.out.println("Bundle: " + bundle + (sign ? "" : ", not signed (that takes -P release,sign)"));
    }

    /** Returns the bytes of what the modules have built, by path in a repository. */
    static Map<String, byte[]> files(Path root, String version) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Path folder = root.resolve(module.getValue());
            String name = module.getKey() + "-" + version;
            String path = GROUP + module.getKey() + "/" + version + "/" + name;
            files.put(path + ".pom", Files.readAllBytes(folder.resolve("pom.xml")));
            if (!module.getValue().equals(".")) {
                Path target = folder.resolve("target");
                for (String jar : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                    files.put(path + jar, Files.readAllBytes(target.resolve(name + jar)));
                }
                files.put(path + "-cyclonedx.json", Files.readAllBytes(target.resolve("bom.json")));
            }
        }
        return files;
    }

    /**
     * Returns files with their signatures beside them, as {@code .asc}.
     *
     * @param options of gpg: which key, or which home
     */
    static Map<String, byte[]> signed(Map<String, byte[]> files, List<String> options)
            throws IOException, InterruptedException {
        Map<String, byte[]> signed = new TreeMap<>(files);
        Path path = Files.createTempFile("sign", "");
        Path signature = Path.of(path + ".asc");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(path, file.getValue());
                Gpg.run(
                        options,
                        "--armor",
                        "--yes",
                        "--output",
                        signature.toString(),
                        "--detach-sign",
                        path.toString());
                signed.put(file.getKey() + ".asc", Files.readAllBytes(signature));
            }
            return signed;
        } finally {
            Files.delete(path);
            Files.deleteIfExists(signature);
        }
    }

    /** Returns files with their checksums beside them; signatures need none. */
    static Map<String, byte[]> withChecksums(Map<String, byte[]> files) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            all.put(path, bytes);
            if (!path.endsWith(".asc")) {
                CHECKSUMS.forEach((end, algorithm) ->
                        all.put(path + "." + end, checksum(algorithm, bytes).getBytes(StandardCharsets.US_ASCII)));
            }
        });
        return all;
    }

    static String checksum(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stored and without times: most of it is compressed, and the same files give the same archive. */
    private static void write(Map<String, byte[]> files, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
    }
}
