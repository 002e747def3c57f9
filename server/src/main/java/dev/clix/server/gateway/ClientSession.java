package dev.clix.server.gateway;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.Decoded;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.limit.TokenBucket;
import dev.clix.server.presence.ConnectionId;
import dev.clix.workflow.time.TimeSource.Cancellable;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One client, on either transport: its messages, its liveness, its frames. Its player was decided when it was seated:
 * no later message can name another player or another game.
 *
 * <p>Messages of the client come on the socket's thread, those of rooms on theirs. The seat belongs to the socket's.
 */
final class ClientSession implements Subscriber, SessionMessage.Visitor, Decoded.Visitor {
    /** Three of the stock client's pings and a little more, as browsers let them wait a second in the background. */
    private static final Duration PINGS_MISSED = Duration.ofSeconds(18);

    private final ConnectionId connection;
    private final ClientSocket clientSocket;
    private final Context context;
    private final SessionFactory sessionFactory;
    private final MessageRateLimiter budget;
    private final Optional<AddressQuota> addressQuota;
    private final SessionReplies replies;
    private final LobbyVisit lobbyVisit;
    private final ClientSeat clientSeat;
    private Cancellable deadline = () -> {};
    private boolean asked;
    private boolean pings;
    /** The time of clients without a seat is up, and only the answer to its request keeps this one here. */
    private boolean overdue;

    private Instant heardAt;
    private volatile boolean closed;

    ClientSession(
            ConnectionId connection,
            ClientSocket clientSocket,
            Context context,
            Optional<AddressQuota> addressQuota,
            SessionFactory sessionFactory) {
        this.connection = connection;
        this.clientSocket = clientSocket;
        this.context = context;
        this.addressQuota = addressQuota;
        this.sessionFactory = sessionFactory;
        this.heardAt = sessionFactory.time.now();
        this.budget = new MessageRateLimiter(
                new TokenBucket(sessionFactory.settings.messagesPerSecond(), heardAt), addressQuota);
        this.replies = new SessionReplies(this, sessionFactory);
        this.lobbyVisit = new LobbyVisit(this, replies, addressQuota);
        this.clientSeat = new ClientSeat(this, addressQuota, sessionFactory, replies, lobbyVisit);
    }

    /** A client that only holds a socket takes a player's place. */
    void closeUnlessSeatedWithin(Duration time) {
        deadline.cancel();
        if (!time.isZero()) deadline = sessionFactory.time.after(time, () -> context.runOnContext(v -> ownTimeIsUp()));
    }

    /** A client that waits for an answer is here because of us: the answer decides, whenever it comes. */
    private void ownTimeIsUp() {
        overdue = true;
        if (!clientSeat.isPending()) close(CloseCode.STRANGER);
    }

    /** A client that was told when to ask again has until then, and its own time after it. */
    @Override
    public void turnedDown(SessionMessage.TurnedDown message) {
        Refusal refusal = message.reason().refusal();
        context.runOnContext(v -> {
            // A client that has its seat, and asked only for messages it missed, keeps it.
            if (!clientSeat.isPending(message.request())) return;
            clientSeat.released();
            if (closed
                    || lobbyVisit.isOn()
                    || clientSeat.isAtAnEnd()
                    || !(overdue || refusal.retryAfter().isPresent())) return;
            overdue = false;
            var later = Duration.ofSeconds(refusal.retryAfter().orElse(0));
            var own = sessionFactory.settings.stranger();
            closeUnlessSeatedWithin(own.isZero() ? own : own.plus(later));
        });
        replies.refuse(message.request(), message.reason());
    }

    @Override
    public void refused(SessionMessage.Refused message) {
        context.runOnContext(v -> {
            if (lobbyVisit.refused(message.request())) becomesStranger();
        });
        replies.refuse(message.request(), message.reason());
    }

    /** The client has the lobby open, as long as it looks. */
    void mayStay() {
        deadline.cancel();
    }

    private void becomesStranger() {
        if (!closed && clientSeat.seat().isEmpty() && !lobbyVisit.isOn())
            closeUnlessSeatedWithin(sessionFactory.settings.stranger());
    }

    /** A message came in that is no text; its frame was admitted. */
    void heardBinary() {
        replies.refuse(CommonRefusal.INVALID_JSON, "Expected a text frame, but found a binary one");
    }

    /**
     * @param bytes the frame's size
     * @return whether it may be read at all
     */
    boolean admits(int bytes) {
        if (closed) return false;
        sessionFactory.meters.received();
        sawSignOfLife();
        if (!budget.take(heardAt)) overdrawn();
        else if (bytes > sessionFactory.settings.messageBytes()) tooLarge();
        else return true;
        return false;
    }

    /** @param message of a frame that was admitted */
    void say(String message) {
        clientSeat.codec().decode(message).accept(this);
    }

    /** @return how many bytes a text takes as a frame */
    static int bytes(String frame) {
        return ByteBufUtil.utf8Bytes(frame);
    }

    void sawSignOfLife() {
        heardAt = sessionFactory.time.now();
    }

    /** Something came that is no text of a readable size. It is the last we hear. */
    void tooLarge() {
        replies.refuse(
                CommonRefusal.MESSAGE_TOO_LARGE,
                "Expected at most %s bytes, but the message is larger"
                        .formatted(sessionFactory.settings.messageBytes()));
        close(CloseCode.MESSAGE_TOO_LARGE);
    }

    /** The transport refused a frame, for a reason of its own. */
    void turnedAway(String message) {
        sessionFactory.refusals.refused(connection, seat(), CommonRefusal.UNKNOWN_TYPE, message);
    }

    /** A client that cannot be asked is only given more time. */
    void askForSignOfLife() {
        asked = clientSocket.ping();
        Duration silent = Duration.between(heardAt, sessionFactory.time.now());
        if (!asked && silent.compareTo(sessionFactory.settings.silence()) > 0) close(CloseCode.SILENT);
    }

    /** A client that cannot be asked for signs of life gives some of its own accord. */
    void pings() {
        pings = true;
    }

    /** Without a websocket below it a client cannot be asked; but where its pings have stopped, it is gone. */
    void closeIfPingsStopped() {
        Duration silent = Duration.between(heardAt, sessionFactory.time.now());
        if (pings && silent.compareTo(PINGS_MISSED) > 0) close(CloseCode.SILENT);
    }

    /** The seat of the client, if it has one. Any thread may ask. */
    Optional<Seat> seat() {
        return clientSeat.seat();
    }

    void renewToken() {
        clientSeat.renewToken();
    }

    void closeIfSilentSince(Instant askedAt) {
        if (asked && heardAt.isBefore(askedAt)) close(CloseCode.SILENT);
    }

    void close(CloseCode code) {
        if (closed) return;
        sessionFactory.meters.socketClosed(code.word());
        clientSocket.close(code);
        disconnected();
    }

    /** The socket is gone; the seat is kept for the length of the grace. */
    void lost() {
        if (closed) return;
        sessionFactory.meters.socketClosed("client");
        disconnected();
    }

    private void disconnected() {
        closed = true;
        sessionFactory.broker.closed(connection);
        addressQuota.ifPresent(sessionFactory.admission::leave);
        deadline.cancel();
        lobbyVisit.end();
        clientSeat.lost();
    }

    @Override
    public ConnectionId connection() {
        return connection;
    }

    @Override
    public void tell(SessionMessage message) {
        message.accept(this);
    }

    @Override
    public void seated(SessionMessage.Seated message) {
        context.runOnContext(v -> {
            deadline.cancel();
            lobbyVisit.end();
            clientSeat.taken(message.seat(), message.kind(), heardAt);
            if (closed) clientSeat.lost();
            sessionFactory.shutdownNotice.said().ifPresent(this::send);
        });
    }

    @Override
    public void over(SessionMessage.Over message) {
        context.runOnContext(v -> {
            deadline.cancel();
            overdue = false;
            clientSeat.over(message.seat());
            if (closed) clientSeat.lost();
        });
    }

    @Override
    public void forgotten(SessionMessage.Forgotten message) {
        context.runOnContext(v -> {
            clientSeat.forgotten();
            becomesStranger();
        });
    }

    @Override
    public void released(SessionMessage.Released message) {
        context.runOnContext(v -> clientSeat.released());
    }

    /** A client that comes back with its token is led to the game. */
    @Override
    public void roomLost(SessionMessage.RoomLost message) {
        context.runOnContext(v -> close(CloseCode.RESTARTING));
    }

    @Override
    public void againstTheRules(SessionMessage.AgainstTheRules message) {
        sessionFactory.refusals.refused(connection, seat(), message.refusal(), message.message());
    }

    @Override
    public void send(EncodedFrame frame) {
        if (closed) return;
        if (clientSocket.full()) context.runOnContext(v -> close(CloseCode.TOO_SLOW));
        else clientSocket.send(frame);
    }

    @Override
    public void message(ClientMessage message) {
        message.accept(clientSeat);
    }

    @Override
    public void unreadable(Reply.Refused refused) {
        replies.refuse(refused);
    }

    void answer(ClientMessage.Ping ping) {
        sessionFactory.meters.pinged();
        replies.send(new Reply.Pong(ping.id(), sessionFactory.time.now()));
    }

    private void overdrawn() {
        if (budget.isOverdrawn()) close(CloseCode.TOO_MANY_MESSAGES);
        else
            replies.refuse(
                    CommonRefusal.TOO_MANY_MESSAGES,
                    "Expected at most %s messages a second, and %s of one address, but there were more"
                            .formatted(
                                    sessionFactory.settings.messagesPerSecond(),
                                    sessionFactory.settings.addressMessagesPerSecond()));
    }
}
