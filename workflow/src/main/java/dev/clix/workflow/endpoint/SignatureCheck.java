package dev.clix.workflow.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks Signature Version 4 against known keys, within the five minutes AWS allows clocks to differ.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">SigV4</a>
 */
final class SignatureCheck {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 +Credential=([^/,]+)/(\\d{8})/([^/,]+)/states/aws4_request, *SignedHeaders=([^, ]+), *Signature=([0-9a-f]{64})");

    private final Map<String, String> secrets;

    /** @param secrets secret access keys by their access key ids */
    SignatureCheck(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    /** @throws WorkflowException MissingAuthenticationToken, UnrecognizedClient or InvalidSignature */
    void check(SignedRequest request, Instant now) {
        var header = first(request, "authorization");
        if (header.isEmpty())
            throw new WorkflowException(Code.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");
        var parts = AUTHORIZATION.matcher(header);
        if (!parts.matches())
            throw invalid("Expected the Authorization header of a request to 'states', signed with AWS4-HMAC-SHA256");
        var secret = secrets.get(parts.group(1));
        if (secret == null)
            throw new WorkflowException(
                    Code.UNRECOGNIZED_CLIENT, "The security token included in the request is invalid.");
        checkSigned(List.of(parts.group(4).split(";")));
        var time = first(request, "x-amz-date");
        checkTime(time, now);
        var scope = String.join("/", parts.group(2), parts.group(3), "states", "aws4_request");
        var text = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hash(canonical(request, parts.group(4))));
        var signature = HexFormat.of().formatHex(hmac(key(secret, parts.group(2), parts.group(3)), text));
        if (!MessageDigest.isEqual(signature.getBytes(UTF_8), parts.group(5).getBytes(UTF_8)))
            throw invalid("The request signature we calculated does not match the signature you provided.");
    }

    /** What is not signed may be anybody's. */
    private static void checkSigned(List<String> headers) {
        for (var required : List.of("Host", "X-Amz-Date", "X-Amz-Target"))
            if (!headers.contains(required.toLowerCase(Locale.ROOT)))
                throw invalid("'%s' must be a 'SignedHeader' in the AWS Authorization.".formatted(required));
    }

    private static void checkTime(String time, Instant now) {
        try {
            var signed = TIME.parse(time, Instant::from);
            if (Duration.between(signed, now).abs().compareTo(SKEW) <= 0) return;
            throw invalid("Signature expired: %s is not within 5 min. of %s".formatted(time, TIME.format(now)));
        } catch (DateTimeException malformed) {
            throw invalid("Expected the header X-Amz-Date like 20300101T000000Z, but found '%s'".formatted(time));
        }
    }

    private static byte[] key(String secret, String date, String region) {
        var day = hmac(("AWS4" + secret).getBytes(UTF_8), date);
        return hmac(hmac(hmac(day, region), "states"), "aws4_request");
    }

    private static byte[] canonical(SignedRequest request, String signedHeaders) {
        var headers = List.of(signedHeaders.split(";")).stream()
                .map(name -> name + ":" + values(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                        "\n",
                        request.method(),
                        request.path(),
                        request.query(),
                        headers,
                        signedHeaders,
                        hash(request.body()))
                .getBytes(UTF_8);
    }

    private static String values(SignedRequest request, String name) {
        return request.headers().apply(name).stream()
                .map(value -> value.trim().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static String first(SignedRequest request, String name) {
        return request.headers().apply(name).stream().findFirst().orElse("");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Expected every JDK to have HmacSHA256", impossible);
        }
    }

    private static WorkflowException invalid(String message) {
        return new WorkflowException(Code.INVALID_SIGNATURE, message);
    }
}
