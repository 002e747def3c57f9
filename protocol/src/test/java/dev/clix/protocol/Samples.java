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
    private static final String TOKEN = "eyJhbGciOi.J9.x";
    private static final SeatGrace KEPT = new SeatGrace(15, 600);

    private static final List<SpectatorView> SPECTATORS = List.of(
            new SpectatorView(new PlayerId("p7"), new PlayerName("Eve")),
            new SpectatorView(new PlayerId("p8"), new PlayerName("Zoë")));

    private static final List<KindCount> KINDS = List.of(new KindCount("clix", 3, 7), new KindCount("dice", 1, 2));

    static final Map<String, ClientMessage> CLIENT = Map.ofEntries(
            entry("quickMatch", new ClientMessage.QuickMatch(id("m1"), new PlayerName("Ada"))),
            entry(
                    "quickMatch-other",
                    new ClientMessage.QuickMatch(
                            id("m1"), new PlayerName("Ada"), Optional.empty(), Optional.of(new GameKind("dice")))),
            entry("hostGame", new ClientMessage.HostGame(id("m2"), new PlayerName("Grace Hopper 🚀"), 4)),
            entry(
                    "hostGame-known",
                    new ClientMessage.HostGame(
                            id("m2"),
                            new PlayerName("Ada"),
                            4,
                            Optional.of(new ClientKey("b7c1f0a94e2d4c8893b65a1f00e7d3c2")),
                            Optional.empty())),
            entry(
                    "hostGame-other",
                    new ClientMessage.HostGame(
                            id("m2"), new PlayerName("Ada"), 4, Optional.empty(), Optional.of(new GameKind("dice")))),
            entry(
                    "hostGame-listed",
                    new ClientMessage.HostGame(
                            id("m2"), new PlayerName("Ada"), 4, Optional.empty(), Optional.empty(), Optional.of(true))),
            entry("listGames", new ClientMessage.ListGames(id("m15"))),
            entry("findGame", new ClientMessage.FindGame(id("m16"), new RoomCode("BCDG"))),
            entry("agreeToBots", new ClientMessage.AgreeToBots(id("m18"), true)),
            entry("emote", new ClientMessage.Emote(id("m17"), EmoteWord.CLAP)),
            entry("joinGame", new ClientMessage.JoinGame(id("m3"), new PlayerName("<b>Bob</b>"), GAME)),
            entry("playAgain", new ClientMessage.PlayAgain(id("m12"), new PlayerName("Ada"), GAME)),
            entry("return", new ClientMessage.Return(id("m4"), TOKEN, Optional.of(EPOCH), 41)),
            entry("return-without-messages", new ClientMessage.Return(id("m5"), TOKEN, Optional.empty(), 0)),
            entry("addBot", new ClientMessage.AddBot(id("m6"), new BotLevel("fast"))),
            entry("startGame", new ClientMessage.StartGame(id("m7"))),
            entry("spectate", new ClientMessage.Spectate(id("m13"), new PlayerName("Eve"), GAME)),
            entry("listSpectators", new ClientMessage.ListSpectators(id("m14"), 100)),
            entry("leave", new ClientMessage.Leave(id("m10"))),
            entry("ping", new ClientMessage.Ping(id("m11"))));

    static final Map<String, ServerMessage> SERVER = Map.ofEntries(
            entry("returned", new Reply.Returned(id("m4"), ADA, TOKEN, KEPT, true, EPOCH, 44, Optional.empty(), START)),
            entry("acknowledged", new Reply.Acknowledged(id("m6"))),
            entry("spectators", new Reply.Spectators(id("m14"), 412, SPECTATORS, Optional.of(102))),
            entry("spectators-last", new Reply.Spectators(id("m14"), 2, SPECTATORS, Optional.empty())),
            entry(
                    "openGames",
                    new Reply.OpenGames(
                            Optional.of(id("m15")),
                            5,
                            KINDS,
                            List.of(
                                    new OpenGame(GAME, "clix", Optional.of(new PlayerName("Ada")), 1, 4, false),
                                    new OpenGame(
                                            new GameId("dice_" + NEXT),
                                            "dice",
                                            Optional.of(new PlayerName("Zoë")),
                                            6,
                                            6,
                                            true)),
                            9)),
            entry("openGames-told", new Reply.OpenGames(Optional.empty(), 4, KINDS, List.of(), 0)),
            entry("gameFound", new Reply.GameFound(id("m16"), GAME, "clix")),
            entry("renewed", new Reply.Renewed("c3xaazN5.c2ln")),
            entry("goingDown", new Reply.GoingDown(true, START.plusSeconds(300))),
            entry("goingDown-for-good", new Reply.GoingDown(false, START.plusSeconds(300))),
            entry("pong", new Reply.Pong(id("m11"), START)),
            entry(
                    "refused",
                    new Reply.Refused(
                            Optional.of(id("m3")),
                            CommonRefusal.GAME_FULL,
                            "Expected a free seat, but all 4 are taken")),
            entry(
                    "refused-for-now",
                    new Reply.Refused(
                            Optional.of(id("m2")),
                            CommonRefusal.OVERLOADED,
                            "Expected a free room, but all 10000 are taken")),
            entry(
                    "refused-elsewhere",
                    new Reply.Refused(
                            Optional.of(id("m3")),
                            CommonRefusal.GAME_ELSEWHERE,
                            "Expected a game of this server, but it is played at http://192.0.2.7:8080",
                            Optional.empty(),
                            Optional.of("http://192.0.2.7:8080"))),
            entry(
                    "refused-without-id",
                    new Reply.Refused(
                            Optional.empty(), CommonRefusal.INVALID_JSON, "Expected one JSON object, but found array")),
            entry("playerLeft", event(3, new GameEvent.PlayerLeft(ADA, Optional.of(OTHER)))),
            entry("playerLeft-public", event(3, new GameEvent.PlayerLeft(ADA, Optional.empty()))),
            entry("playerAway", event(4, new GameEvent.PlayerAway(ADA, Optional.of(OTHER)))),
            entry("playerBack", event(5, new GameEvent.PlayerBack(ADA, Optional.of(ADA)))),
            entry("botsAwaited", event(18, new GameEvent.BotsAwaited(Optional.of(START.plusSeconds(8))))),
            entry("botsAwaited-not", event(19, new GameEvent.BotsAwaited(Optional.empty()))),
            entry("emoted", event(4, new GameEvent.Emoted(ADA, EmoteWord.CLAP))),
            entry("spectatorJoined", event(13, new GameEvent.SpectatorJoined(SPECTATORS.get(0)))),
            entry("spectatorLeft", event(14, new GameEvent.SpectatorLeft(new PlayerId("p7")))),
            entry("audienceChanged", event(15, new GameEvent.AudienceChanged(new AudienceView(412, SPECTATORS)))),
            entry("superseded", event(8, new GameEvent.Superseded(5))),
            entry("rematchChanged", event(16, new GameEvent.RematchChanged(rematch(Optional.empty())))),
            entry("rematchChanged-started", event(17, new GameEvent.RematchChanged(rematch(Optional.of(NEXT))))));

    private Samples() {}

    private static MessageId id(String value) {
        return new MessageId(value);
    }

    private static GameMessage event(long offset, GameEvent event) {
        return new GameMessage(GAME, EPOCH, offset, START.plusMillis(250), event);
    }

    private static RematchView rematch(Optional<GameId> started) {
        return new RematchView(List.of(new PlayerName("Ada")), 3, started);
    }
}
