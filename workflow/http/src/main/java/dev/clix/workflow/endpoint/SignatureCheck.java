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
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks Signature Version 4 against known keys, within the five minutes AWS allows clocks to differ.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">SigV4</a>
 */
final class SignatureCheck {
    private static final String SERVICE = "states";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 +Credential=([^/, ]+)/(\\d{8})/([^/, ]+)/([^/, ]+)/aws4_request, *SignedHeaders=([^, ]+), *Signature=([0-9a-f]{64})");

    private final Map<String, String> secrets;
    private final String region;

    /**
     * @param secrets secret access keys by their access key ids
     * @param region the region requests have to be signed for
     */
    SignatureCheck(Map<String, String> secrets, String region) {
        this.secrets = Map.copyOf(secrets);
        this.region = region;
    }

    /** @throws WorkflowException MissingAuthenticationToken, UnrecognizedClient or InvalidSignature */
    void check(WireRequest request, Instant now) {
        var header = first(request, "authorization");
        if (header.isEmpty()) throw unsigned(request);
        var parts = AUTHORIZATION.matcher(header);
        if (!parts.matches())
            throw invalid(
                    "Expected the Authorization header to be like AWS4-HMAC-SHA256 Credential=KEY/20300101/%s/states/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=…"
                            .formatted(region));
        var secret = secrets.get(parts.group(1));
        if (secret == null)
            throw new WorkflowException(
                    Code.UNRECOGNIZED_CLIENT, "The security token included in the request is invalid.");
        var time = first(request, "x-amz-date");
        checkScope(parts.group(2), parts.group(3), parts.group(4), time);
        checkSigned(List.of(parts.group(5).split(";")));
        checkTime(time, now);
        var scope = String.join("/", parts.group(2), region, SERVICE, "aws4_request");
        var text = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hash(canonical(request, parts.group(5))));
        var signature = HexFormat.of().formatHex(hmac(key(secret, parts.group(2), region), text));
        if (!MessageDigest.isEqual(signature.getBytes(UTF_8), parts.group(6).getBytes(UTF_8)))
            throw invalid("The request signature we calculated does not match the signature you provided.");
    }

    private static WorkflowException unsigned(WireRequest request) {
        return request.query().contains("X-Amz-Signature=")
                ? invalid(
                        "Expected the signature in the header Authorization, but found it in the URL: presigned URLs are not known here")
                : new WorkflowException(Code.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");
    }

    private void checkScope(String day, String signedRegion, String service, String time) {
        if (!signedRegion.equals(region))
            throw invalid("Credential should be scoped to a valid region, not '%s'; this is %s."
                    .formatted(signedRegion, region));
        if (!service.equals(SERVICE))
            throw invalid(
                    "Credential should be scoped to correct service: '%s', not '%s'.".formatted(SERVICE, service));
        if (!time.startsWith(day))
            throw invalid("Date in Credential scope does not match the date of X-Amz-Date: '%s', from '%s'"
                    .formatted(day, time));
    }

    /** Refuses unsigned headers that matter, since anybody on the way may have changed them. */
    private static void checkSigned(List<String> headers) {
        for (var required : List.of("Host", "X-Amz-Date", "X-Amz-Target"))
            if (!headers.contains(required.toLowerCase(Locale.ROOT)))
                throw invalid("'%s' must be a 'SignedHeader' in the AWS Authorization.".formatted(required));
    }

    private static void checkTime(String time, Instant now) {
        try {
            var signed = TIME.parse(time, Instant::from);
            if (signed.isBefore(now.minus(SKEW)))
                throw invalid("Signature expired: %s is now earlier than %s (%s - 5 min.)"
                        .formatted(time, TIME.format(now.minus(SKEW)), TIME.format(now)));
            if (signed.isAfter(now.plus(SKEW)))
                throw invalid("Signature not yet current: %s is still later than %s (%s + 5 min.)"
                        .formatted(time, TIME.format(now.plus(SKEW)), TIME.format(now)));
        } catch (DateTimeException malformed) {
            throw invalid("Expected the header X-Amz-Date like 20300101T000000Z, but found '%s'".formatted(time));
        }
    }

    private static byte[] key(String secret, String date, String region) {
        var day = hmac(("AWS4" + secret).getBytes(UTF_8), date);
        return hmac(hmac(hmac(day, region), SERVICE), "aws4_request");
    }

    private static byte[] canonical(WireRequest request, String signedHeaders) {
        var headers = List.of(signedHeaders.split(";")).stream()
                .map(name -> name + ":" + values(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                        "\n",
                        request.method(),
                        request.path(),
                        query(request.query()),
                        headers,
                        signedHeaders,
                        hash(request.body()))
                .getBytes(UTF_8);
    }

    /** Sorted, and with a sign even where there is no value. */
    private static String query(String query) {
        if (query.isEmpty()) return query;
        return Stream.of(query.split("&"))
                .map(each -> each.contains("=") ? each : each + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String values(WireRequest request, String name) {
        return request.headers().apply(name).stream()
                .map(value -> value.trim().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static String first(WireRequest request, String name) {
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
