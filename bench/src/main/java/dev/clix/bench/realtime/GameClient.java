package dev.clix.bench.realtime;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.gateway.ChannelCalls;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A client of the game server: in its seat, or one who watches. */
final class GameClient extends LoadClient {
    private static final ProtocolCodec CODEC = ProtocolCodec.of(CliXMessages.TABLE);
    private static final PlayerName NAME = new PlayerName("Load");
    private static final int ID_DIGITS = 9;
    private static final String CLICK_START = "{\"type\":\"click\",\"id\":\"";
    private static final String CLICK = CLICK_START + "0".repeat(ID_DIGITS) + "\",\"clicks\":1}";

    private final SharedGame game;
    private final boolean watches;
    private final byte[] click = LeanWebSocket.textFrame(CLICK);
    private Optional<Epoch> epoch = Optional.empty();
    private String token = "";
    private int seat;
    private long messages;
    private long offset;

    private GameClient(ClientPool clientPool, SharedGame game, boolean watches) {
        super(clientPool, "/ws");
        this.game = game;
        this.watches = watches;
    }

    static GameClient of(ClientPool clientPool, SharedGame game) {
        return new GameClient(clientPool, game, false);
    }

    /** Hears all that this player hears. */
    GameClient spectator() {
        return new GameClient(clientPool(), game, true);
    }

    @Override
    public void opened(LeanWebSocket webSocket) {
        say(entrance());
    }

    private ClientMessage entrance() {
        if (!token.isEmpty()) return new ClientMessage.Return(nextId(), token, epoch, offset);
        return game.id().map(this::entrance).orElseGet(() -> new ClientMessage.HostGame(nextId(), NAME, game.seats()));
    }

    private ClientMessage entrance(GameId id) {
        return watches
                ? new ClientMessage.Spectate(nextId(), NAME, id)
                : new ClientMessage.JoinGame(nextId(), NAME, id);
    }

    private MessageId nextId() {
        messages++;
        return new MessageId("m" + messages);
    }

    private void say(ClientMessage message) {
        send(LeanWebSocket.textFrame(new String(CODEC.encode(message), StandardCharsets.UTF_8)));
    }

    @Override
    public void heard(ByteBuf buffer, int index, int length) {
        if (game.reader()
                .filter(reader -> reader.read(buffer, index, length, this))
                .isPresent()) return;
        for (ServerMessage message : CODEC.decodeServer(buffer.toString(index, length, StandardCharsets.UTF_8)))
            heard(message);
    }

    private void heard(ServerMessage message) {
        if (message instanceof Reply.Seated seated) seated(seated);
        else if (message instanceof Reply.Returned returned) returned(returned);
        else if (message instanceof Reply.Renewed renewed) token = renewed.token();
        else if (message instanceof Reply.Refused refused)
            clientPool().trouble(refused.refusal() + " " + refused.message());
        else if (message instanceof GameMessage inGame) happened(inGame);
    }

    @Override
    void leave() {
        say(new ClientMessage.Leave(nextId()));
    }

    private void seated(Reply.Seated seated) {
        if (!watches) seat = game.seated(seated);
        epoch = Optional.of(seated.epoch());
        token = seated.token();
        offset = seated.offset();
        clientPool().joined(this);
    }

    private void returned(Reply.Returned returned) {
        token = returned.token();
        if (!returned.recovered()) offset = returned.offset();
        clientPool().joined(this);
    }

    private void happened(GameMessage message) {
        if (message.event() instanceof GameEvent.Superseded superseded) {
            deliveries().superseded(message.offset() - superseded.from() + 1);
            numbered(superseded.from(), message.offset());
            return;
        }
        numbered(message.offset(), message.offset());
        if (message.event() instanceof RoundStarted started) {
            game.roundStarted(started);
            if (!watches) game.rhythm().ifPresent(rhythm -> playRound(rhythm, started));
        } else if (message.event() instanceof RoundEnded) game.roundEnded();
        else if (message.event() instanceof Progress progress)
            deliveries().delivered(game.due(game.seatOf(progress.player()), progress.clicks()), DeliveryStats.now());
    }

    /**
     * A message about progress, read without the codec.
     *
     * @param dueMicros when the click was due that it tells of
     */
    void progress(long offset, long dueMicros, long nowMicros) {
        numbered(offset, offset);
        deliveries().delivered(dueMicros, nowMicros);
    }

    private void numbered(long from, long to) {
        if (from != offset + 1) deliveries().misnumbered();
        offset = to;
    }

    private void playRound(Duration betweenClicks, RoundStarted round) {
        long clicks = Duration.between(round.startedAt(), round.endsAt()).toMillis() / betweenClicks.toMillis();
        for (long i = 1; i < clicks; i++)
            ChannelCalls.later(
                    clientPool().loop(),
                    () -> act(DeliveryStats.now()),
                    i * betweenClicks.toMillis(),
                    TimeUnit.MILLISECONDS);
    }

    @Override
    void act(long dueMicros) {
        game.clicking(seat, dueMicros);
        messages++;
        LeanWebSocket.patch(click, CLICK.length(), CLICK_START.length(), ID_DIGITS, messages);
        send(click);
    }
}
