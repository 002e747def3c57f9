package dev.clix.server.gateway;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Decoded;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.game.Ruling;
import dev.clix.server.limit.TokenBucket;
import dev.clix.server.lobby.Lobby;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.room.Frame;
import dev.clix.server.room.Listener;
import dev.clix.server.room.Refuse;
import dev.clix.server.room.RoomMessage;
import dev.clix.server.room.Seat;
import dev.clix.workflow.time.TimeSource.Cancellable;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One client, through whichever door it came. Who it is was decided here when it was seated: nothing it says later can
 * name another player or another game.
 *
 * <p>What the client says is heard on the socket's thread; rooms speak from theirs. The seat belongs to the socket's.
 */
final class ClientSession implements Listener {
    private final ConnectionId connection;
    private final Wire wire;
    private final Context context;
    private final Reception reception;
    private final MessageBudget budget;
    private final Optional<Neighbourhood> neighbourhood;
    private Optional<Seat> seat = Optional.empty();
    /** The message that asked for the seat, answered or not. */
    private Optional<MessageId> seatedBy = Optional.empty();

    private Cancellable deadline = () -> {};
    private boolean seating;
    private boolean asked;
    private Instant heardAt;
    /** When the seat's token was last renewed. */
    private Instant provenAt;

    private volatile boolean closed;

    ClientSession(
            ConnectionId connection,
            Wire wire,
            Context context,
            Optional<Neighbourhood> neighbourhood,
            Reception reception) {
        this.connection = connection;
        this.wire = wire;
        this.context = context;
        this.neighbourhood = neighbourhood;
        this.reception = reception;
        this.heardAt = reception.time.now();
        this.provenAt = heardAt;
        this.budget =
                new MessageBudget(new TokenBucket(reception.settings.messagesPerSecond(), heardAt), neighbourhood);
    }

    /** Whoever only holds a socket takes a player's place. */
    void closeUnlessSeatedWithin(Duration time) {
        if (time.isZero()) return;
        deadline = reception.time.after(time, () -> context.runOnContext(v -> close(CloseCode.STRANGER)));
    }

    /** A frame came in that holds one message and nothing else. */
    void heard(String frame) {
        if (admits(bytes(frame))) say(frame);
    }

    /** A frame came in that is no text, and so no message, but counts like one. */
    void heard(Buffer frame) {
        if (admits(frame.length())) refuse(Refusal.INVALID_JSON, "Expected a text frame, but found a binary one");
    }

    /**
     * @param bytes the frame's size
     * @return whether it may be read at all
     */
    boolean admits(int bytes) {
        if (closed) return false;
        reception.meters.received();
        sawSignOfLife();
        if (!budget.take(heardAt)) overdrawn();
        else if (bytes > reception.settings.messageBytes()) tooLarge();
        else return true;
        return false;
    }

    /** @param message of a frame that was admitted */
    void say(String message) {
        heard(reception.codec.decode(message));
    }

    /** @return how many bytes a text takes as a frame */
    static int bytes(String frame) {
        return ByteBufUtil.utf8Bytes(frame);
    }

    void sawSignOfLife() {
        heardAt = reception.time.now();
    }

    /** Something came that is no text of a readable size. It is the last we hear. */
    void tooLarge() {
        refuse(
                Refusal.MESSAGE_TOO_LARGE,
                "Expected at most %d bytes, but the message is larger".formatted(reception.settings.messageBytes()));
        close(CloseCode.MESSAGE_TOO_LARGE);
    }

    /** Something came that the door itself turned away, in its own words. */
    void turnedAway(String message) {
        reception.refusals.refused(connection, Refusal.UNKNOWN_TYPE, message);
    }

    /** A client that cannot be asked is only given more time. */
    void askForSignOfLife() {
        asked = wire.ping();
        Duration silent = Duration.between(heardAt, reception.time.now());
        if (!asked && silent.compareTo(reception.settings.silence()) > 0) close(CloseCode.SILENT);
    }

    /** Long before the token ends: whoever is away for a while still comes back. */
    void renewToken() {
        Duration half = reception.settings.tokenLifetime().dividedBy(2);
        if (seat.isEmpty() || reception.time.now().isBefore(provenAt.plus(half))) return;
        provenAt = reception.time.now();
        reception.rooms.tell(seat.get().game(), new RoomMessage.Renew(seat.get().player()));
    }

    void closeIfSilentSince(Instant askedAt) {
        if (asked && heardAt.isBefore(askedAt)) close(CloseCode.SILENT);
    }

    void close(CloseCode code) {
        if (closed) return;
        reception.meters.socketClosed(code.name().toLowerCase());
        wire.close(code);
        disconnected();
    }

    /** The socket is gone; the seat is kept for the length of the grace. */
    void lost() {
        if (closed) return;
        reception.meters.socketClosed("client");
        disconnected();
    }

    private void disconnected() {
        closed = true;
        neighbourhood.ifPresent(reception.admission::leave);
        deadline.cancel();
        seat.ifPresent(this::leaveConnection);
        seat = Optional.empty();
    }

    @Override
    public ConnectionId connection() {
        return connection;
    }

    @Override
    public void seated(Seat taken) {
        context.runOnContext(v -> {
            seating = false;
            deadline.cancel();
            if (closed) leaveConnection(taken);
            else seat = Optional.of(taken);
            provenAt = heardAt;
        });
    }

    @Override
    public void released() {
        context.runOnContext(v -> {
            seating = false;
            seat = Optional.empty();
            seatedBy = Optional.empty();
        });
    }

    @Override
    public void refused(Ruling.Refused ruling) {
        reception.refusals.refused(connection, ruling.refusal(), ruling.message());
    }

    @Override
    public void send(Frame frame) {
        if (closed) return;
        if (wire.full()) context.runOnContext(v -> close(CloseCode.TOO_SLOW));
        else wire.send(frame);
    }

    private void heard(Decoded decoded) {
        if (decoded instanceof Decoded.Readable readable) heard(readable.message());
        else if (decoded instanceof Decoded.Unreadable unreadable) refuse(unreadable.refused());
        else throw new AssertionError("Expected to have read it or not, but found " + decoded);
    }

    private void heard(ClientMessage message) {
        if (message instanceof ClientMessage.Ping ping) send(new Reply.Pong(ping.id(), reception.time.now()));
        else if (message instanceof ClientMessage.Return comeBack) comeBack(comeBack);
        else if (message instanceof ClientMessage.QuickMatch match)
            seat(message, refuse -> reception.lobby.quickMatch(arrival(match.id(), match.name(), refuse)));
        else if (message instanceof ClientMessage.HostGame host)
            seat(message, refuse -> reception.lobby.host(arrival(host.id(), host.name(), refuse), host.seats()));
        else if (message instanceof ClientMessage.JoinGame join)
            seat(
                    message,
                    refuse -> reception.rooms.tell(
                            join.game(), new RoomMessage.Join(this, join.id(), join.name(), refuse)));
        else if (message instanceof ClientMessage.PlayAgain again) seat(message, refuse -> playAgain(again, refuse));
        else command(message);
    }

    private void playAgain(ClientMessage.PlayAgain again, Refuse refuse) {
        RoomMessage.Join join = new RoomMessage.Join(this, again.id(), again.name(), refuse);
        Optional<String> address = neighbourhood.map(Neighbourhood::address);
        reception.rooms.tell(again.game(), new RoomMessage.PlayAgain(join, address));
    }

    private Lobby.Arrival arrival(MessageId id, PlayerName name, Refuse refuse) {
        return new Lobby.Arrival(this, id, name, neighbourhood.map(Neighbourhood::address), refuse);
    }

    private void seat(ClientMessage message, Consumer<Refuse> ask) {
        if (seat.isEmpty() && !seating) {
            seating = true;
            seatedBy = Optional.of(message.id());
            ask.accept(notSeated(message.id()));
        } else if (!seatedBy.equals(Optional.of(message.id())))
            refuse(message.id(), Refusal.ALREADY_SEATED, "Expected no seat yet, but the sender has one");
        else seat.ifPresent(taken -> repeat(taken, message.id()));
    }

    /** The message came twice: it is answered twice. While the first answer is on its way, that one is enough. */
    private void repeat(Seat taken, MessageId id) {
        reception.rooms.tell(taken.game(), new RoomMessage.Repeat(this, taken.player(), id, refusing(id)));
    }

    private Refuse notSeated(MessageId id) {
        return (refusal, text) -> {
            released();
            refuse(id, refusal, text);
        };
    }

    /** Whoever misses messages returns as well, in the seat it has. */
    private void comeBack(ClientMessage.Return comeBack) {
        TokenVerdict verdict = reception.seals.verify(comeBack.token());
        if (verdict instanceof TokenVerdict.Proven proven) comeBack(proven, comeBack);
        else if (verdict instanceof TokenVerdict.Worthless worthless)
            refuse(comeBack.id(), worthless.refusal(), worthless.message());
    }

    private void comeBack(TokenVerdict.Proven proven, ClientMessage.Return comeBack) {
        Seat theirs = proven.seat();
        if (seating || seat.filter(taken -> !taken.equals(theirs)).isPresent()) {
            refuse(comeBack.id(), Refusal.ALREADY_SEATED, "Expected no other seat, but the sender has one");
            return;
        }
        seating = seat.isEmpty();
        Refuse refuse = seating ? notSeated(comeBack.id()) : refusing(comeBack.id());
        reception.rooms.tell(
                theirs.game(), new RoomMessage.Return(this, theirs.player(), proven.generation(), comeBack, refuse));
    }

    private void command(ClientMessage message) {
        Refuse refuse = refusing(message.id());
        seat.ifPresentOrElse(
                taken -> reception.rooms.tell(
                        taken.game(), new RoomMessage.Command(this, taken.player(), message, refuse)),
                () -> refuse.because(Refusal.NOT_SEATED, "Expected a seat, but the sender has none"));
    }

    private Refuse refusing(MessageId id) {
        return (refusal, text) -> refuse(id, refusal, text);
    }

    private void leaveConnection(Seat taken) {
        reception.rooms.tell(
                taken.game(), new RoomMessage.Disconnected(connection, taken.player(), reception.time.now()));
    }

    private void overdrawn() {
        if (budget.isOverdrawn()) close(CloseCode.TOO_MANY_MESSAGES);
        else
            refuse(
                    Refusal.TOO_MANY_MESSAGES,
                    "Expected at most %d messages a second, and %d of one address, but there were more"
                            .formatted(
                                    reception.settings.messagesPerSecond(),
                                    reception.settings.addressMessagesPerSecond()));
    }

    private void refuse(MessageId id, Refusal refusal, String message) {
        refuse(new Reply.Refused(Optional.of(id), refusal, message));
    }

    private void refuse(Refusal refusal, String message) {
        refuse(new Reply.Refused(Optional.empty(), refusal, message));
    }

    private void refuse(Reply.Refused refused) {
        reception.refusals.refused(connection, refused.refusal(), refused.message());
        send(refused);
    }

    private void send(ServerMessage message) {
        send(Frame.of(reception.codec.encode(message)));
    }
}
