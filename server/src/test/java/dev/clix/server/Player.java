package dev.clix.server;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.MoveReply;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Ship;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** A person who plays over a real socket and remembers all that was heard. */
public final class Player implements AutoCloseable {
    /** A guard against hanging for ever, not something a test asserts. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private Optional<GameKind> kind = Optional.empty();
    private volatile ProtocolCodec codec = ProtocolCodec.of(CliXMessages.TABLE);
    private Runnable nudge;
    private final String name;
    private Function<Player, Socket> door;
    private final LinkedBlockingQueue<ServerMessage> inbox = new LinkedBlockingQueue<>();
    private final List<ServerMessage> heard = new CopyOnWriteArrayList<>();
    private Socket socket;
    private int said;
    private int connection;
    private Optional<Reply.Seated> seat = Optional.empty();
    private volatile String token = "";

    private Player(String name, Runnable nudge, Function<Player, Socket> door) {
        this.name = name;
        this.nudge = nudge;
        this.door = door;
        this.socket = door.apply(this);
    }

    static Player atFastDoor(Playground playground, String name) {
        return new Player(name, playground::nudge, player -> Socket.fast(playground.port(), player.ear()));
    }

    static Player from(Playground playground, String address, String name) {
        return new Player(name, playground::nudge, player -> Socket.fastFrom(playground.port(), address, player.ear()));
    }

    static Player through(Playground playground, String url, String name) {
        return new Player(name, playground::nudge, player -> Socket.through(url, player.ear()));
    }

    static Player atBusDoor(Playground playground, String name) {
        return new Player(name, playground::nudge, player -> Socket.bus(playground.port(), player.ear()));
    }

    /** At {@code /ws} of a server that is not this test's own. */
    public static Player at(int port, String name) {
        return new Player(name, () -> {}, player -> Socket.fast(port, player.ear()));
    }

    /** Plays this game, and hears no other. */
    Player speaking(GameMessages game) {
        codec = ProtocolCodec.of(game);
        return this;
    }

    /** Asks for games of this registered kind, and speaks its words. */
    Player playing(String game) {
        kind = Optional.of(new GameKind(game));
        return speaking(Kinds.messages(game));
    }

    /** Hears what comes over one connection, until it is dropped: all that was still on its way then is lost. */
    private synchronized Consumer<String> ear() {
        int number = ++connection;
        return frame -> hears(frame, number);
    }

    private synchronized void hears(String frame, int from) {
        if (from != connection) return;
        for (ServerMessage message : codec.decodeServer(frame)) {
            if (message instanceof Reply.Seated seated) token = seated.token();
            if (message instanceof Reply.Returned returned) token = returned.token();
            if (message instanceof Reply.Renewed renewed) token = renewed.token();
            heard.add(message);
            inbox.add(message);
        }
    }

    public Reply.Seated quickMatch() {
        return seated(askForAny());
    }

    /** The same, without waiting for the answer. */
    MessageId askForAny() {
        return say(id -> new ClientMessage.QuickMatch(id, new PlayerName(name), Optional.empty(), kind));
    }

    public Reply.Seated host(int seats) {
        return seated(say(id -> new ClientMessage.HostGame(id, new PlayerName(name), seats, Optional.empty(), kind)));
    }

    public Reply.Seated join(GameId game) {
        return seated(askFor(game));
    }

    public Reply.Seated spectate(GameId game) {
        return seated(say(id -> new ClientMessage.Spectate(id, new PlayerName(name), game)));
    }

    /** Asks to join without waiting for the answer. */
    MessageId askFor(GameId game) {
        return say(id -> new ClientMessage.JoinGame(id, new PlayerName(name), game));
    }

    public Reply addBot(BotSpeed speed) {
        return answer(say(id -> new ClientMessage.AddBot(id, speed.level())));
    }

    public Reply start() {
        return answer(say(ClientMessage.StartGame::new));
    }

    public Reply click(int clicks) {
        return answer(say(id -> new ClientMessage.Move(id, new Click(clicks))));
    }

    public Reply ship() {
        return answer(say(id -> new ClientMessage.Move(id, new Ship())));
    }

    public Reply leave() {
        return answer(say(ClientMessage.Leave::new));
    }

    public Refusal refusal(Function<MessageId, ClientMessage> message) {
        return ((Reply.Refused) answer(say(message))).refusal();
    }

    public PlayerId id() {
        return seat.orElseThrow().player();
    }

    public GameId game() {
        return seat.orElseThrow().game().id();
    }

    public String token() {
        return token;
    }

    /** All that was heard so far. */
    public List<ServerMessage> heard() {
        return heard;
    }

    /** The numbered messages of the game heard so far. */
    public List<GameMessage> gameMessages() {
        return heard.stream()
                .filter(GameMessage.class::isInstance)
                .map(GameMessage.class::cast)
                .toList();
    }

    public MessageId say(Function<MessageId, ClientMessage> message) {
        MessageId id = new MessageId(name.replaceAll("[^A-Za-z0-9]", "") + "-" + ++said);
        sayAgain(message.apply(id));
        return id;
    }

    public void sayAgain(ClientMessage message) {
        socket.say(new String(codec.encode(message), StandardCharsets.UTF_8));
    }

    /** Anything at all, as it is. */
    public void sayRaw(String frame) {
        socket.sayRaw(frame);
    }

    void sayBinary(byte[] frame) {
        socket.sayBinary(frame);
    }

    /** One message in two frames. */
    void sayInTwo(String start, String end) {
        socket.sayInTwo(start, end);
    }

    public Reply answer(MessageId id) {
        return (Reply) await(message -> message instanceof Reply reply && answers(reply, id));
    }

    /** The answer to a move, in the words of the game. */
    public static MoveReply words(Reply answer) {
        return ((Reply.Moved) answer).reply();
    }

    private static boolean answers(Reply reply, MessageId id) {
        if (reply instanceof Reply.Refused refused) return refused.replyTo().equals(Optional.of(id));
        if (reply instanceof Reply.Seated seated) return seated.replyTo().equals(id);
        if (reply instanceof Reply.Returned returned) return returned.replyTo().equals(id);
        if (reply instanceof Reply.Acknowledged acknowledged)
            return acknowledged.replyTo().equals(id);
        if (reply instanceof Reply.Moved moved) return moved.replyTo().equals(id);
        if (reply instanceof Reply.Spectators page) return page.replyTo().equals(id);
        if (reply instanceof Reply.OpenGames games) return games.replyTo().equals(Optional.of(id));
        if (reply instanceof Reply.GameFound found) return found.replyTo().equals(id);
        return reply instanceof Reply.Pong pong && pong.replyTo().equals(id);
    }

    public Reply.Refused awaitRefusal() {
        return (Reply.Refused) await(Reply.Refused.class::isInstance);
    }

    public <E> E awaitEvent(Class<E> event) {
        GameMessage message =
                (GameMessage) await(heard -> heard instanceof GameMessage m && event.isInstance(m.event()));
        return event.cast(message.event());
    }

    public GameMessage awaitMessage(Class<? extends GameEvent> event) {
        return (GameMessage) await(heard -> heard instanceof GameMessage m && event.isInstance(m.event()));
    }

    /** Waits for a message and skips those before it. */
    public ServerMessage await(Predicate<ServerMessage> wanted) {
        long giveUpAt = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < giveUpAt) {
            ServerMessage next = next();
            if (next != null && wanted.test(next)) return next;
        }
        throw new AssertionError("%s waited in vain, and heard %s".formatted(name, heard));
    }

    private ServerMessage next() {
        try {
            ServerMessage next = inbox.poll(2, TimeUnit.MILLISECONDS);
            if (next == null) nudge.run();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError("Expected to wait in peace", e);
        }
    }

    /** The connection is gone without a goodbye. */
    public synchronized void drop() {
        connection++;
        socket.drop();
    }

    /** A new connection, and back into the seat, from the last message heard. */
    public Reply.Returned comeBack() {
        List<GameMessage> messages = gameMessages();
        Optional<Epoch> epoch = messages.isEmpty()
                ? Optional.of(seat.orElseThrow().epoch())
                : Optional.of(messages.get(messages.size() - 1).epoch());
        long offset = messages.isEmpty()
                ? seat.orElseThrow().offset()
                : messages.get(messages.size() - 1).offset();
        return comeBack(epoch, offset);
    }

    public Reply.Returned comeBack(Optional<Epoch> epoch, long offset) {
        reconnect();
        return (Reply.Returned) answer(say(id -> new ClientMessage.Return(id, token(), epoch, offset)));
    }

    /** To {@code /ws} of another server. */
    void movedTo(Playground playground) {
        nudge = playground::nudge;
        movedTo(playground.port());
    }

    void movedTo(int port) {
        drop();
        door = player -> Socket.fast(port, player.ear());
        reconnect();
    }

    /** Another tab of the same player, who is back in the seat there. */
    Player anotherTab() {
        Player tab = new Player(name, nudge, door);
        tab.seat = seat;
        tab.answer(tab.say(id -> new ClientMessage.Return(id, token(), Optional.empty(), 0)));
        return tab;
    }

    public void reconnect() {
        socket = door.apply(this);
    }

    /** @return the code the server closed the connection with */
    public int awaitClose() {
        return socket.awaitClose();
    }

    Reply.Seated seated(MessageId id) {
        Reply answer = answer(id);
        if (!(answer instanceof Reply.Seated seated))
            throw new AssertionError("Expected a seat for %s, but found %s".formatted(name, answer));
        seat = Optional.of(seated);
        return seated;
    }

    @Override
    public void close() {
        socket.drop();
    }

    @Override
    public String toString() {
        return name;
    }
}
