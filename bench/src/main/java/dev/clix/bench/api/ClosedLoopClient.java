package dev.clix.bench.api;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A connection that makes the same call again as soon as it is answered: as cheap a client as can be. */
final class ClosedLoopClient {
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final NetSocket socket;
    private final Buffer request;
    private final AtomicLong answered;
    private Buffer received = Buffer.buffer();
    private volatile boolean goesOn = true;

    private ClosedLoopClient(NetSocket socket, Buffer request, AtomicLong answered) {
        this.socket = socket;
        this.request = request;
        this.answered = answered;
    }

    /** @param answered counts answers; those that refuse fail the run */
    static CompletableFuture<ClosedLoopClient> connect(Vertx vertx, int port, Buffer request, AtomicLong answered) {
        return vertx.createNetClient()
                .connect(port, "127.0.0.1")
                .map(socket -> {
                    var client = new ClosedLoopClient(socket, request, answered);
                    socket.handler(client::received);
                    socket.write(request);
                    return client;
                })
                .toCompletionStage()
                .toCompletableFuture();
    }

    static Buffer request(String operation, String body) {
        return Buffer.buffer("""
                POST / HTTP/1.1\r
                host: 127.0.0.1\r
                content-type: application/x-amz-json-1.0\r
                x-amz-target: AWSStepFunctions.%s\r
                content-length: %s\r
                \r
                %s""".formatted(operation, body.getBytes(StandardCharsets.UTF_8).length, body));
    }

    private void received(Buffer part) {
        received.appendBuffer(part);
        var bytes = received.getBytes();
        var end = find(bytes, END);
        if (end < 0) return;
        var length = length(bytes, find(bytes, LENGTH) + LENGTH.length);
        if (bytes.length < end + END.length + length) return;
        if (bytes[9] != '2') throw new IllegalStateException("Expected an answer, but found " + received);
        received = Buffer.buffer();
        answered.incrementAndGet();
        if (goesOn) socket.write(request);
    }

    private static int length(byte[] bytes, int at) {
        var length = 0;
        for (var i = at; bytes[i] != '\r'; i++) length = length * 10 + bytes[i] - '0';
        return length;
    }

    private static int find(byte[] bytes, byte[] sought) {
        for (var i = 0; i <= bytes.length - sought.length; i++) {
            var j = 0;
            while (j < sought.length && bytes[i + j] == sought[j]) j++;
            if (j == sought.length) return i;
        }
        return -1;
    }

    /** No further call; the answer to the last may still come. */
    void stop() {
        goesOn = false;
    }

    void close() {
        socket.close();
    }
}
