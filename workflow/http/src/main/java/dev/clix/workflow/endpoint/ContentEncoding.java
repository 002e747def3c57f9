package dev.clix.workflow.endpoint;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Decompresses a request's body. Vert.x is not left to do it, since the signature is made over the compressed body.
 *
 * @see <a href="https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait">Smithy, request
 *     compression</a>
 */
final class ContentEncoding {
    private ContentEncoding() {}

    /**
     * @param encoding the header {@code Content-Encoding}
     * @param max how many bytes there may be
     * @return empty when there are more
     * @throws WorkflowException SerializationException
     */
    static Optional<byte[]> decoded(String encoding, byte[] body, int max) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> Optional.of(body);
            case "gzip" -> gunzipped(body, max);
            default ->
                throw refusal("Expected the header Content-Encoding to be 'gzip' or 'identity', but found '%s'"
                        .formatted(encoding.length() > 80 ? encoding.substring(0, 80) + "…" : encoding));
        };
    }

    private static Optional<byte[]> gunzipped(byte[] body, int max) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            var bytes = stream.readNBytes(max + 1);
            return bytes.length > max ? Optional.empty() : Optional.of(bytes);
        } catch (IOException malformed) {
            throw refusal("Expected a body in gzip, as its header Content-Encoding says, but found something else: "
                    + malformed.getMessage());
        }
    }

    private static WorkflowException refusal(String message) {
        return new WorkflowException(Code.SERIALIZATION, message);
    }
}
