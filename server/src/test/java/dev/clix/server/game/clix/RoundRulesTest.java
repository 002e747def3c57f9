package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Sale;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import org.junit.jupiter.api.Test;

class RoundRulesTest {
    @Test
    void clicksAreCountedAndToldToEverybody() {
        Match match = Match.inRound("ada", "bob").click("ada", 3);

        assertThat(match.moveResult()).isEqualTo(new MoveResult.Counted(3));
        assertThat(match.event()).isEqualTo(new GameEvent.Progress(Match.id("ada"), 3));
    }

    @Test
    void noMoreThanTwentyClicksASecondCount() {
        Match match = Match.inRound("ada", "bob").pass(1_000).move(new Move.Click(Match.id("ada"), 100));
        assertThat(match.moveResult()).isEqualTo(new MoveResult.Counted(20));

        match.pass(500).move(new Move.Click(Match.id("ada"), 100));
        assertThat(match.moveResult()).isEqualTo(new MoveResult.Counted(30));

        match.pass(3_000).move(new Move.Click(Match.id("ada"), 100));
        assertThat(match.moveResult()).as("a second's worth is saved at most").isEqualTo(new MoveResult.Counted(50));
    }

    @Test
    void aBurstInTheFirstMillisecondCountsNothing() {
        Match match = Match.inRound("ada", "bob").pass(1).move(new Move.Click(Match.id("ada"), 20));

        assertThat(match.moveResult()).isEqualTo(new MoveResult.Counted(0));
        assertThat(match.last.told()).as("nothing happened").isEmpty();
    }

    @Test
    void theProfitFallsWithTime() {
        Match match = Match.inRound("ada", "bob").click("ada", 20).pass(500).ship("ada");

        Sale sale = new Sale(1, 20, 1_500, 6_666);
        assertThat(match.moveResult()).isEqualTo(new MoveResult.Sold(sale));
        assertThat(match.event()).isEqualTo(new GameEvent.ProductShipped(Match.id("ada"), sale));
    }

    @Test
    void aSaleAtOncePaysNothingAndBreaksNothing() {
        assertThat(Match.inRound("ada", "bob").ship("ada").moveResult())
                .isEqualTo(new MoveResult.Sold(new Sale(1, 0, 0, 0)));
    }

    @Test
    void oneSalePerRound() {
        Match match = Match.inRound("ada", "bob").click("ada", 1).ship("ada");

        assertRefused(match.ship("ada"), Refusal.ALREADY_SHIPPED);
        assertRefused(match.click("ada", 1), Refusal.ALREADY_SHIPPED);
        assertThat(match.endRound().nextRound().click("ada", 1).moveResult()).isEqualTo(new MoveResult.Counted(1));
    }

    @Test
    void aSaleTheRoomHasLostIsBookedAgainOnItsReceipt() {
        Sale sale = new Sale(1, 20, 1_500, 6_666);
        Match match = Match.inRound("ada", "bob").move(new Move.Claim(Match.id("ada"), sale));
        assertThat(match.moveResult()).isEqualTo(new MoveResult.Sold(sale));
        assertThat(match.event()).isEqualTo(new GameEvent.ProductShipped(Match.id("ada"), sale));

        match.move(new Move.Claim(Match.id("ada"), sale));
        assertThat(match.moveResult()).as("as often as it is shown").isEqualTo(new MoveResult.Sold(sale));
        assertThat(match.last.told()).as("and told once").isEmpty();
        assertRefused(match.move(new Move.Claim(Match.id("ada"), new Sale(1, 1, 1, 1))), Refusal.INVALID_RECEIPT);
        assertRefused(match.move(new Move.Claim(Match.id("bob"), new Sale(2, 1, 1, 1))), Refusal.INVALID_RECEIPT);
    }

    @Test
    void clicksOnlyCountInARound() {
        Match match = Match.hosted(2).join("ada");
        assertRefused(match.click("ada", 1), Refusal.NO_ROUND);
        assertRefused(match.join("bob").task("StartGame").click("ada", 1), Refusal.NO_ROUND);
        match.pause().task("StartRound");
        assertRefused(match.endRound().click("ada", 1), Refusal.NO_ROUND);
    }

    @Test
    void theDeadlineCountsNotTheTaskThatComesAfterIt() {
        assertRefused(Match.inRound("ada", "bob").pass(10_000).ship("ada"), Refusal.NO_ROUND);
    }

    @Test
    void strangersAndThoseWhoAreOutDoNotPlay() {
        Match match = Match.inRound("ada", "bob", "eve").leave("eve");
        assertRefused(match.ship("eve"), Refusal.NOT_SEATED);
        assertRefused(match.ship("mallory"), Refusal.NOT_SEATED);

        Match broke = Match.hosted(3, new Rules(3_000, 10_000, 50, 20, 5_000, 5_000))
                .join("ada")
                .join("bob")
                .join("eve")
                .task("StartGame")
                .nextRound()
                .click("ada", 10)
                .ship("ada")
                .click("bob", 10)
                .ship("bob")
                .endRound()
                .nextRound();
        assertRefused(broke.ship("eve"), Refusal.OUT_OF_GAME);
    }

    private static void assertRefused(Match match, Refusal refusal) {
        assertThat(match.moveResult())
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
