package dev.clix.workflow.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Stages;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.api.WireAnswer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.utils.BinaryUtils;

/** Carries the SDK's asynchronous calls to an API in the same process, on the threads that make calls and complete answers. */
final class DirectAsyncHttpClient implements SdkAsyncHttpClient {
    private final DirectCalls calls;

    DirectAsyncHttpClient(StepFunctionsApi api) {
        this.calls = new DirectCalls(api);
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        var done = new CompletableFuture<Void>();
        var body = new ByteArrayOutputStream();
        var received = SdkPublisher.adapt(request.requestContentPublisher())
                .subscribe(part -> body.writeBytes(BinaryUtils.copyBytesFrom(part)));
        Stages.onceDone(received, (nothing, failure) -> {
            if (failure == null) call(request, body.toByteArray(), done);
            else fail(request.responseHandler(), failure, done);
        });
        return done;
    }

    private void call(AsyncExecuteRequest request, byte[] body, CompletableFuture<Void> done) {
        try {
            var asked = calls.begin(request.request(), body);
            // The SDK cancels, or fails, what it no longer waits for.
            Stages.onceDone(done, (nothing, failure) -> asked.cancel(false));
            Stages.onceDone(asked, (members, failure) -> told(request.responseHandler(), members, failure, done));
        } catch (RuntimeException closed) {
            fail(request.responseHandler(), closed, done);
        }
    }

    private void told(
            SdkAsyncHttpResponseHandler handler,
            @Nullable ObjectNode members,
            @Nullable Throwable failure,
            CompletableFuture<Void> done) {
        if (failure instanceof CancellationException cancelled) fail(handler, calls.why(cancelled), done);
        else if (failure != null) answer(handler, WireAnswer.of(failure), done);
        else answer(handler, WireAnswer.of(Objects.requireNonNull(members)), done);
    }

    private static void answer(SdkAsyncHttpResponseHandler handler, WireAnswer answer, CompletableFuture<Void> done) {
        handler.onHeaders(DirectCalls.head(answer));
        handler.onStream(SdkPublisher.fromIterable(List.of(ByteBuffer.wrap(answer.body()))));
        done.complete(null);
    }

    private static void fail(SdkAsyncHttpResponseHandler handler, Throwable failure, CompletableFuture<Void> done) {
        handler.onError(failure);
        done.completeExceptionally(failure);
    }

    @Override
    public String clientName() {
        return "Direct";
    }

    @Override
    public void close() {
        calls.close();
    }
}
