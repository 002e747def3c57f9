package dev.clix.server.game.dice.message;

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
import dev.clix.protocol.Reply;
import dev.clix.protocol.SeatGrace;
import dev.clix.protocol.ServerMessage;
import dev.clix.protocol.VerdictView;
import dev.clix.server.game.GoldenMessages;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages of Liar's Dice, and those of the engine that show a game of it, against the golden files. */
class DiceMessagesTest {
    private static final GoldenMessages GOLDEN =
            new GoldenMessages(DiceMessagesTest.class, ProtocolCodec.of(DiceMessages.TABLE));
    private static final Instant START = Instant.ofEpochMilli(1543449600000L);
    private static final GameId GAME = new GameId("Zk3yQ9vW1xTb7NcR");
    private static final Epoch EPOCH = new Epoch("e7f3");
    private static final PlayerId ADA = new PlayerId("p1");
    private static final PlayerId BOT = new PlayerId("p2");
    private static final MessageId ID = new MessageId("m5");
    private static final String TOKEN = "eyJhbGciOi.J9.x";
    private static final SeatGrace KEPT = new SeatGrace(15, 600);
    private static final List<Integer> DICE = List.of(1, 3, 3, 4, 6);
    private static final StandingBid BID = new StandingBid(ADA, 4, 3);
    private static final Showdown SHOWDOWN = new Showdown(BOT, BID, 3, Optional.of(ADA));
    private static final List<Hand> HANDS = List.of(new Hand(ADA, DICE), new Hand(BOT, List.of(2, 5)));

    private static final Map<String, ClientMessage> CLIENT = Map.of(
            "bid", new ClientMessage.Move(ID, new Bid(4, 3)),
            "challenge", new ClientMessage.Move(ID, new Challenge()));

    private static final Map<String, ServerMessage> SERVER = Map.ofEntries(
            entry("seated", new Reply.Seated(ID, ADA, TOKEN, KEPT, EPOCH, 1, lobby(), START)),
            entry("returned-in-turn", returned(turn())),
            entry("returned-after-the-end", returned(ended())),
            entry("diceRolled", event(7, new DiceRolled(2, 7, Optional.empty()))),
            entry("diceRolled-own", event(7, new DiceRolled(2, 7, Optional.of(DICE)))),
            entry("turnBegan", event(8, new TurnBegan(ADA, START.plusSeconds(30)))),
            entry("turnMissed", event(9, new TurnMissed(ADA, 1, false))),
            entry("turnMissed-out", event(9, new TurnMissed(ADA, 3, true))),
            entry("bidMade", event(10, new BidMade(ADA, 4, 3))),
            entry("diceShown", event(11, new DiceShown(SHOWDOWN, HANDS, Optional.of(START.plusSeconds(8))))),
            entry("diceShown-last", event(11, new DiceShown(nobodyLoses(), HANDS, Optional.empty()))),
            entry("gameEnded", event(12, new GameEnded(DiceOutcome.LAST_WITH_DICE, Optional.of(BOT)))),
            entry("gameEnded-abandoned", event(12, new GameEnded(DiceOutcome.ABANDONED, Optional.empty()))),
            entry("refused", new Reply.Refused(Optional.of(ID), DiceRefusal.BID_TOO_LOW, "Expected a higher bid")));

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
        assertThat(clientNames()).containsAll(GoldenMessages.types(DiceMessages.TABLE.moves()));
        assertThat(serverNames()).containsAll(GoldenMessages.types(DiceMessages.TABLE.events()));
        assertThat(CLIENT.keySet()).isEqualTo(Set.copyOf(clientNames()));
        assertThat(SERVER.keySet()).isEqualTo(Set.copyOf(serverNames()));
    }

    private static Showdown nobodyLoses() {
        return new Showdown(BOT, BID, 3, Optional.empty());
    }

    private static Reply.Returned returned(GameView game) {
        return new Reply.Returned(ID, ADA, TOKEN, KEPT, false, EPOCH, 44, Optional.of(game), START);
    }

    private static GameMessage event(long offset, GameEvent event) {
        return new GameMessage(GAME, EPOCH, offset, START.plusMillis(250), event);
    }

    private static GameView lobby() {
        DiceView part = new DiceView(
                0, 0, 30, 3, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return game(GameView.LOBBY, part, Optional.of(START.plusSeconds(600)), List.of(ada(5, Optional.empty())));
    }

    /** As Ada sees it. */
    private static GameView turn() {
        DiceView part = new DiceView(
                2, 7, 30, 3, Optional.of(BOT), List.of(BID), Optional.empty(), Optional.empty(), Optional.empty());
        return game(
                "turn",
                part,
                Optional.of(START.plusSeconds(30)),
                List.of(ada(5, Optional.of(DICE)), bot(Optional.empty())));
    }

    private static GameView ended() {
        DiceView part = new DiceView(
                2,
                7,
                30,
                3,
                Optional.empty(),
                List.of(BID),
                Optional.of(SHOWDOWN),
                Optional.of(DiceOutcome.LAST_WITH_DICE),
                Optional.of(BOT));
        return game(
                GameView.ENDED,
                part,
                Optional.empty(),
                List.of(ada(0, Optional.of(DICE)), bot(Optional.of(List.of(2, 5)))));
    }

    private static GameView game(String phase, DiceView part, Optional<Instant> deadline, List<PlayerView> players) {
        return new GameView(
                GAME,
                "dice",
                GameView.Visibility.PRIVATE,
                Optional.empty(),
                2,
                Optional.of(ADA),
                phase,
                part,
                deadline,
                Optional.empty(),
                players,
                AudienceView.NOBODY,
                Optional.empty(),
                part.outcome().map(outcome -> new VerdictView("lastWithDice", part.winner())));
    }

    private static PlayerView ada(int dice, Optional<List<Integer>> hand) {
        return new PlayerView(
                ADA,
                new PlayerName("Ada"),
                Optional.empty(),
                new DicePlayer(dice, hand, 1, dice == 0 ? Optional.of(2) : Optional.empty()),
                true,
                false);
    }

    private static PlayerView bot(Optional<List<Integer>> hand) {
        return new PlayerView(
                BOT,
                new PlayerName("Raven"),
                Optional.of(DiceLevel.SHARP.level()),
                new DicePlayer(2, hand, 0, Optional.empty()),
                true,
                false);
    }
}
