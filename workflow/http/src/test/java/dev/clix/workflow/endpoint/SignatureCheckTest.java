package dev.clix.workflow.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.WorkflowException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Requests the SDK has signed, and what becomes of them on their way. */
class SignatureCheckTest {
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");
    private static final String TARGET = "X-Amz-Target";
    private static final String STOP = "AWSStepFunctions.StopExecution";
    private static final SdkHttpRequest PLAIN = SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("http://127.0.0.1:8083/"))
            .build();

    private final SignatureCheck check = new SignatureCheck(Map.of("me", "secret"), "us-east-1");

    private static SdkHttpRequest targeted(SdkHttpRequest request, String target) {
        return request.toBuilder().putHeader(TARGET, target).build();
    }

    private static SdkHttpRequest signed(SdkHttpRequest request, String body) {
        return signed(request, body, "us-east-1", "states");
    }

    private static SdkHttpRequest signed(SdkHttpRequest request, String body, String region, String service) {
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create("me", "secret"))
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
                .request();
    }

    private void arrives(SdkHttpRequest request, String body, Instant at) {
        check.check(
                new WireRequest(
                        request.method().name(),
                        request.encodedPath(),
                        request.encodedQueryParameters().orElse(""),
                        name -> request.firstMatchingHeader(name).map(List::of).orElse(List.of()),
                        body.getBytes(UTF_8)),
                at);
    }

    @Test
    void whatIsSignedIsAcceptedForFiveMinutes() {
        var request = signed(targeted(PLAIN, STOP), "{}");
        for (var minutes : List.of(-5, 0, 5))
            assertThatCode(() -> arrives(request, "{}", NOW.plus(Duration.ofMinutes(minutes))))
                    .as("%s minutes", minutes)
                    .doesNotThrowAnyException();
        assertThatThrownBy(() -> arrives(request, "{}", NOW.plusSeconds(301)))
                .hasMessage(
                        "Signature expired: 20300101T120000Z is now earlier than 20300101T120001Z (20300101T120501Z - 5 min.)");
        assertThatThrownBy(() -> arrives(request, "{}", NOW.minusSeconds(301)))
                .hasMessage(
                        "Signature not yet current: 20300101T120000Z is still later than 20300101T115959Z (20300101T115459Z + 5 min.)");
    }

    @Test
    void whatWasChangedOnTheWayIsNot() {
        var request = signed(targeted(PLAIN, "AWSStepFunctions.ListActivities"), "{}");
        assertThatThrownBy(() -> arrives(request, "{ }", NOW)).hasMessageContaining("does not match");
        assertThatThrownBy(() -> arrives(targeted(request, STOP), "{}", NOW)).hasMessageContaining("does not match");
    }

    /** It could be put there by anybody. */
    @Test
    void theOperationHasToBeSigned() {
        var request = targeted(signed(PLAIN, "{}"), STOP);
        assertThatThrownBy(() -> arrives(request, "{}", NOW))
                .isInstanceOf(WorkflowException.class)
                .hasMessage("'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization.");
    }

    @Test
    void aSignatureIsForOneRegionAndService() {
        var targeted = targeted(PLAIN, STOP);
        assertThatThrownBy(() -> arrives(signed(targeted, "{}", "eu-west-1", "states"), "{}", NOW))
                .hasMessage("Credential should be scoped to a valid region, not 'eu-west-1'; this is us-east-1.");
        assertThatThrownBy(() -> arrives(signed(targeted, "{}", "us-east-1", "sqs"), "{}", NOW))
                .hasMessage("Credential should be scoped to correct service: 'states', not 'sqs'.");
    }

    @Test
    void theOrderOfAQueryDoesNotMatter() {
        var request = PLAIN.toBuilder()
                .putRawQueryParameter("b", "2")
                .putRawQueryParameter("a", "x y")
                .appendRawQueryParameter("c", null)
                .build();
        assertThatCode(() -> arrives(signed(targeted(request, STOP), "{}"), "{}", NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void aPresignedUrlIsToldFromARequestThatIsNotSigned() {
        var presigned = targeted(PLAIN, STOP).toBuilder()
                .putRawQueryParameter("X-Amz-Algorithm", "AWS4-HMAC-SHA256")
                .putRawQueryParameter("X-Amz-Signature", "0")
                .build();
        assertThatThrownBy(() -> arrives(presigned, "{}", NOW)).hasMessageContaining("presigned URLs are not known");
        assertThatThrownBy(() -> arrives(targeted(PLAIN, STOP), "{}", NOW)).hasMessage("Missing Authentication Token");
    }
}
