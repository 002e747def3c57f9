package dev.clix.server.game.clix.message;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.PlayerView;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.RematchView;
import dev.clix.protocol.Reply;
import dev.clix.protocol.SeatGrace;
import dev.clix.protocol.ServerMessage;
import dev.clix.protocol.SpectatorView;
import dev.clix.server.game.GoldenMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages of CliX, and those of the engine that show a game of it, against the golden files. */
class CliXMessagesTest {
    private static final ProtocolCodec CODEC = ProtocolCodec.of(CliXMessages.TABLE);
    private static final GoldenMessages GOLDEN = new GoldenMessages(CliXMessagesTest.class, CODEC);
    private static final Instant START = Instant.ofEpochMilli(1543449600000L);
    private static final GameId GAME = new GameId("Zk3yQ9vW1xTb7NcR");
    private static final Epoch EPOCH = new Epoch("e7f3");
    private static final PlayerId ADA = new PlayerId("p1");
    private static final PlayerId BOT = new PlayerId("p2");
    private static final String TOKEN = "eyJhbGciOi.J9.x";
    private static final SeatGrace KEPT = new SeatGrace(15, 600);
    private static final Weather WEATHER = new Weather(MarketMood.LIVELY, 2_000, 5_000);
    private static final Sale SALE = new Sale(2, 12, 4000, 1500);
    private static final List<SpectatorView> SPECTATORS = List.of(
            new SpectatorView(new PlayerId("p7"), new PlayerName("Eve")),
            new SpectatorView(new PlayerId("p8"), new PlayerName("Zoë")));

    private static final Map<String, ClientMessage> CLIENT = Map.of(
            "click", new ClientMessage.Move(id("m8"), new Click(3)),
            "showReceipt", new ClientMessage.Move(id("m12"), new ShowReceipt("cnxaLTN.sig")),
            "ship", new ClientMessage.Move(id("m9"), new Ship()));

    private static final Map<String, ServerMessage> SERVER = Map.ofEntries(
            entry("seated", new Reply.Seated(id("m2"), ADA, TOKEN, KEPT, EPOCH, 1, lobby(), START)),
            entry(
                    "returned-with-snapshot",
                    new Reply.Returned(id("m5"), ADA, TOKEN, KEPT, false, EPOCH, 44, Optional.of(round()), START)),
            entry(
                    "returned-after-the-end",
                    new Reply.Returned(id("m5"), ADA, TOKEN, KEPT, false, EPOCH, 51, Optional.of(ended()), START)),
            entry("clicked", new Reply.Moved(id("m8"), new Clicked(12))),
            entry("shipped", new Reply.Moved(id("m9"), new Shipped(SALE, "cnxaLTN.sig"))),
            entry("playerJoined", event(2, new GameEvent.PlayerJoined(turtle(List.of(30_000L)), Optional.of(ADA)))),
            entry("gameStarted", event(6, new GameStarted(START.plusSeconds(3)))),
            entry(
                    "roundStarted",
                    event(7, new RoundStarted(2, START.plusSeconds(13), START.plusSeconds(23), Optional.empty()))),
            entry(
                    "roundStarted-market",
                    event(7, new RoundStarted(2, START.plusSeconds(13), START.plusSeconds(23), Optional.of(WEATHER)))),
            entry("marketCrashed", event(9, new MarketCrashed(2, 5_321))),
            entry("roundClosing", event(9, new RoundClosing(START.plusSeconds(19)))),
            entry(
                    "returned-to-a-market",
                    new Reply.Returned(id("m5"), ADA, TOKEN, KEPT, false, EPOCH, 44, Optional.of(market()), START)),
            entry("progress", event(8, new Progress(ADA, 12))),
            entry("productShipped", event(9, new ProductShipped(ADA, SALE))),
            entry("roundEnded", event(10, new RoundEnded(2, standings(), Optional.of(START.plusSeconds(26))))),
            entry("roundEnded-last", event(10, new RoundEnded(2, standings(), Optional.empty()))),
            entry("gameEnded", event(11, new GameEnded(GameOutcome.LAST_ONE_LEFT, Optional.of(ADA), standings()))),
            entry("gameEnded-draw", event(12, new GameEnded(GameOutcome.DRAW, Optional.empty(), drawn()))),
            entry("gameEnded-abandoned", event(12, new GameEnded(GameOutcome.ABANDONED, Optional.empty(), List.of()))));

    static List<String> clientNames() {
        return GOLDEN.names("client");
    }

    static List<String> serverNames() {
        return GOLDEN.names("server");
    }

    @ParameterizedTest
    @MethodSource("clientNames")
    void everyMoveTravelsAsItsGoldenFile(String name) throws IOException {
        GOLDEN.assertTravels(name, CLIENT.get(name));
    }

    @ParameterizedTest
    @MethodSource("serverNames")
    void everyServerMessageTravelsAsItsGoldenFile(String name) throws IOException {
        GOLDEN.assertTravels(name, SERVER.get(name));
    }

    @Test
    void everyRecordHasAGoldenFile() {
        assertThat(clientNames()).containsAll(GoldenMessages.types(CliXMessages.TABLE.moves()));
        assertThat(serverNames())
                .containsAll(GoldenMessages.types(CliXMessages.TABLE.events()))
                .containsAll(GoldenMessages.types(CliXMessages.TABLE.replies()))
                .contains("seated", "playerJoined");
    }

    /** Load tests read the message that comes most often without a codec. */
    @Test
    void theOrderOfProgressIsKept() {
        assertThat(new String(CODEC.encode(SERVER.get("progress")), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{'type':'progress','game':'Zk3yQ9vW1xTb7NcR','epoch':'e7f3','offset':8,'time':1543449600250,"
                                        .replace('\'', '"')
                                + "'player':'p1','clicks':12}".replace('\'', '"'));
    }

    private static MessageId id(String value) {
        return new MessageId(value);
    }

    private static GameMessage event(long offset, GameEvent event) {
        return new GameMessage(GAME, EPOCH, offset, START.plusMillis(250), event);
    }

    private static List<Standing> standings() {
        return List.of(new Standing(ADA, 12, 1500, 23_800, false), new Standing(BOT, 0, 0, 0, true));
    }

    private static List<Standing> drawn() {
        return List.of(new Standing(ADA, 0, 0, 0, true), new Standing(BOT, 0, 0, 0, true));
    }

    private static GameView lobby() {
        return new GameView(
                GAME,
                "clix",
                GameView.Visibility.PRIVATE,
                Optional.empty(),
                4,
                Optional.of(ADA),
                GameView.LOBBY,
                part(0, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(START.plusSeconds(600)),
                Optional.empty(),
                List.of(player(List.of(30_000L), 0, Optional.empty())),
                AudienceView.NOBODY,
                Optional.empty(),
                Optional.empty());
    }

    private static GameView round() {
        return game(
                CliXView.ROUND,
                part(2, Optional.of(START.plusSeconds(13)), Optional.empty(), Optional.empty()),
                Optional.of(START.plusSeconds(23)),
                new AudienceView(412, SPECTATORS));
    }

    private static GameView market() {
        GameView classic = round();
        CliXView part = CliXView.of(classic);
        CliXView market = new CliXView(
                part.round(),
                part.roundsMax(),
                part.capital(),
                part.burn(),
                part.clicksPerSecond(),
                part.roundStartedAt(),
                part.outcome(),
                part.winner(),
                Optional.of(new MarketView(1_000, 10, Optional.of(WEATHER))));
        return game(classic.phase(), market, classic.deadline(), classic.audience());
    }

    private static GameView ended() {
        RematchView rematch = new RematchView(List.of(new PlayerName("Ada")), 3, Optional.empty());
        return game(
                        GameView.ENDED,
                        part(2, Optional.empty(), Optional.of(GameOutcome.LAST_ONE_LEFT), Optional.of(ADA)),
                        Optional.empty(),
                        new AudienceView(2, SPECTATORS))
                .with(Optional.of(rematch));
    }

    private static CliXView part(
            int round, Optional<Instant> startedAt, Optional<GameOutcome> outcome, Optional<PlayerId> winner) {
        return new CliXView(round, 50, 30_000, 5_000, 20, startedAt, outcome, winner, Optional.empty());
    }

    private static GameView game(String phase, CliXView part, Optional<Instant> deadline, AudienceView audience) {
        List<PlayerView> players =
                List.of(player(List.of(30_000L, 27_300L), 12, Optional.of(SALE)), turtle(List.of(30_000L, 26_500L)));
        return new GameView(
                GAME,
                "clix",
                GameView.Visibility.PUBLIC,
                Optional.empty(),
                2,
                Optional.empty(),
                phase,
                part,
                deadline,
                Optional.empty(),
                players,
                audience,
                Optional.empty(),
                Optional.empty());
    }

    private static PlayerView player(List<Long> capitals, int clicks, Optional<Sale> sale) {
        return new PlayerView(
                ADA,
                new PlayerName("Ada"),
                Optional.empty(),
                new CliXPlayer(capitals, clicks, sale, false),
                true,
                false);
    }

    private static PlayerView turtle(List<Long> capitals) {
        return new PlayerView(
                BOT,
                new PlayerName("Turtle"),
                Optional.of(BotSpeed.SLOW.level()),
                new CliXPlayer(capitals, 0, Optional.empty(), false),
                true,
                false);
    }
}
