package dev.clix.workflow.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.api.WireAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Carries the SDK's synchronous calls to an API in the same process, on the caller's own thread. */
final class DirectHttpClient implements SdkHttpClient {
    /** Longer than any call: StartSyncExecution waits up to five minutes before it answers. */
    private static final long PATIENCE_SECONDS = 330;

    private final DirectCalls calls;

    DirectHttpClient(StepFunctionsApi api) {
        this.calls = new DirectCalls(api);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Prepared(request);
    }

    @Override
    public String clientName() {
        return "Direct";
    }

    @Override
    public void close() {
        calls.close();
    }

    private final class Prepared implements ExecutableHttpRequest {
        private final HttpExecuteRequest request;
        private final AtomicReference<CompletableFuture<ObjectNode>> asked = new AtomicReference<>();

        Prepared(HttpExecuteRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            var begun = calls.begin(request.httpRequest(), body());
            if (!asked.compareAndSet(null, begun)) begun.cancel(false);
            var answer = answer(begun);
            return HttpExecuteResponse.builder()
                    .response(DirectCalls.head(answer))
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                    .build();
        }

        private byte[] body() throws IOException {
            var content = request.contentStreamProvider();
            if (content.isEmpty()) return new byte[0];
            try (var stream = content.get().newStream()) {
                return stream.readAllBytes();
            }
        }

        @Override
        public void abort() {
            var begun = asked.getAndSet(CompletableFuture.failedFuture(new CancellationException()));
            if (begun != null) begun.cancel(false);
        }
    }

    private WireAnswer answer(CompletableFuture<ObjectNode> begun) throws IOException {
        try {
            return WireAnswer.of(begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            return WireAnswer.of(failed);
        } catch (CancellationException cancelled) {
            if (calls.why(cancelled) instanceof IOException aborted) throw aborted;
            throw new IllegalStateException("Expected a client that is open, but it was closed", cancelled);
        } catch (TimeoutException late) {
            begun.cancel(false);
            throw new IOException("Expected an answer within %s s, but none came".formatted(PATIENCE_SECONDS), late);
        } catch (InterruptedException stopped) {
            begun.cancel(false);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The call was interrupted");
        }
    }
}
