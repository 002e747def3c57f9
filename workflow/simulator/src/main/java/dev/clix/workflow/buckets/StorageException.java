package dev.clix.workflow.buckets;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A refusal of S3, or a file that cannot be read or written; its message is the cause that a history shows. */
public final class StorageException extends IOException {
    /** The kinds of failures, as far as S3 has a name for them. */
    public enum Kind {
        NO_SUCH_BUCKET,
        NO_SUCH_KEY,
        OTHER
    }

    private final Kind kind;

    private StorageException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public StorageException(String message) {
        this(Kind.OTHER, message, null);
    }

    public StorageException(String message, Throwable cause) {
        this(Kind.OTHER, message, cause);
    }

    static StorageException noSuchBucket(String bucket) {
        return new StorageException(Kind.NO_SUCH_BUCKET, "The specified bucket does not exist: " + bucket, null);
    }

    static StorageException noSuchKey(String bucket, String key) {
        var message = "The specified key does not exist: s3://%s/%s".formatted(bucket, key);
        return new StorageException(Kind.NO_SUCH_KEY, message, null);
    }

    public Kind kind() {
        return kind;
    }
}
