package dev.clix.workflow.endpoint;

import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.api.WireAnswer;
import java.time.Instant;
import java.util.Optional;

/** Reads calls out of requests: signed as they have to be, decompressed, and within the quotas. Thread-safe. */
final class CallReader {
    private final Optional<SignatureCheck> signatures;
    private final Optional<Throttle> throttle;

    CallReader(EndpointOptions options) {
        this.signatures = options.keys().map(keys -> new SignatureCheck(keys, options.region()));
        this.throttle = options.throttle() ? Optional.of(new Throttle()) : Optional.empty();
    }

    /**
     * @return empty when the request is larger than {@link WireAnswer#REQUEST_MAX} once decompressed
     * @throws dev.clix.workflow.WorkflowException a refusal, such as a call that is none
     */
    Optional<Arguments> read(WireRequest request, Instant now) {
        signatures.ifPresent(check -> check.check(request, now));
        var body = ContentEncoding.decoded(request.header("content-encoding"), request.body(), WireAnswer.REQUEST_MAX);
        return body.map(bytes -> {
            var target = request.headers().apply("x-amz-target").stream().findFirst();
            var call = AwsJson.read(target, bytes);
            throttle.ifPresent(quotas -> quotas.take(call.operation(), now));
            return call;
        });
    }
}
