package dev.clix.server.gateway;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page as it goes out, compressed once for everybody.
 *
 * @param etag changes with the content (RFC 9110, section 8.8.3)
 */
record PageFile(String type, Buffer plain, Buffer gzipped, String etag) {
    private static final int DIGITS = 16;

    static PageFile of(String type, byte[] content) {
        var etag = HexFormat.of().formatHex(sha256(content)).substring(0, DIGITS);
        return new PageFile(type, Buffer.buffer(content), Buffer.buffer(gzip(content)), etag);
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream(content.length);
        try (var gzip = new Gzip(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Expected to compress in memory", impossible);
        }
        return out.toByteArray();
    }

    /** As small as it gets: there is time at the start. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Expected every Java to have SHA-256", impossible);
        }
    }
}
