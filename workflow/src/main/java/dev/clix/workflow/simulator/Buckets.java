package dev.clix.workflow.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** S3 as a folder on disk: a bucket is a folder in it, a key a path in that. Nothing outside is ever touched. */
final class Buckets {
    private final Optional<Path> folder;

    Buckets(Optional<Path> folder) {
        this.folder = folder.map(path -> path.toAbsolutePath().normalize());
    }

    /** An object, its key as S3 lists it. */
    record StoredObject(String key, Path file) {}

    byte[] read(String bucket, String key) throws StorageException {
        var file = resolve(bucket, key);
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new StorageException(
                    "The specified key does not exist: s3://%s/%s".formatted(bucket, key), unreadable);
        }
    }

    /** In the order of the keys. */
    List<StoredObject> list(String bucket, String prefix) throws StorageException {
        var root = resolve(bucket, "");
        if (!Files.isDirectory(root)) throw new StorageException("The specified bucket does not exist: " + bucket);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file ->
                            new StoredObject(root.relativize(file).toString().replace('\\', '/'), file))
                    .filter(object -> object.key().startsWith(prefix))
                    .sorted(java.util.Comparator.comparing(StoredObject::key))
                    .toList();
        } catch (IOException unreadable) {
            throw new StorageException("The bucket %s cannot be listed".formatted(bucket), unreadable);
        }
    }

    void write(String bucket, String key, byte[] content) throws StorageException {
        var file = resolve(bucket, key);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new StorageException("Cannot write s3://%s/%s".formatted(bucket, key), unwritable);
        }
    }

    private Path resolve(String bucket, String key) throws StorageException {
        if (folder.isEmpty())
            throw new StorageException(
                    "No folder stands for S3: expected the simulator to be built with buckets(folder)");
        var root = folder.get().resolve(bucket).normalize();
        var file = root.resolve(key).normalize();
        if (bucket.isEmpty() || !root.startsWith(folder.get()) || root.equals(folder.get()) || !file.startsWith(root))
            throw new StorageException("Not a place in a bucket: s3://%s/%s".formatted(bucket, key));
        return file;
    }
}
