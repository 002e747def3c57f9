package dev.clix.server.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.hands.HandsMessages.Draw;
import dev.clix.server.game.hands.HandsMessages.Drew;
import dev.clix.server.game.hands.HandsMessages.HandsEnded;
import dev.clix.server.game.hands.HandsMessages.HandsRefusal;
import dev.clix.server.game.hands.HandsMessages.TurnBegan;
import dev.clix.server.game.hands.HandsRules;
import dev.clix.server.game.hands.RollingHands;
import dev.clix.server.game.rps.RpsRules;
import dev.clix.server.game.rps.message.RpsMessages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The engine under a game whose tasks wait for moves. */
class SeatedGameTest {
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");

    private static final GameSetup SETUP = new GameSetup(new GameId("g1"), Visibility.PRIVATE, 2, 600);

    private final GameType type = type(new HandsRules(3));
    private Game game = type.open(SETUP, START);
    private String data = game.executionInput();

    @Test
    void aTaskThatWaitsIsToldOnceHoweverOftenItIsDelivered() {
        started();

        GameDecision first = task("TakeTurn");
        assertThat(first.answer()).isEmpty();
        assertThat(events(first)).containsExactly(new TurnBegan(ADA));
        GameDecision again = task("TakeTurn");
        assertThat(again.answer()).isEmpty();
        assertThat(again.told()).isEmpty();
    }

    @Test
    void aMoveAnswersTheTaskThatWaits() {
        started();
        task("TakeTurn");
        assertThat(play(BOB, new Draw()).moveResult())
                .hasValueSatisfying(result ->
                        assertThat(((MoveResult.Refused) result).refusal()).isEqualTo(HandsRefusal.OUT_OF_TURN));
        String before = data;

        GameDecision drawn = play(ADA, new Draw());
        assertThat(drawn.answer())
                .hasValueSatisfying(answer -> assertThat(answer.activity()).isEqualTo("TakeTurn"));
        GameDecision late = game.play(new GameTask("TakeTurn", before), START);
        assertThat(late.answer()).as("its answer was lost").isEqualTo(drawn.answer());
        assertThat(late.told()).isEmpty();
        assertThat(events(task("TakeTurn"))).containsExactly(new TurnBegan(BOB));
    }

    /** A bot whose turn the workflow has ended must not make the move it had planned for it. */
    @Test
    void aTaskReplacesWhatBotsHavePlannedEvenByNothing() {
        started();

        assertThat(task("TakeTurn").planned()).contains(List.of());
        assertThat(play(ADA, new Draw()).planned())
                .as("a move leaves plans alone")
                .isEmpty();
    }

    @Test
    void aPlayerWhoLeavesIsNotWaitedFor() {
        started();
        task("TakeTurn");

        GameDecision left = move(new Move.Leave(ADA));
        assertThat(left.answer()).isPresent();
        assertThat(events(left)).containsExactly(new GameEvent.PlayerLeft(ADA, Optional.of(BOB)));
        assertThat(events(task("TakeTurn"))).containsExactly(new TurnBegan(BOB));
    }

    /** Between the lobby's closing and the first task of the game's own there is time for a player to go. */
    @Test
    void noGameBeginsWithTooFewPlayers() {
        move(new Move.Join(ADA, new PlayerName("Ada")));
        move(new Move.Join(BOB, new PlayerName("Bob")));
        move(new Move.Leave(BOB));

        assertThat(events(task("StartGame"))).isEmpty();
        assertThat(events(task("TakeTurn"))).as("for a state machine that asks").isEmpty();
        assertThat(game.verdict()).contains(Verdict.ABANDONED);
        assertThat(events(task("EndGame"))).containsExactly(new HandsEnded("abandoned"));
    }

    /** The rules decide for the other one whenever somebody leaves, and complete a task that nobody waits for by then. */
    @Test
    void whoLeavesAfterTheVerdictChangesNeitherItNorTheEnd() {
        game = GameType.of(new RpsRules(), SeatedGameTest::owner, new PlainSecrets())
                .open(new GameSetup(new GameId("g1"), Visibility.PRIVATE, 2, 600), START);
        data = game.executionInput();
        started();
        task("Throw");
        move(new Move.Leave(ADA));

        game = game.play(new Move.Leave(BOB), START).game();
        assertThat(game.verdict()).contains(new Verdict("walkover", Optional.of(BOB)));
        assertThat(events(task("EndGame"))).containsExactly(new RpsMessages.GameEnded("walkover", Optional.of(BOB)));
    }

    /** Each change would fill the log of events, and the other player would learn of it. */
    @Test
    void aThrowThatIsChangedIsToldOnce() {
        game = GameType.of(new RpsRules(), SeatedGameTest::owner, new PlainSecrets())
                .open(SETUP, START);
        data = game.executionInput();
        started();
        task("Throw");

        assertThat(events(play(ADA, new RpsMessages.Throw(RpsMessages.Hand.ROCK))))
                .containsExactly(new RpsMessages.HandThrown(ADA));
        assertThat(events(play(ADA, new RpsMessages.Throw(RpsMessages.Hand.PAPER))))
                .isEmpty();
        RpsMessages.HandsShown shown = (RpsMessages.HandsShown)
                events(play(BOB, new RpsMessages.Throw(RpsMessages.Hand.ROCK))).get(0);
        assertThat(shown.winner()).as("the later throw counts").contains(ADA);
    }

    @Test
    void stateMachinesFindDeadlineAndVerdict() {
        started();
        for (PlayerId player : List.of(ADA, BOB, ADA)) {
            assertThat(data).doesNotContain("verdict");
            task("TakeTurn");
            assertThat(game.deadline()).contains(START.plus(HandsRules.TURN));
            play(player, new Draw());
        }

        assertThat(data).contains("\"stage\":{\"phase\":\"turns\"}", "\"verdict\":{\"outcome\":\"played\"}");
        assertThat(events(task("EndGame"))).containsExactly(new HandsEnded("played"));
        assertThat(game.ended()).isTrue();
        assertThat(events(task("TakeTurn"))).as("after the end").isEmpty();
    }

    /** Chance is a function of what the execution knows. */
    @Test
    void anotherServerPlaysOnAlike() {
        started();
        Game elsewhere = type.restore(data, START).orElseThrow();
        GameDecision began = elsewhere.play(new GameTask("TakeTurn", data), START);
        task("TakeTurn");

        Move draw = new Move.Play(ADA, new Draw());
        assertThat(began.game().play(draw, START).moveResult())
                .isEqualTo(move(draw).moveResult());
        task("TakeTurn");
        assertThat(drawn(play(BOB, new Draw()))).isNotEqualTo(drawn(began.game().play(draw, START)));
    }

    @Test
    void eachMoveOfAPhaseDrawsItsOwnLotsAndTheSameOnEveryServer() {
        GameType rolling = type(new RollingHands());
        game = rolling.open(SETUP, START);
        started();
        task("TakeTurn");
        Game elsewhere = rolling.restore(data, START).orElseThrow();
        Game turn = elsewhere.play(new GameTask("TakeTurn", data), START).game();

        Move draw = new Move.Play(ADA, new Draw());
        String first = drawn(move(draw));
        String second = drawn(move(draw));
        assertThat(drawn(turn.play(draw, START))).as("elsewhere").isEqualTo(first);
        assertThat((first + " " + second).split(" ")).hasSize(4).doesNotHaveDuplicates();
    }

    /** Readers of an execution's history may be players too, so its data must not tell them more than their view. */
    @Test
    void noCardIsReadInTheExecutionsData() {
        started();
        task("TakeTurn");
        play(ADA, new Draw());

        assertThat(data).doesNotContain("card-");
        assertThat(type.restore(data, START)).isPresent();
    }

    @Test
    void aGameLeftBehindCatchesUp() {
        started();
        Game behind = game;
        task("TakeTurn");
        play(ADA, new Draw());

        assertThat(events(behind.play(new GameTask("TakeTurn", data), START))).containsExactly(new TurnBegan(BOB));
    }

    @Test
    void anActivityOfAnotherGameIsNone() {
        started();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> task("StartRound"))
                .withMessageContaining("TakeTurn")
                .withMessageContaining("StartRound");
    }

    private static GameType type(HandsRules rules) {
        return GameType.of(rules, SeatedGameTest::owner, new PlainSecrets());
    }

    static RoomOwner owner(long term) {
        return new RoomOwner("n1", "http://192.0.2.1", term);
    }

    private void started() {
        move(new Move.Join(ADA, new PlayerName("Ada")));
        move(new Move.Join(BOB, new PlayerName("Bob")));
        task("StartGame");
    }

    private GameDecision play(PlayerId player, GameMove move) {
        return move(new Move.Play(player, move));
    }

    private GameDecision move(Move move) {
        return decided(game.play(move, START));
    }

    private GameDecision task(String activity) {
        return decided(game.play(new GameTask(activity, data), START));
    }

    private GameDecision decided(GameDecision decision) {
        game = decision.game();
        decision.answer().ifPresent(answer -> data = withGame(answer.output()));
        return decision;
    }

    /** As the state machine does with {@code "ResultPath": "$.game"}. */
    private String withGame(String ledger) {
        return withGame(game, ledger);
    }

    static String withGame(Game game, String ledger) {
        String input = game.executionInput();
        return input.substring(0, input.length() - 1) + ",\"game\":" + ledger + "}";
    }

    private static List<GameEvent> events(GameDecision decision) {
        return decision.told().stream().map(ToldEvent::event).toList();
    }

    private static String drawn(GameDecision decision) {
        return ((Drew) ((MoveResult.Replied) decision.moveResult().orElseThrow()).reply()).card();
    }

    record PlainSecrets() implements GameSecrets {
        @Override
        public String receipt(GameId game, PlayerId player, String text) {
            return text;
        }

        @Override
        public Optional<String> text(GameId game, PlayerId player, String receipt) {
            return Optional.of(receipt);
        }

        @Override
        public String sealed(GameId game, String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<String> opened(GameId game, String sealed) {
            return Optional.of(new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8));
        }

        @Override
        public long seed(GameId game, int step, int move) {
            return step + 1_000L * move;
        }
    }
}
