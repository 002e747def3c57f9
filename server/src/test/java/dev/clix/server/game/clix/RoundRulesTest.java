package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Clicked;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.Sale;
import org.junit.jupiter.api.Test;

class RoundRulesTest {
    @Test
    void clicksAreCountedAndToldToEverybody() {
        Match match = Match.inRound("ada", "bob").click("ada", 3);

        assertThat(match.moveResult()).isEqualTo(new MoveResult.Replied(new Clicked(3)));
        assertThat(match.event()).isEqualTo(new Progress(Match.id("ada"), 3));
    }

    @Test
    void noMoreThanTwentyClicksASecondCount() {
        Match match = Match.inRound("ada", "bob").pass(1_000).move(new Move.Play(Match.id("ada"), new Click(100)));
        assertThat(match.moveResult()).isEqualTo(new MoveResult.Replied(new Clicked(20)));

        match.pass(500).move(new Move.Play(Match.id("ada"), new Click(100)));
        assertThat(match.moveResult()).isEqualTo(new MoveResult.Replied(new Clicked(30)));

        match.pass(3_000).move(new Move.Play(Match.id("ada"), new Click(100)));
        assertThat(match.moveResult())
                .as("a second's worth is saved at most")
                .isEqualTo(new MoveResult.Replied(new Clicked(50)));
    }

    @Test
    void aBurstInTheFirstMillisecondCountsNothing() {
        Match match = Match.inRound("ada", "bob").pass(1).move(new Move.Play(Match.id("ada"), new Click(20)));

        assertThat(match.moveResult()).isEqualTo(new MoveResult.Replied(new Clicked(0)));
        assertThat(match.last.told()).as("nothing happened").isEmpty();
    }

    @Test
    void theProfitFallsWithTime() {
        Match match = Match.inRound("ada", "bob").click("ada", 20).pass(500).ship("ada");

        Sale sale = new Sale(1, 20, 1_500, 6_666);
        assertThat(match.sold()).isEqualTo(sale);
        assertThat(match.event()).isEqualTo(new ProductShipped(Match.id("ada"), sale));
    }

    @Test
    void aSaleAtOncePaysNothingAndBreaksNothing() {
        assertThat(Match.inRound("ada", "bob").ship("ada").sold()).isEqualTo(new Sale(1, 0, 0, 0));
    }

    @Test
    void oneSalePerRound() {
        Match match = Match.inRound("ada", "bob").click("ada", 1).ship("ada");

        assertRefused(match.ship("ada"), CliXRefusal.ALREADY_SHIPPED);
        assertRefused(match.click("ada", 1), CliXRefusal.ALREADY_SHIPPED);
        assertThat(match.endRound().nextRound().click("ada", 1).moveResult())
                .isEqualTo(new MoveResult.Replied(new Clicked(1)));
    }

    @Test
    void aSaleTheRoomHasLostIsBookedAgainOnItsReceipt() {
        Sale sale = new Sale(1, 20, 1_500, 6_666);
        Match match = Match.inRound("ada", "bob").claim("ada", sale);
        assertThat(match.sold()).isEqualTo(sale);
        assertThat(match.event()).isEqualTo(new ProductShipped(Match.id("ada"), sale));

        match.claim("ada", sale);
        assertThat(match.sold()).as("as often as it is shown").isEqualTo(sale);
        assertThat(match.last.told()).as("and told once").isEmpty();
        assertRefused(match.claim("ada", new Sale(1, 1, 1, 1)), CliXRefusal.INVALID_RECEIPT);
        assertRefused(match.claim("bob", new Sale(2, 1, 1, 1)), CliXRefusal.INVALID_RECEIPT);
    }

    @Test
    void clicksOnlyCountInARound() {
        Match match = Match.hosted(2).join("ada");
        assertRefused(match.click("ada", 1), CliXRefusal.NO_ROUND);
        assertRefused(match.join("bob").task("StartGame").click("ada", 1), CliXRefusal.NO_ROUND);
        match.pause().task("StartRound");
        assertRefused(match.endRound().click("ada", 1), CliXRefusal.NO_ROUND);
    }

    @Test
    void theDeadlineCountsNotTheTaskThatComesAfterIt() {
        assertRefused(Match.inRound("ada", "bob").pass(10_000).ship("ada"), CliXRefusal.NO_ROUND);
    }

    @Test
    void strangersAndThoseWhoAreOutDoNotPlay() {
        Match match = Match.inRound("ada", "bob", "eve").leave("eve");
        assertRefused(match.ship("eve"), CommonRefusal.NOT_SEATED);
        assertRefused(match.ship("mallory"), CommonRefusal.NOT_SEATED);

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
        assertRefused(broke.ship("eve"), CliXRefusal.OUT_OF_GAME);
    }

    private static void assertRefused(Match match, Refusal refusal) {
        assertThat(match.moveResult())
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
