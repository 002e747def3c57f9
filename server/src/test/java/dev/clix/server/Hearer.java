package dev.clix.server;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.Clicked;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A client who reads when told to and remembers next to nothing, so that much can be heard. */
final class Hearer implements AutoCloseable {
    private static final ProtocolCodec CODEC = ProtocolCodec.of(CliXMessages.TABLE);

    private final RawSocket socket;
    private final Queue<ServerMessage> waiting = new ArrayDeque<>();
    private Optional<Reply.Seated> seat = Optional.empty();
    private volatile long offset;
    private int said;
    private volatile int answered;
    private volatile int gaps;
    private volatile Optional<Class<?>> latest = Optional.empty();
    private volatile boolean cutOff;

    Hearer(int port) throws IOException {
        socket = new RawSocket(port, "/ws");
    }

    void say(String message) {
        socket.say(message);
    }

    void click(int times) {
        for (int i = 0; i < times; i++) say("{\"type\":\"click\",\"id\":\"c%s\",\"clicks\":1}".formatted(said++));
    }

    /** Whether every click was answered. */
    boolean isAnswered() {
        return answered == said;
    }

    Reply.Seated seated() {
        return seat.orElseThrow();
    }

    /** Reads as far as there. */
    void awaitReply(Class<? extends Reply> reply) throws IOException {
        for (ServerMessage next = next(); !reply.isInstance(next); next = next()) {}
    }

    private ServerMessage next() throws IOException {
        while (waiting.isEmpty())
            waiting.addAll(CODEC.decodeServer(socket.read().text()));
        ServerMessage next = waiting.remove();
        heard(next);
        return next;
    }

    /** From now on everything is read as it comes. */
    void listen() {
        Thread ear = new Thread(this::readOn, "hearer");
        ear.setDaemon(true);
        ear.start();
    }

    private void readOn() {
        try {
            while (true) next();
        } catch (IOException | IllegalArgumentException ended) {
            cutOff = true;
        }
    }

    private void heard(ServerMessage message) {
        if (message instanceof Reply.Seated seated) {
            seat = Optional.of(seated);
            offset = seated.offset();
        } else if (message instanceof Reply.Moved moved && moved.reply() instanceof Clicked) answered++;
        else if (message instanceof GameMessage inGame) happened(inGame);
    }

    private void happened(GameMessage message) {
        long first = message.event() instanceof GameEvent.Superseded many ? many.from() : message.offset();
        if (first != offset + 1) gaps++;
        offset = message.offset();
        latest = Optional.of(message.event().getClass());
    }

    /** Of what happened last, as far as it was read. */
    long offset() {
        return offset;
    }

    /** How often a message's number was not the next one. */
    int gaps() {
        return gaps;
    }

    /** Whether this is what happened last, as far as it was read. */
    boolean heard(Class<? extends GameEvent> event) {
        return latest.equals(Optional.of(event));
    }

    /** The connection has ended, with a reason or without. */
    boolean isCutOff() {
        return cutOff;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
