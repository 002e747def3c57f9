package dev.clix.server.gateway;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.server.lobby.Arrival;
import dev.clix.server.room.RefusalCallback;
import dev.clix.server.room.RoomMessage;
import dev.clix.server.room.Seat;
import dev.clix.server.room.SeatRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The seat of one client: asked for, taken, come back to, given up. The client's messages go to that seat's game.
 * Belongs to the socket's thread.
 */
final class ClientSeat implements ClientMessage.Visitor {
    private final ClientSession client;
    private final Optional<AddressQuota> addressQuota;
    private final SessionFactory sessionFactory;
    private final SessionReplies replies;
    private volatile Optional<Seat> seat = Optional.empty();
    /** Of the seat's game; the lobby's without one. */
    private ProtocolCodec codec;
    /** The message that asked for the seat, answered or not. */
    private Optional<MessageId> askedBy = Optional.empty();
    /** A seat was asked for, and nobody has said yet whether there is one. */
    private boolean pending;
    /** The seat in a game that is over, and still looked at. */
    private Optional<Seat> past = Optional.empty();
    /** When the seat's token was last renewed. */
    private Instant provenAt = Instant.MIN;

    ClientSeat(
            ClientSession client,
            Optional<AddressQuota> addressQuota,
            SessionFactory sessionFactory,
            SessionReplies replies) {
        this.client = client;
        this.addressQuota = addressQuota;
        this.sessionFactory = sessionFactory;
        this.replies = replies;
        this.codec = sessionFactory.codecs.lobby();
    }

    @Override
    public void quickMatch(ClientMessage.QuickMatch match) {
        ask(match, refuse -> sessionFactory.lobby.quickMatch(arrival(match, refuse), match.game()));
    }

    @Override
    public void hostGame(ClientMessage.HostGame host) {
        ask(host, refuse -> sessionFactory.lobby.host(arrival(host, refuse), host.game(), host.seats()));
    }

    @Override
    public void joinGame(ClientMessage.JoinGame join) {
        ask(
                join,
                refuse -> sessionFactory.rooms.tell(
                        join.game(),
                        new RoomMessage.Join(
                                client,
                                request(join),
                                join.name(),
                                Optional.empty(),
                                missingLink(join.game(), refuse))));
    }

    @Override
    public void spectate(ClientMessage.Spectate spectate) {
        ask(
                spectate,
                refuse -> sessionFactory.rooms.tell(
                        spectate.game(),
                        new RoomMessage.Spectate(
                                client, request(spectate), spectate.name(), missingLink(spectate.game(), refuse))));
    }

    @Override
    public void playAgain(ClientMessage.PlayAgain again) {
        ask(again, refuse -> playAgain(again, refuse));
    }

    @Override
    public void listSpectators(ClientMessage.ListSpectators question) {
        tellSeated(
                question.id(),
                (taken, refuse) -> new RoomMessage.ListSpectators(client, taken.player(), question, refuse));
    }

    @Override
    public void command(ClientMessage.Command command) {
        if (command instanceof ClientMessage.Leave leave && seat.isEmpty() && isAtAnEnd()) {
            lookAway();
            replies.send(new Reply.Acknowledged(leave.id()));
        } else
            tellSeated(
                    command.id(), (taken, refuse) -> new RoomMessage.Command(client, taken.player(), command, refuse));
    }

    @Override
    public void ping(ClientMessage.Ping ping) {
        client.answer(ping);
    }

    /** The room's thread asks as well, for the log. */
    Optional<Seat> seat() {
        return seat;
    }

    /** Whether a seat was asked for, and is neither given nor refused yet. */
    boolean isPending() {
        return pending;
    }

    /** Reads what the client says from where it is now. */
    ProtocolCodec codec() {
        return codec;
    }

    /**
     * @param kind of the game
     * @param at when the client was last heard
     */
    void taken(Seat taken, String kind, Instant at) {
        pending = false;
        lookAway();
        seat = Optional.of(taken);
        codec = sessionFactory.codecs.of(kind);
        provenAt = at;
    }

    void over(Seat ended) {
        released();
        if (!past.equals(Optional.of(ended))) lookAway();
        past = Optional.of(ended);
    }

    boolean isAtAnEnd() {
        return past.isPresent();
    }

    /** Nothing is heard of that game any more. */
    void forgotten() {
        past = Optional.empty();
    }

    void released() {
        pending = false;
        seat = Optional.empty();
        codec = sessionFactory.codecs.lobby();
        askedBy = Optional.empty();
    }

    /** With the connection; the room keeps it for the length of the grace. */
    void lost() {
        seat.ifPresent(this::disconnected);
        seat = Optional.empty();
        lookAway();
    }

    private void lookAway() {
        past.ifPresent(this::disconnected);
        past = Optional.empty();
    }

    private void disconnected(Seat from) {
        sessionFactory.rooms.tell(
                from.game(),
                new RoomMessage.Disconnected(client.connection(), from.player(), sessionFactory.time.now()));
    }

    /** Renewed long before the token ends: a client that is away for a while still comes back. */
    void renewToken() {
        Instant now = sessionFactory.time.now();
        Duration half = sessionFactory.settings.tokenLifetime().dividedBy(2);
        if (seat.isEmpty() || now.isBefore(provenAt.plus(half))) return;
        provenAt = now;
        sessionFactory.rooms.tell(
                seat.get().game(), new RoomMessage.Renew(seat.get().player()));
    }

    private void playAgain(ClientMessage.PlayAgain again, RefusalCallback refuse) {
        RoomMessage.Join join = new RoomMessage.Join(client, request(again), again.name(), Optional.empty(), refuse);
        sessionFactory.rooms.tell(again.game(), new RoomMessage.PlayAgain(join, address()));
    }

    private Arrival arrival(ClientMessage.SeatMessage message, RefusalCallback refuse) {
        return new Arrival(client, request(message), message.name(), Optional.empty(), address(), refuse);
    }

    private static SeatRequest request(ClientMessage.SeatMessage message) {
        return new SeatRequest(message.id(), message.client());
    }

    private Optional<String> address() {
        return addressQuota.map(AddressQuota::address);
    }

    private void ask(ClientMessage message, Consumer<RefusalCallback> ask) {
        if (seat.isEmpty() && !pending) {
            pending = true;
            askedBy = Optional.of(message.id());
            ask.accept(notSeated(message.id()));
        } else if (!askedBy.equals(Optional.of(message.id())))
            replies.refuse(message.id(), CommonRefusal.ALREADY_SEATED, "Expected no seat yet, but the sender has one");
        else seat.ifPresent(taken -> repeat(taken, message.id()));
    }

    /** The message came twice: it is answered twice. While the first answer is on its way, that one is enough. */
    private void repeat(Seat taken, MessageId id) {
        sessionFactory.rooms.tell(
                taken.game(), new RoomMessage.Repeat(client, taken.player(), id, replies.refusing(id)));
    }

    /** The room or the lobby says so, from its own thread. */
    private RefusalCallback notSeated(MessageId id) {
        return reason -> {
            client.turnedDown(reason.refusal());
            replies.refuse(id, reason);
        };
    }

    /** A client that misses messages returns as well, in the seat it has. */
    @Override
    public void comeBack(ClientMessage.Return comeBack) {
        sessionFactory.tokenSigner.verify(comeBack.token()).accept(new TokenStatus.Visitor() {
            @Override
            public void proven(TokenStatus.Proven proven) {
                comeBack(proven, comeBack);
            }

            @Override
            public void worthless(TokenStatus.Worthless worthless) {
                replies.refuse(comeBack.id(), worthless.refusal(), worthless.message());
            }
        });
    }

    private void comeBack(TokenStatus.Proven proven, ClientMessage.Return comeBack) {
        Seat theirs = proven.seat();
        if (pending || seat.filter(taken -> !taken.equals(theirs)).isPresent()) {
            replies.refuse(
                    comeBack.id(), CommonRefusal.ALREADY_SEATED, "Expected no other seat, but the sender has one");
            return;
        }
        pending = seat.isEmpty();
        RefusalCallback refuse = pending ? notSeated(comeBack.id()) : replies.refusing(comeBack.id());
        GameId game = theirs.game();
        RoomMessage.Return first = comeBack(proven, comeBack, reason -> {
            if (reason.refusal() != CommonRefusal.UNKNOWN_GAME) refuse.because(reason);
            else
                sessionFactory.remoteGames.miss(
                        game,
                        refuse,
                        reason,
                        () -> sessionFactory.rooms.tell(game, comeBack(proven, comeBack, refuse)));
        });
        sessionFactory.rooms.tell(game, first);
    }

    private RoomMessage.Return comeBack(
            TokenStatus.Proven proven, ClientMessage.Return message, RefusalCallback refuse) {
        return new RoomMessage.Return(
                client, proven.seat().player(), proven.place(), proven.generation(), message, refuse);
    }

    private RefusalCallback missingLink(GameId game, RefusalCallback refuse) {
        return reason -> {
            if (reason.refusal() == CommonRefusal.UNKNOWN_GAME)
                sessionFactory.remoteGames.missLink(game, refuse, reason);
            else refuse.because(reason);
        };
    }

    private void tellSeated(MessageId id, BiFunction<Seat, RefusalCallback, RoomMessage> message) {
        RefusalCallback refuse = replies.refusing(id);
        seat.ifPresentOrElse(
                taken -> sessionFactory.rooms.tell(taken.game(), message.apply(taken, refuse)),
                () -> refuse.because(CommonRefusal.NOT_SEATED, "Expected a seat, but the sender has none"));
    }
}
