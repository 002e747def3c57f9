package dev.clix.server.bots;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.ServerMessage;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One socket, over either transport. Lives on the event loop it was opened on. */
final class BotConnection {
    private static final int ABNORMAL = 1006;

    private final BotTransport door;
    private final ProtocolCodec codec;
    private final Listener listener;
    private final ClientWebSocket socket;
    private boolean connected;
    private boolean over;

    /** The bot that has the connection. Nothing is told after {@link #lost}. */
    interface Listener {
        void opened();

        /** A frame's messages, in order. */
        void heard(List<ServerMessage> messages);

        /** @param code the server's, or 1006 without one */
        void lost(int code, String why);
    }

    private BotConnection(BotOptions options, Listener listener, ClientWebSocket socket) {
        this.door = options.door();
        this.codec = ProtocolCodec.of(options.game().messages());
        this.listener = listener;
        this.socket = socket;
    }

    static BotConnection open(WebSocketClient client, BotOptions options, Listener listener) {
        BotConnection connection = new BotConnection(options, listener, client.webSocket());
        connection.connect(options.address());
        return connection;
    }

    private void connect(WebSocketConnectOptions to) {
        socket.textMessageHandler(this::heard);
        socket.binaryMessageHandler(bytes -> heard(bytes.toString()));
        socket.exceptionHandler(failure -> lose(ABNORMAL, String.valueOf(failure.getMessage())));
        socket.closeHandler(closed -> lose(code(), String.valueOf(socket.closeReason())));
        socket.connect(to)
                .onSuccess(opened -> {
                    connected = true;
                    if (over) opened.close();
                    else listener.opened();
                })
                .onFailure(failure -> lose(ABNORMAL, String.valueOf(failure.getMessage())));
    }

    private void heard(String frame) {
        if (!over) listener.heard(codec.decodeServer(door.unwrapped(frame)));
    }

    private int code() {
        return socket.closeStatusCode() == null ? ABNORMAL : socket.closeStatusCode();
    }

    private void lose(int code, String why) {
        if (over) return;
        over = true;
        listener.lost(code, why);
    }

    void say(ClientMessage message) {
        sayRaw(new String(codec.encode(message), StandardCharsets.UTF_8));
    }

    /** Sends a text that need not be a message. */
    void sayRaw(String text) {
        // A socket that is closed already tells so a little later.
        if (isOpen()) socket.writeTextMessage(door.wrapped(text));
    }

    void keepAlive() {
        if (isOpen()) door.keepAlive().ifPresent(socket::writeTextMessage);
    }

    private boolean isOpen() {
        return connected && !over && !socket.isClosed();
    }

    void stopReading() {
        socket.pause();
    }

    /** Closes without being told so; one that is not yet connected, as soon as it is. */
    void close() {
        over = true;
        if (connected) socket.close();
    }
}
