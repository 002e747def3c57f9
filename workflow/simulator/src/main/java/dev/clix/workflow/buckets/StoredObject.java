package dev.clix.workflow.buckets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * An object in a bucket.
 *
 * @param key as S3 lists it
 */
public record StoredObject(String bucket, String key, Path file) {
    /** The URI that the context object shows: {@code s3://bucket/key}. */
    public String uri() {
        return "s3://%s/%s".formatted(bucket, key);
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    public long size() throws IOException {
        return Files.size(file);
    }

    /** S3 has whole seconds. */
    public Instant lastModified() throws IOException {
        return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The ETag in quotation marks, as S3 has it: the MD5 sum of an object that was uploaded in one part. */
    public String etag() throws IOException {
        var digest = md5();
        try (var content = new DigestInputStream(open(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return "\"" + HexFormat.of().formatHex(digest.digest()) + "\"";
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected every Java to have MD5", impossible);
        }
    }
}
