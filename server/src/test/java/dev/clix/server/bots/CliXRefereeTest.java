package dev.clix.server.bots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.PlayerView;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.MarketCrashed;
import dev.clix.server.game.clix.message.MarketMood;
import dev.clix.server.game.clix.message.MarketView;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundClosing;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Sale;
import dev.clix.server.game.clix.message.Standing;
import dev.clix.server.game.clix.message.Weather;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CliXRefereeTest {
    private static final Instant START = Instant.ofEpochMilli(1_000_000);
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");
    private static final Epoch EPOCH = new Epoch("e1");

    private final CliXReferee referee = new CliXReferee(EPOCH, 0, game(player(ADA, 30_000), player(BOB, 3_000)));
    private long offset;

    @Test
    void agreesWithAnHonestGame() {
        playRound();
        tell(5_000, ended(GameOutcome.LAST_ONE_LEFT, ADA));

        assertThat(referee.objections()).isEmpty();
        assertThat(referee.hasSeenTheEnd()).isTrue();
    }

    @Test
    void objectsToTheWrongWinner() {
        playRound();
        tell(5_000, ended(GameOutcome.LAST_ONE_LEFT, BOB));

        assertThat(referee.objections()).singleElement().asString().contains("winner=Optional[bob]");
    }

    @Test
    void objectsToAGap() {
        offset = 7;
        tell(0, new GameStarted(START));

        assertThat(referee.objections()).containsExactly("Expected offset 1, but found 8");
    }

    @Test
    void objectsToAProfitThatWasNotEarned() {
        tell(0, new RoundStarted(1, START, START.plusMillis(10_000), Optional.empty()));
        tell(100, new Progress(ADA, 4));
        tell(4_000, new ProductShipped(ADA, new Sale(1, 4, 4_000, 501)));

        assertThat(referee.objections()).singleElement().asString().contains("profit=501");
    }

    private static final Weather WEATHER = new Weather(MarketMood.WILD, 2_000, 3_000);
    private final CliXReferee market = new CliXReferee(
            EPOCH,
            0,
            game(Optional.of(new MarketView(1_000, 10, Optional.empty())), player(ADA, 30_000), player(BOB, 3_000)));

    @Test
    void agreesWithACrash() {
        crash(30_000 + 2_616 - 5_000, 3_000 + 4_024 / 5 - 5_000);

        assertThat(market.objections()).isEmpty();
    }

    @Test
    void objectsToWhatACrashHasLeft() {
        crash(30_000 + 2_616 - 5_000, 3_000 + 4_024 / 2 - 5_000);

        assertThat(market.objections()).singleElement().asString().contains("bob");
    }

    /** Ada has shipped after 1.5 s, and Bob has not before the crash. */
    private void crash(long ada, long bob) {
        tell(market, 0, new RoundStarted(1, START, START.plusMillis(10_000), Optional.of(WEATHER)));
        tell(market, 1_000, new Progress(ADA, 20));
        tell(market, 1_500, new ProductShipped(ADA, new Sale(1, 20, 1_500, 2_616)));
        tell(market, 4_000, new Progress(BOB, 20));
        tell(market, 5_000, new MarketCrashed(1, 5_000));
        tell(
                market,
                5_000,
                new RoundEnded(1, List.of(standing(ADA, ada, false), standing(BOB, bob, true)), Optional.empty()));
    }

    @Test
    void objectsToASaleOfTooFewClicks() {
        tell(market, 0, new RoundStarted(1, START, START.plusMillis(10_000), Optional.of(WEATHER)));
        tell(market, 1_000, new Progress(ADA, 9));
        tell(market, 1_000, new ProductShipped(ADA, new Sale(1, 9, 1_000, 1_620)));

        assertThat(market.objections()).singleElement().asString().contains("a product that may be sold");
    }

    @Test
    void objectsToTheEndOfARoundInWhichSomebodyHasNotShipped() {
        tell(market, 0, new RoundStarted(1, START, START.plusMillis(10_000), Optional.of(WEATHER)));
        tell(market, 1_000, new RoundClosing(START.plusMillis(2_000)));

        assertThat(market.objections()).singleElement().asString().contains("sales of all");
    }

    @Test
    void objectsToACapitalThatDoesNotFollow() {
        tell(0, new RoundStarted(1, START, START.plusMillis(10_000), Optional.empty()));
        tell(
                10_000,
                new RoundEnded(
                        1, List.of(standing(ADA, 25_001, false), standing(BOB, -2_000, true)), Optional.empty()));

        assertThat(referee.objections()).singleElement().asString().contains("capital=25001");
    }

    @Test
    void decidesADrawByTheRoundsCapital() {
        CliXReferee broke = new CliXReferee(EPOCH, 0, game(player(ADA, 1_000), player(BOB, 2_000)));
        broke.saw(message(1, 0, new RoundStarted(1, START, START.plusMillis(10_000), Optional.empty())));
        broke.saw(message(
                2,
                10_000,
                new RoundEnded(
                        1, List.of(standing(BOB, -3_000, true), standing(ADA, -4_000, true)), Optional.empty())));
        broke.saw(message(3, 10_000, ended(GameOutcome.DRAW_DECIDED_BY_CAPITAL, BOB)));

        assertThat(broke.objections()).isEmpty();
    }

    @Test
    void expectsADrawThatNobodyWinsWhereTheRichestAreEquallyRich() {
        CliXReferee equal = new CliXReferee(EPOCH, 0, game(player(ADA, 1_000), player(BOB, 1_000)));
        equal.saw(message(1, 0, new RoundStarted(1, START, START.plusMillis(10_000), Optional.empty())));
        equal.saw(message(
                2,
                10_000,
                new RoundEnded(
                        1, List.of(standing(ADA, -4_000, true), standing(BOB, -4_000, true)), Optional.empty())));
        equal.saw(message(3, 10_000, new GameEnded(GameOutcome.DRAW, Optional.empty(), List.of())));

        assertThat(equal.objections()).isEmpty();
    }

    private void playRound() {
        tell(0, new RoundStarted(1, START, START.plusMillis(10_000), Optional.empty()));
        tell(100, new Progress(ADA, 4));
        tell(4_000, new ProductShipped(ADA, new Sale(1, 4, 4_000, 500)));
        tell(
                10_000,
                new RoundEnded(
                        1, List.of(standing(ADA, 25_500, false), standing(BOB, -2_000, true)), Optional.empty()));
    }

    private void tell(long millis, GameEvent event) {
        tell(referee, millis, event);
    }

    private void tell(CliXReferee judge, long millis, GameEvent event) {
        offset++;
        judge.saw(message(offset, millis, event));
    }

    private static GameMessage message(long offset, long millis, GameEvent event) {
        return new GameMessage(new GameId("g1"), EPOCH, offset, START.plusMillis(millis), event);
    }

    private static GameEvent ended(GameOutcome outcome, PlayerId winner) {
        return new GameEnded(outcome, Optional.of(winner), List.of());
    }

    private static Standing standing(PlayerId player, long capital, boolean out) {
        return new Standing(player, 0, 0, capital, out);
    }

    private static PlayerView player(PlayerId id, long capital) {
        return new PlayerView(
                id,
                new PlayerName(id.value()),
                Optional.empty(),
                new CliXPlayer(List.of(capital), 0, Optional.empty(), false),
                true,
                false);
    }

    private static GameView game(PlayerView... players) {
        return game(Optional.empty(), players);
    }

    private static GameView game(Optional<MarketView> market, PlayerView... players) {
        return new GameView(
                new GameId("g1"),
                "clix",
                GameView.Visibility.PRIVATE,
                Optional.empty(),
                players.length,
                Optional.of(ADA),
                GameView.LOBBY,
                new CliXView(0, 50, 30_000, 5_000, 20, Optional.empty(), Optional.empty(), Optional.empty(), market),
                Optional.empty(),
                Optional.empty(),
                List.of(players),
                AudienceView.NOBODY,
                Optional.empty(),
                Optional.empty());
    }
}
