package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameEvent;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.Planned;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.MarketCrashed;
import dev.clix.server.game.clix.message.RoundClosing;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Sale;
import dev.clix.server.game.clix.message.Standing;
import dev.clix.server.game.clix.message.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rounds in which holding is a gamble. */
class MarketTasksTest {
    /** With these rounds of the test's secret, and as many players, the market of the first crashes. */
    private final Match match = round("ada", "bob");

    private static Match round(String... players) {
        return round(Rules.STANDARD, players);
    }

    private static Match round(Rules rules, String... players) {
        Match match = Match.hosted(players.length, rules);
        for (String player : players) match.join(player);
        match.task("StartGame");
        return match.pause().task("StartRound").task("PlayRound");
    }

    private Instant crash() {
        return match.game.planned().get(0).at();
    }

    @Test
    void thePriceRisesWithClicksAndTime() {
        match.click("ada", 20).pass(500).ship("ada");

        assertThat(match.sold()).isEqualTo(new Sale(1, 20, 1_500, 2_616));
    }

    @Test
    void noProductIsShippedWithFewerThanTenClicks() {
        match.click("ada", 9).ship("ada");
        assertRefused(CliXRefusal.TOO_FEW_CLICKS);

        match.click("ada", 1).ship("ada");
        assertThat(match.sold().clicks()).isEqualTo(10);
    }

    @Test
    void theRoundEndsASecondAfterTheLastSale() {
        match.click("ada", 10).ship("ada").click("bob", 10);
        assertThat(match.answer()).isEmpty();
        match.ship("bob");
        Instant sold = match.now;
        assertThat(match.event()).isEqualTo(new RoundClosing(sold.plusSeconds(1)));
        assertThat(match.view().deadline()).contains(sold.plusSeconds(1));
        assertThat(match.answer()).as("not yet").isEmpty();

        match.planned();
        assertThat(match.now).isEqualTo(sold.plusSeconds(1));
        assertThat(match.answer())
                .hasValueSatisfying(answer -> assertThat(answer.activity()).isEqualTo("PlayRound"));
        assertThat(roundEnded().nextRoundAt()).contains(match.now.plusSeconds(3));
    }

    @Test
    void theRoundEndsAsWellWhenTheLastToShipHasLeft() {
        Match three = round("ada", "bob", "eve")
                .click("ada", 10)
                .ship("ada")
                .click("bob", 10)
                .ship("bob");

        assertThat(three.leave("eve").event()).isInstanceOf(RoundClosing.class);
    }

    @Test
    void theCrashSellsWhatWasNotShippedForAFifthAndEndsTheRound() {
        match.click("ada", 20).ship("ada").click("bob", 20);
        long profit = new Sale(1, 20, 0, Rules.STANDARD.price(20, millis(crash()))).profit() / 5;
        match.planned();

        assertThat(match.told.get(match.told.size() - 2)).isEqualTo(new MarketCrashed(1, millis(match.now)));
        assertThat(standing("bob").profit()).isEqualTo(profit);
        assertThat(standing("bob").capital()).isEqualTo(30_000 - 5_000 + profit);
        assertThat(match.answer()).isPresent();
        assertThat(roundEnded().nextRoundAt()).as("with a second to look at it").contains(match.now.plusSeconds(4));
    }

    /** A state machine that lost all servers, and another one that finds the game, before the crash. */
    @Test
    void aRoundThatEndsBeforeItsTimeHasNotCrashed() {
        match.click("ada", 20);
        assertThat(match.now).isBefore(crash());
        long price = Rules.STANDARD.price(20, 1_000);
        match.task("EndRound");

        assertThat(standing("ada").profit()).isEqualTo(price / 2);
    }

    /** The room may be late, and read the sale before its alarm. */
    @Test
    void nothingIsShippedFromTheInstantOfTheCrashOn() {
        match.click("ada", 20);
        match.now = crash();
        match.ship("ada");

        assertRefused(CliXRefusal.NO_ROUND);
    }

    /** The crash has sold all products by then, as if each had been shipped. */
    @Test
    void whoLeavesAfterTheRoundMovesNoDeadline() {
        Match three = round("ada", "bob", "eve")
                .click("ada", 10)
                .click("bob", 10)
                .click("eve", 10)
                .planned();
        Optional<Instant> nextRoundAt = three.view().deadline();

        assertThat(three.leave("eve").event()).isInstanceOf(GameEvent.PlayerLeft.class);
        assertThat(three.view().deadline()).isEqualTo(nextRoundAt);
    }

    @Test
    void eachMarketIsCalmForAsLongAsAProductTakes() {
        Match brief = round(new Rules(3_000, 600, 50, 20, 30_000, 5_000).withMarket(0), "ada", "bob");

        assertThat(brief.click("ada", 10).now).isBefore(brief.view().deadline().orElseThrow());
        assertThat(brief.ship("ada").sold().clicks()).isEqualTo(10);
    }

    @Test
    void fewerThanTenClicksAreWorthNothing() {
        match.click("bob", 9).planned();

        assertThat(standing("bob").profit()).isZero();
    }

    @Test
    void whatIsNotShippedInTimeSellsForHalf() {
        Match calm = calm();
        calm.click("ada", 20).click("bob", 5).planned();

        long price = Rules.STANDARD.price(20, 10_000);
        assertThat(standing(calm, "ada").profit()).isEqualTo(price / 2);
        assertThat(calm.told).noneMatch(MarketCrashed.class::isInstance);
        assertThat(calm.answer()).isPresent();
    }

    /** A round that does not crash. */
    private static Match calm() {
        Match match = round(Rules.STANDARD.withMarket(0), "ada", "bob");
        while (match.game.planned().get(0).at().isBefore(match.view().deadline().orElseThrow()))
            match.planned().pass(4_000).task("StartRound").task("PlayRound");
        match.told.clear();
        return match;
    }

    @Test
    void eachRoundBurnsMore() {
        match.planned();
        assertThat(standing("ada").capital()).isEqualTo(25_000);
        match.pass(4_000).task("StartRound").task("PlayRound").planned();

        assertThat(standing("ada").capital()).isEqualTo(19_000);
    }

    @Test
    void theWorkflowEndsARoundWhoseRoomDoesNot() {
        match.click("ada", 20).ship("ada").pass(11_000).task("EndRound");

        assertThat(roundEnded().round()).isEqualTo(1);
        assertThat(match.game.planned()).isEmpty();
    }

    /** The answer to PlayRound came too late: the workflow has given up waiting for it. */
    @Test
    void aRoundIsEndedOnce() {
        GameTask late = new GameTask("EndRound", match.data);
        match.planned();

        assertThat(match.game.play(late, match.now).told()).isEmpty();
        assertThat(match.game.play(late, match.now).answer())
                .hasValueSatisfying(answer -> assertThat(answer.output()).contains("\"round\":1"));
    }

    @Test
    void theCrashIsTheSameInARoomThatIsMadeAnewAndWaitsForReceiptsThere() {
        Sale sale = new Sale(1, 20, 1_500, 2_616);
        match.click("ada", 20).pass(500).ship("ada");
        assertThat(match.sold()).isEqualTo(sale);
        List<Planned> before = match.game.planned();

        match.game = Match.type(Rules.CLASSIC).restore(match.data, match.now).orElseThrow();
        assertThat(match.game.planned()).isEqualTo(before);
        match.planned();
        assertThat(match.event()).isInstanceOf(MarketCrashed.class);
        assertThat(match.answer()).as("the workflow's to end").isEmpty();
        match.click("bob", 1);
        assertRefused(CliXRefusal.NO_ROUND);
        match.claim("ada", sale);
        assertThat(match.sold()).isEqualTo(sale);

        match.task("EndRound");
        assertThat(standing("ada").profit()).isEqualTo(sale.profit());
    }

    @Test
    void noPlayerIsToldOfTheCrashBefore() {
        RoundStarted started = (RoundStarted) match.told.stream()
                .filter(RoundStarted.class::isInstance)
                .findFirst()
                .orElseThrow();
        Weather weather = started.weather().orElseThrow();
        assertThat(CliXView.of(match.view()).market())
                .hasValueSatisfying(market -> assertThat(market.weather()).contains(weather));

        String crash = Long.toString(millis(crash()));
        assertThat(match.data).doesNotContain(crash);
        assertThat(match.view().toString()).doesNotContain(crash);
    }

    @Test
    void aRunningGameKeepsTheRulesItWasOpenedBy() {
        Match open = Match.hosted(2, Rules.STANDARD);
        assertThat(open.data).contains("\"rules\":\"market\"");

        open.game = Match.type(Rules.CLASSIC).restore(open.data, open.now).orElseThrow();
        assertThat(CliXView.of(open.join("ada").view()).market()).isPresent();

        String older = Match.hosted(2, Rules.CLASSIC).data.replace(",\"rules\":\"classic\"", "");
        Game game = Match.type(Rules.STANDARD).restore(older, open.now).orElseThrow();
        assertThat(CliXView.of(game.view(Optional.empty(), id -> true, AudienceView.NOBODY))
                        .market())
                .as("there was but one set of rules")
                .isEmpty();
        assertThat(Match.type(Rules.STANDARD).restore(open.data.replace("market", "unheard-of"), open.now))
                .isEmpty();
    }

    private long millis(Instant at) {
        return Duration.between(Match.START.plusSeconds(3), at).toMillis();
    }

    private RoundEnded roundEnded() {
        return (RoundEnded) match.event();
    }

    private Standing standing(String player) {
        return standing(match, player);
    }

    private static Standing standing(Match match, String player) {
        GameEvent last = match.event();
        return ((RoundEnded) last)
                .standings().stream()
                        .filter(standing -> standing.player().equals(Match.id(player)))
                        .findFirst()
                        .orElseThrow();
    }

    private void assertRefused(CliXRefusal refusal) {
        assertThat(match.moveResult())
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
