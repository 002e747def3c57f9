package dev.clix.workflow.buckets;

import dev.clix.workflow.Causes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * S3 as a folder on disk: a bucket is a folder in it, a key a path in that. Nothing outside is ever touched: neither by
 * keys that climb, nor by links that lead there.
 */
public final class Buckets {
    /** Keys are listed in the order of their bytes. */
    private static final Comparator<StoredObject> BY_KEY =
            Comparator.comparing(object -> object.key().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Optional<Path> folder;

    /** @param folder empty: there is no S3, and every request to it is refused */
    public Buckets(Optional<Path> folder) {
        this.folder = folder.map(path -> path.toAbsolutePath().normalize());
    }

    public boolean areThere() {
        return folder.isPresent();
    }

    /** @throws StorageException unless there is such a bucket */
    public void require(String bucket) throws StorageException {
        bucket(bucket);
    }

    /** Why there is no such bucket. */
    public Optional<String> refusal(String bucket) {
        try {
            require(bucket);
            return Optional.empty();
        } catch (StorageException refused) {
            return Optional.of(Causes.message(refused));
        }
    }

    /** @throws StorageException unless there is such an object */
    public StoredObject find(String bucket, String key) throws StorageException {
        var file = place(bucket, key);
        if (!Files.isRegularFile(file)) throw StorageException.noSuchKey(bucket, key);
        return new StoredObject(bucket, key, file);
    }

    /** The objects whose keys begin so, in the order of their keys. */
    public List<StoredObject> list(String bucket, String prefix) throws StorageException {
        var root = bucket(bucket);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new StoredObject(bucket, key(root, file), file))
                    .filter(object -> object.key().startsWith(prefix) && isInside(object.file()))
                    .sorted(BY_KEY)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StorageException("The bucket %s cannot be listed".formatted(bucket), unreadable);
        }
    }

    private static String key(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** A writer of an object's content. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream object) throws IOException;
    }

    public StoredObject write(String bucket, String key, Writing writing) throws StorageException {
        var file = place(bucket, key);
        try {
            Files.createDirectories(file.getParent());
            try (var object = Files.newOutputStream(file)) {
                writing.to(object);
            }
        } catch (IOException unwritable) {
            throw new StorageException("Cannot write s3://%s/%s".formatted(bucket, key), unwritable);
        }
        return new StoredObject(bucket, key, file);
    }

    /** Deleting what is not there is no mistake. */
    public void delete(String bucket, String key) throws StorageException {
        var file = place(bucket, key);
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new StorageException("Cannot delete s3://%s/%s".formatted(bucket, key), undeletable);
        }
    }

    private Path bucket(String bucket) throws StorageException {
        var root = root();
        var found = resolved(root, bucket, bucket, "");
        if (!root.equals(found.getParent()) || !key(root, found).equals(bucket)) throw notAPlace(bucket, "");
        if (!Files.isDirectory(found)) throw StorageException.noSuchBucket(bucket);
        return found;
    }

    private Path root() throws StorageException {
        return folder.orElseThrow(
                () -> new StorageException(
                        "No folder stands for S3: expected ./clix simulate --buckets DIR, or the simulator to be built with buckets(folder)"));
    }

    private Path place(String bucket, String key) throws StorageException {
        var root = bucket(bucket);
        var file = resolved(root, key, bucket, key);
        // A key that is no path as it stands would be written under another one: a//b, a/./b, a/.
        if (key.isEmpty() || !file.startsWith(root) || !key(root, file).equals(key) || !isInside(file))
            throw notAPlace(bucket, key);
        return file;
    }

    private static Path resolved(Path root, String name, String bucket, String key) throws StorageException {
        try {
            return root.resolve(name).normalize();
        } catch (InvalidPathException none) {
            throw notAPlace(bucket, key);
        }
    }

    private static StorageException notAPlace(String bucket, String key) {
        return new StorageException("Not a place in a bucket: s3://%s/%s".formatted(bucket, key));
    }

    /** Whether the file is within the folder, links followed; a file yet to be made is judged by its parent. */
    private boolean isInside(Path file) {
        try {
            var real = folder.orElseThrow().toRealPath();
            for (var at = file; at != null; at = at.getParent())
                if (Files.exists(at, LinkOption.NOFOLLOW_LINKS))
                    return at.toRealPath().startsWith(real);
            return false;
        } catch (IOException dangling) {
            return false;
        }
    }
}
