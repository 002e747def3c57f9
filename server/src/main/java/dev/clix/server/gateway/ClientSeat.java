package dev.clix.server.gateway;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.server.broker.Arrival;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.JoinRoute;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SeatRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The seat of one client: asked for, taken, come back to, given up. The client's messages go to that seat's game.
 * Belongs to the socket's thread.
 */
final class ClientSeat implements ClientMessage.Visitor {
    private final ClientSession client;
    private final Optional<AddressQuota> addressQuota;
    private final SessionFactory sessionFactory;
    private final SessionReplies replies;
    private final LobbyVisit lobbyVisit;
    private volatile Optional<Seat> seat = Optional.empty();
    /** Of the seat's game; the lobby's without one. */
    private ProtocolCodec codec;
    /** The message that asked for the seat, answered or not. */
    private Optional<MessageId> askedBy = Optional.empty();
    /** The message that asked for a seat, while nobody has said yet whether there is one. */
    private Optional<MessageId> pending = Optional.empty();
    /** The seat in a game that is over, and still looked at. */
    private Optional<Seat> past = Optional.empty();
    /** When the seat's token was last renewed. */
    private Instant provenAt = Instant.MIN;

    ClientSeat(
            ClientSession client,
            Optional<AddressQuota> addressQuota,
            SessionFactory sessionFactory,
            SessionReplies replies,
            LobbyVisit lobbyVisit) {
        this.client = client;
        this.addressQuota = addressQuota;
        this.sessionFactory = sessionFactory;
        this.replies = replies;
        this.lobbyVisit = lobbyVisit;
        this.codec = sessionFactory.codecs.lobby();
    }

    @Override
    public void quickMatch(ClientMessage.QuickMatch match) {
        if (mayAsk(match)) broker().tellLobby(new LobbyMessage.QuickMatch(arrival(match), match.game()));
    }

    @Override
    public void hostGame(ClientMessage.HostGame host) {
        if (mayAsk(host))
            broker().tellLobby(new LobbyMessage.Host(
                    arrival(host), host.game(), host.seats(), host.listed().orElse(false)));
    }

    @Override
    public void joinGame(ClientMessage.JoinGame join) {
        if (mayAsk(join)) broker().tell(join.game(), new RoomMessage.Join(arrival(join), new JoinRoute.Link()));
    }

    @Override
    public void spectate(ClientMessage.Spectate spectate) {
        if (mayAsk(spectate))
            broker().tell(
                            spectate.game(),
                            new RoomMessage.Spectate(client.connection(), request(spectate), spectate.name()));
    }

    @Override
    public void playAgain(ClientMessage.PlayAgain again) {
        if (mayAsk(again)) broker().tell(again.game(), new RoomMessage.PlayAgain(arrival(again)));
    }

    @Override
    public void ofTheLobby(ClientMessage.LobbyMessage question) {
        question.acceptLobby(lobbyVisit);
    }

    /** Also at the end of a game, as long as it is looked at. */
    @Override
    public void aside(ClientMessage.Aside aside) {
        Optional<Seat> taken = seat.or(() -> past);
        if (taken.isEmpty()) refuseUnseated(aside.id());
        else
            broker().tell(
                            taken.get().game(),
                            new RoomMessage.Aside(
                                    client.connection(), taken.get().player(), aside));
    }

    @Override
    public void listSpectators(ClientMessage.ListSpectators question) {
        Optional<Seat> taken = seat;
        if (taken.isEmpty()) refuseUnseated(question.id());
        else
            broker().tell(
                            taken.get().game(),
                            new RoomMessage.ListSpectators(
                                    client.connection(), taken.get().player(), question));
    }

    @Override
    public void command(ClientMessage.Command command) {
        Optional<Seat> taken = seat;
        if (taken.isPresent())
            broker().tell(
                            taken.get().game(),
                            new RoomMessage.Command(
                                    client.connection(), taken.get().player(), command));
        else if (command instanceof ClientMessage.Leave leave && isAtAnEnd()) {
            lookAway();
            replies.send(new Reply.Acknowledged(leave.id()));
        } else refuseUnseated(command.id());
    }

    private void refuseUnseated(MessageId id) {
        replies.refuse(id, CommonRefusal.NOT_SEATED, "Expected a seat, but the sender has none");
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
        return pending.isPresent();
    }

    /** Whether it was by this message. */
    boolean isPending(MessageId request) {
        return pending.equals(Optional.of(request));
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
        pending = Optional.empty();
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
        pending = Optional.empty();
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
        broker().tell(
                        from.game(),
                        new RoomMessage.Disconnected(client.connection(), from.player(), sessionFactory.time.now()));
    }

    /** Renewed long before the token ends: a client that is away for a while still comes back. */
    void renewToken() {
        Instant now = sessionFactory.time.now();
        Duration half = sessionFactory.settings.tokenLifetime().dividedBy(2);
        if (seat.isEmpty() || now.isBefore(provenAt.plus(half))) return;
        provenAt = now;
        broker().tell(seat.get().game(), new RoomMessage.Renew(seat.get().player()));
    }

    private Broker broker() {
        return sessionFactory.broker;
    }

    private Arrival arrival(ClientMessage.SeatMessage message) {
        return new Arrival(client.connection(), request(message), message.name(), Optional.empty(), address());
    }

    private static SeatRequest request(ClientMessage.SeatMessage message) {
        return new SeatRequest(message.id(), message.client());
    }

    private Optional<String> address() {
        return addressQuota.map(AddressQuota::address);
    }

    /** @return whether the message is the first to ask for a seat; any other one is seen to */
    private boolean mayAsk(ClientMessage message) {
        if (seat.isEmpty() && !isPending()) {
            pending = Optional.of(message.id());
            askedBy = pending;
            return true;
        }
        if (!askedBy.equals(Optional.of(message.id())))
            replies.refuse(message.id(), CommonRefusal.ALREADY_SEATED, "Expected no seat yet, but the sender has one");
        else seat.ifPresent(taken -> repeat(taken, message.id()));
        return false;
    }

    /** The message came twice: it is answered twice. While the first answer is on its way, that one is enough. */
    private void repeat(Seat taken, MessageId id) {
        broker().tell(taken.game(), new RoomMessage.Repeat(client.connection(), taken.player(), id));
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
        if (isPending() || seat.filter(taken -> !taken.equals(theirs)).isPresent()) {
            replies.refuse(
                    comeBack.id(), CommonRefusal.ALREADY_SEATED, "Expected no other seat, but the sender has one");
            return;
        }
        if (seat.isEmpty()) pending = Optional.of(comeBack.id());
        broker().tell(
                        theirs.game(),
                        new RoomMessage.Return(
                                client.connection(),
                                theirs.player(),
                                proven.place(),
                                proven.generation(),
                                comeBack,
                                false));
    }
}
