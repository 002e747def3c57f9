package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.GameSecrets;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.GameTaskAnswer;
import dev.clix.server.game.GameType;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.Planned;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.game.ToldEvent;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Sale;
import dev.clix.server.game.clix.message.Ship;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.server.game.clix.message.ShowReceipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A game under test: a clock moved by hand, and a state machine played by the test. */
final class Match {
    static final Instant START = Instant.parse("2018-11-29T00:00:00Z");

    final List<GameEvent> told = new ArrayList<>();
    Instant now = START;
    Game game;
    GameDecision last;
    /** The execution's data, as the last answer left them. */
    String data;

    private Match(Visibility visibility, int seats, Rules rules) {
        GameSetup setup = new GameSetup(new GameId("g1"), visibility, seats, 600);
        game = type(rules).open(setup, now);
        data = game.executionInput();
    }

    static GameType type(Rules rules) {
        return GameType.of(new CliXRules(rules), Match::owner, new PlainSecrets());
    }

    /** A server that has rooms. */
    static RoomOwner owner(long term) {
        return new RoomOwner("n1", "http://192.0.2.1:8080", term);
    }

    static Match hosted(int seats) {
        return new Match(Visibility.PRIVATE, seats, Rules.CLASSIC);
    }

    static Match hosted(int seats, Rules rules) {
        return new Match(Visibility.PRIVATE, seats, rules);
    }

    static Match open(int seats) {
        return new Match(Visibility.PUBLIC, seats, Rules.CLASSIC);
    }

    /** A full game in its first round. */
    static Match inRound(String... players) {
        Match match = hosted(players.length);
        for (String player : players) match.join(player);
        match.task("StartGame");
        return match.pause().task("StartRound");
    }

    static PlayerId id(String player) {
        return new PlayerId(player);
    }

    Match join(String player) {
        return move(new Move.Join(id(player), new PlayerName(player)));
    }

    Match leave(String player) {
        return move(new Move.Leave(id(player)));
    }

    /** Clicks slowly enough to count, each 50 ms after the one before. */
    Match click(String player, int clicks) {
        for (int i = 0; i < clicks; i++) pass(50).move(new Move.Play(id(player), new Click(1)));
        return this;
    }

    Match ship(String player) {
        return move(new Move.Play(id(player), new Ship()));
    }

    /** Shows a receipt that a room of before gave for this sale. */
    Match claim(String player, Sale sale) {
        String receipt = new PlainSecrets().receipt(new GameId("g1"), id(player), SaleReceipt.text(sale));
        return move(new Move.Play(id(player), new ShowReceipt(receipt)));
    }

    /** The sale that the mover was told of, and that its receipt proves. */
    Sale sold() {
        Shipped shipped = (Shipped) ((MoveResult.Replied) moveResult()).reply();
        assertThat(shipped.receipt()).endsWith(" " + SaleReceipt.text(shipped.sale()));
        return shipped.sale();
    }

    Match move(Move move) {
        return played(game.play(move, now));
    }

    Match task(String activity) {
        played(game.play(new GameTask(activity, data), now));
        last.answer().ifPresent(this::answered);
        return this;
    }

    /** To the next thing that happens by itself. */
    Match planned() {
        Planned next = game.planned().get(0);
        now = next.at();
        played(game.play(next));
        last.answer().ifPresent(this::answered);
        return this;
    }

    Match pause() {
        return pass(3_000);
    }

    /** To the end of the round, and the round ended. */
    Match endRound() {
        now = view().deadline().orElseThrow();
        return task("EndRound");
    }

    Match nextRound() {
        return pause().task("StartRound");
    }

    Match pass(long millis) {
        now = now.plusMillis(millis);
        return this;
    }

    GameView view() {
        return game.view(Optional.empty(), id -> true, AudienceView.NOBODY);
    }

    CliXView cliX() {
        return CliXView.of(view());
    }

    GameEvent event() {
        return told.get(told.size() - 1);
    }

    MoveResult moveResult() {
        return last.moveResult().orElseThrow();
    }

    Optional<GameTaskAnswer> answer() {
        return last.answer();
    }

    private Match played(GameDecision decision) {
        last = decision;
        game = decision.game();
        decision.told().stream().map(ToldEvent::event).forEach(told::add);
        return this;
    }

    /** As the state machine does with {@code "ResultPath": "$.game"}. */
    private void answered(GameTaskAnswer answer) {
        data = withGame(data, answer.output());
    }

    static String withGame(String data, String game) {
        int cut = data.indexOf(",\"game\":");
        String terms = cut < 0 ? data.substring(0, data.length() - 1) : data.substring(0, cut);
        return terms + ",\"game\":" + game + "}";
    }

    /** Receipts that anybody could write, and chance that all foresee. */
    record PlainSecrets() implements GameSecrets {
        @Override
        public String receipt(GameId game, PlayerId player, String text) {
            return game + " " + player + " " + text;
        }

        @Override
        public Optional<String> text(GameId game, PlayerId player, String receipt) {
            String start = receipt(game, player, "");
            return receipt.startsWith(start) ? Optional.of(receipt.substring(start.length())) : Optional.empty();
        }

        @Override
        public String sealed(GameId game, String text) {
            return text;
        }

        @Override
        public Optional<String> opened(GameId game, String sealed) {
            return Optional.of(sealed);
        }

        @Override
        public long seed(GameId game, int step, int move) {
            return step + 1_000L * move;
        }
    }
}
