package dev.clix.protocol;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records the golden files show. */
final class Samples {
    private static final Instant START = Instant.ofEpochMilli(1543449600000L);
    private static final GameId GAME = new GameId("Zk3yQ9vW1xTb7NcR");
    private static final GameId NEXT = new GameId("Yh2wP8uV0wSa6MbQ");
    private static final Epoch EPOCH = new Epoch("e7f3");
    private static final PlayerId ADA = new PlayerId("p1");
    private static final PlayerId OTHER = new PlayerId("p3");
    private static final PlayerId BOT = new PlayerId("p2");
    private static final String TOKEN = "eyJhbGciOi.J9.x";
    private static final SeatGrace KEPT = new SeatGrace(15, 600);
    private static final Sale SALE = new Sale(2, 12, 4000, 1500);

    private static final List<SpectatorView> SPECTATORS = List.of(
            new SpectatorView(new PlayerId("p7"), new PlayerName("Eve")),
            new SpectatorView(new PlayerId("p8"), new PlayerName("Zoë")));

    static final Map<String, ClientMessage> CLIENT = Map.ofEntries(
            entry("quickMatch", new ClientMessage.QuickMatch(id("m1"), new PlayerName("Ada"))),
            entry("hostGame", new ClientMessage.HostGame(id("m2"), new PlayerName("Grace Hopper 🚀"), 4)),
            entry(
                    "hostGame-known",
                    new ClientMessage.HostGame(
                            id("m2"),
                            new PlayerName("Ada"),
                            4,
                            Optional.of(new ClientKey("b7c1f0a94e2d4c8893b65a1f00e7d3c2")))),
            entry("joinGame", new ClientMessage.JoinGame(id("m3"), new PlayerName("<b>Bob</b>"), GAME)),
            entry("playAgain", new ClientMessage.PlayAgain(id("m12"), new PlayerName("Ada"), GAME)),
            entry("return", new ClientMessage.Return(id("m4"), TOKEN, Optional.of(EPOCH), 41)),
            entry("return-without-messages", new ClientMessage.Return(id("m5"), TOKEN, Optional.empty(), 0)),
            entry("addBot", new ClientMessage.AddBot(id("m6"), BotSpeed.FAST)),
            entry("startGame", new ClientMessage.StartGame(id("m7"))),
            entry("click", new ClientMessage.Click(id("m8"), 3)),
            entry("showReceipt", new ClientMessage.ShowReceipt(id("m12"), "cnxaLTN.sig")),
            entry("ship", new ClientMessage.Ship(id("m9"))),
            entry("spectate", new ClientMessage.Spectate(id("m13"), new PlayerName("Eve"), GAME)),
            entry("listSpectators", new ClientMessage.ListSpectators(id("m14"), 100)),
            entry("leave", new ClientMessage.Leave(id("m10"))),
            entry("ping", new ClientMessage.Ping(id("m11"))));

    static final Map<String, ServerMessage> SERVER = Map.ofEntries(
            entry("seated", new Reply.Seated(id("m2"), ADA, TOKEN, KEPT, EPOCH, 1, lobby(), START)),
            entry("returned", new Reply.Returned(id("m4"), ADA, TOKEN, KEPT, true, EPOCH, 44, Optional.empty(), START)),
            entry(
                    "returned-with-snapshot",
                    new Reply.Returned(id("m5"), ADA, TOKEN, KEPT, false, EPOCH, 44, Optional.of(round()), START)),
            entry(
                    "returned-after-the-end",
                    new Reply.Returned(id("m5"), ADA, TOKEN, KEPT, false, EPOCH, 51, Optional.of(ended()), START)),
            entry("acknowledged", new Reply.Acknowledged(id("m6"))),
            entry("clicked", new Reply.Clicked(id("m8"), 12)),
            entry("shipped", new Reply.Shipped(id("m9"), SALE, "cnxaLTN.sig")),
            entry("spectators", new Reply.Spectators(id("m14"), 412, SPECTATORS, Optional.of(102))),
            entry("spectators-last", new Reply.Spectators(id("m14"), 2, SPECTATORS, Optional.empty())),
            entry("renewed", new Reply.Renewed("c3xaazN5.c2ln")),
            entry("goingDown", new Reply.GoingDown(true, START.plusSeconds(300))),
            entry("goingDown-for-good", new Reply.GoingDown(false, START.plusSeconds(300))),
            entry("pong", new Reply.Pong(id("m11"), START)),
            entry(
                    "refused",
                    new Reply.Refused(
                            Optional.of(id("m3")), Refusal.GAME_FULL, "Expected a free seat, but all 4 are taken")),
            entry(
                    "refused-for-now",
                    new Reply.Refused(
                            Optional.of(id("m2")),
                            Refusal.OVERLOADED,
                            "Expected a free room, but all 10000 are taken")),
            entry(
                    "refused-elsewhere",
                    new Reply.Refused(
                            Optional.of(id("m3")),
                            Refusal.GAME_ELSEWHERE,
                            "Expected a game of this server, but it is played at http://192.0.2.7:8080",
                            Optional.empty(),
                            Optional.of("http://192.0.2.7:8080"))),
            entry(
                    "refused-without-id",
                    new Reply.Refused(
                            Optional.empty(), Refusal.INVALID_JSON, "Expected one JSON object, but found array")),
            entry("playerJoined", event(2, new GameEvent.PlayerJoined(turtle(List.of(30_000L)), Optional.of(ADA)))),
            entry("playerLeft", event(3, new GameEvent.PlayerLeft(ADA, Optional.of(OTHER)))),
            entry("playerLeft-public", event(3, new GameEvent.PlayerLeft(ADA, Optional.empty()))),
            entry("playerAway", event(4, new GameEvent.PlayerAway(ADA, Optional.of(OTHER)))),
            entry("playerBack", event(5, new GameEvent.PlayerBack(ADA, Optional.of(ADA)))),
            entry("spectatorJoined", event(13, new GameEvent.SpectatorJoined(SPECTATORS.get(0)))),
            entry("spectatorLeft", event(14, new GameEvent.SpectatorLeft(new PlayerId("p7")))),
            entry("audienceChanged", event(15, new GameEvent.AudienceChanged(new AudienceView(412, SPECTATORS)))),
            entry("gameStarted", event(6, new GameEvent.GameStarted(START.plusSeconds(3)))),
            entry(
                    "roundStarted",
                    event(7, new GameEvent.RoundStarted(2, START.plusSeconds(13), START.plusSeconds(23)))),
            entry("progress", event(8, new GameEvent.Progress(ADA, 12))),
            entry("superseded", event(8, new GameEvent.Superseded(5))),
            entry("productShipped", event(9, new GameEvent.ProductShipped(ADA, SALE))),
            entry(
                    "roundEnded",
                    event(10, new GameEvent.RoundEnded(2, standings(), Optional.of(START.plusSeconds(26))))),
            entry("roundEnded-last", event(10, new GameEvent.RoundEnded(2, standings(), Optional.empty()))),
            entry(
                    "gameEnded",
                    event(11, new GameEvent.GameEnded(GameOutcome.LAST_ONE_LEFT, Optional.of(ADA), standings()))),
            entry("gameEnded-draw", event(12, new GameEvent.GameEnded(GameOutcome.DRAW, Optional.empty(), drawn()))),
            entry(
                    "gameEnded-abandoned",
                    event(12, new GameEvent.GameEnded(GameOutcome.ABANDONED, Optional.empty(), List.of()))),
            entry("rematchChanged", event(16, new GameEvent.RematchChanged(rematch(Optional.empty())))),
            entry("rematchChanged-started", event(17, new GameEvent.RematchChanged(rematch(Optional.of(NEXT))))));

    private Samples() {}

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

    private static RematchView rematch(Optional<GameId> started) {
        return new RematchView(List.of(new PlayerName("Ada")), 3, started);
    }

    private static GameView lobby() {
        PlayerView ada = player(List.of(30_000L), 0, Optional.empty());
        return new GameView(
                GAME,
                GameView.Visibility.PRIVATE,
                4,
                Optional.of(ADA),
                GameView.Phase.LOBBY,
                0,
                50,
                30_000,
                5_000,
                20,
                Optional.empty(),
                Optional.of(START.plusSeconds(600)),
                List.of(ada),
                AudienceView.NOBODY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static GameView round() {
        return game(
                GameView.Phase.ROUND,
                Optional.of(START.plusSeconds(13)),
                Optional.of(START.plusSeconds(23)),
                new AudienceView(412, SPECTATORS),
                Optional.empty(),
                Optional.empty());
    }

    private static GameView ended() {
        return game(
                        GameView.Phase.ENDED,
                        Optional.empty(),
                        Optional.empty(),
                        new AudienceView(2, SPECTATORS),
                        Optional.of(GameOutcome.LAST_ONE_LEFT),
                        Optional.of(ADA))
                .with(Optional.of(rematch(Optional.empty())));
    }

    private static GameView game(
            GameView.Phase phase,
            Optional<Instant> startedAt,
            Optional<Instant> deadline,
            AudienceView audience,
            Optional<GameOutcome> outcome,
            Optional<PlayerId> winner) {
        List<PlayerView> players =
                List.of(player(List.of(30_000L, 27_300L), 12, Optional.of(SALE)), turtle(List.of(30_000L, 26_500L)));
        return new GameView(
                GAME,
                GameView.Visibility.PUBLIC,
                2,
                Optional.empty(),
                phase,
                2,
                50,
                30_000,
                5_000,
                20,
                startedAt,
                deadline,
                players,
                audience,
                outcome,
                winner,
                Optional.empty());
    }

    private static PlayerView player(List<Long> capitals, int clicks, Optional<Sale> sale) {
        return new PlayerView(ADA, new PlayerName("Ada"), Optional.empty(), capitals, clicks, sale, false, true);
    }

    private static PlayerView turtle(List<Long> capitals) {
        return new PlayerView(
                BOT, new PlayerName("Turtle"), Optional.of(BotSpeed.SLOW), capitals, 0, Optional.empty(), false, true);
    }
}
