package dev.clix.workflow.template;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files around a template that is itself a file.
 *
 * @param folder of the template
 * @param assets the files that CDK has written beside the template, by their keys in its bucket of assets
 * @param buckets a folder whose folders stand for buckets
 */
record FolderFiles(Path folder, Map<String, Path> assets, Optional<Path> buckets) implements TemplateFiles {
    /** A template has at most 1 MB, a definition as much. */
    private static final long MOST_BYTES = 16 << 20;

    /** CDK puts out assets beside the template, or above it where the template is one of an assembly within. */
    private static final String ASSET = "asset.";

    private static final Pattern S3 = Pattern.compile("s3://([^/]+)/(.+)");
    private static final Pattern PATH_STYLE =
            Pattern.compile("https?://s3[.-][^/]*/([^/]+)/([^?]+).*|https?://s3\\.amazonaws\\.com/([^/]+)/([^?]+).*");
    private static final Pattern HOST_STYLE = Pattern.compile("https?://([^/]+?)\\.s3[.-][^/]*/([^?]+).*");

    @Override
    public Optional<SourceFile> at(String location) {
        for (var form : new Pattern[] {S3, PATH_STYLE, HOST_STYLE}) {
            var object = form.matcher(location);
            if (object.matches()) return object(object.group(1), object.group(2));
        }
        return location.contains("://") ? Optional.empty() : beside(location);
    }

    @Override
    public Optional<SourceFile> object(String bucket, String key) {
        var name = key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('|')) + 1);
        if (assets.containsKey(name)) return readable(assets.get(name));
        return buckets.flatMap(root -> inBucket(root, bucket, key))
                .or(() -> besideTailOf(key))
                .or(() -> beside(ASSET + name))
                .or(() -> beside("../" + ASSET + name));
    }

    /** A key that leads out of its bucket names nothing. */
    private Optional<SourceFile> inBucket(Path root, String bucket, String key) {
        var folder = resolved(root.toAbsolutePath(), bucket);
        return folder.flatMap(place -> resolved(place, key).filter(path -> path.startsWith(place)))
                .flatMap(this::readable);
    }

    /** The file beside the template that a key's tail names: leading folders of a key are often those of a release. */
    private Optional<SourceFile> besideTailOf(String key) {
        if (key.contains("..")) return Optional.empty();
        for (var tail = key; ; tail = tail.substring(tail.indexOf('/') + 1)) {
            var found = beside(tail);
            if (found.isPresent() || tail.indexOf('/') < 0) return found;
        }
    }

    private Optional<SourceFile> beside(String path) {
        return within(folder, path);
    }

    private static Optional<Path> resolved(Path root, String path) {
        try {
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(root.resolve(path).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private Optional<SourceFile> within(Path root, String path) {
        return resolved(root, path).flatMap(this::readable);
    }

    private Optional<SourceFile> readable(Path file) {
        if (!Files.isRegularFile(file)) return Optional.empty();
        return Optional.of(new SourceFile(file.toString(), text(file), in(folderOf(file))));
    }

    /** @param file there is none that is no folder's */
    static Path folderOf(Path file) {
        return requireNonNull(file.toAbsolutePath().getParent());
    }

    FolderFiles in(Path other) {
        return new FolderFiles(other, assets, buckets);
    }

    static String text(Path file) {
        try {
            if (Files.isDirectory(file)) throw new FileSystemException(file.toString(), null, "it is a directory");
            if (Files.size(file) > MOST_BYTES)
                throw new TemplateException("Expected '%s' to have at most %s bytes, but it has %s"
                        .formatted(file, MOST_BYTES, Files.size(file)));
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read '%s'".formatted(file), unreadable);
        }
    }
}
