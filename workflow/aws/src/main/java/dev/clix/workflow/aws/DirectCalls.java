package dev.clix.workflow.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Stages;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.api.WireAnswer;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Calls the SDK has made that are handed to an API in the same process, as an endpoint would hand them on. Thread-safe. */
final class DirectCalls implements AutoCloseable {
    private final StepFunctionsApi api;
    private final Set<CompletableFuture<ObjectNode>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    DirectCalls(StepFunctionsApi api) {
        this.api = api;
    }

    /**
     * @return the answer's members; cancelling it takes a poll back, so that no task is handed to a caller that has gone
     * @throws IllegalStateException once this is closed
     */
    CompletableFuture<ObjectNode> begin(SdkHttpRequest request, byte[] body) {
        if (closed) throw closed();
        try {
            var call = AwsJson.read(request.firstMatchingHeader("X-Amz-Target"), body);
            var asked = api.call(call.operation(), call).toCompletableFuture();
            if (!asked.isDone()) follow(asked);
            return asked;
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Why a call was cancelled. One that a closed client had begun is not tried again, as IOExceptions are. */
    Exception why(CancellationException cancelled) {
        return closed ? closed() : new IOException("The call was aborted", cancelled);
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("Expected a client that is open, but it was closed");
    }

    private void follow(CompletableFuture<ObjectNode> asked) {
        open.add(asked);
        Stages.onceDone(asked, (members, failure) -> open.remove(asked));
        if (closed) asked.cancel(false);
    }

    static SdkHttpResponse head(WireAnswer answer) {
        return SdkHttpResponse.builder()
                .statusCode(answer.status())
                .putHeader("Content-Type", AwsJson.CONTENT_TYPE)
                .putHeader("Content-Length", String.valueOf(answer.body().length))
                .putHeader(
                        WireAnswer.REQUEST_ID,
                        Uuids.random(ThreadLocalRandom.current()).toString())
                .build();
    }

    /** Calls that are under way fail, polls among them. */
    @Override
    public void close() {
        closed = true;
        open.forEach(asked -> asked.cancel(false));
    }
}
