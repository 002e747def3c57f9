package dev.clix.server.game.dice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.dice.message.DiceShown;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiceLeavingTest {
    @Test
    void aTurnPassesOnFromWhoLeaves() {
        DiceTable game = DiceTable.of(3, 4).deal().turn();
        PlayerId mover = game.mover();
        PlayerId next = game.next();
        game.leave(mover);
        assertThat(game.last.completed()).contains(DiceRules.TAKE_TURN);
        assertThat(game.mover()).isEqualTo(next);
        assertThat(game.state.inPlay())
                .as("the dice stay until the round is over")
                .isEqualTo(15);
        game.turn().bid(1, 2).turn().challenge().deal();
        assertThat(game.state.inPlay()).isEqualTo(9);
    }

    @Test
    void theTurnGoesOnWhenAnotherLeaves() {
        DiceTable game = DiceTable.of(3, 4).deal().turn();
        PlayerId mover = game.mover();
        game.leave(game.next());
        assertThat(game.last.completed()).isEmpty();
        assertThat(game.state.isTurnOf(mover)).isTrue();
        assertThat(game.state.deadline()).isPresent();
        game.bid(1, 2);
        assertThat(game.state.contenders()).contains(game.mover());
    }

    /** Before the first roll, in another's turn, in the own one, and while dice are shown. */
    @ParameterizedTest
    @ValueSource(strings = {"deal", "another's turn", "turn", "shown"})
    void whoIsLeftAloneWins(String when) {
        DiceTable game = DiceTable.of(2, 6);
        if (!when.equals("deal")) game.deal().turn();
        if (when.equals("shown")) game.bid(1, 2).turn().challenge();
        PlayerId leaver = when.equals("another's turn") ? game.next() : game.mover();
        PlayerId left = game.state.inAfter(leaver);

        game.leave(leaver);

        assertThat(game.last.verdict()).contains(new Verdict("lastWithDice", Optional.of(left)));
        assertThat(game.last.completed().isPresent())
                .as("a turn was waited for")
                .isEqualTo(when.endsWith("turn"));
        assertThat(game.leave(left).last.verdict()).as("the winner may go").isEmpty();
    }

    /** The last person leaves, in the turn of a bot. */
    @Test
    void botsDoNotPlayOnByThemselves() {
        DiceTable game = DiceTable.amongBots(7).deal().turn();
        game.leave(new PlayerId("a"));
        assertThat(game.last.verdict()).contains(Verdict.ABANDONED);
        assertThat(game.last.completed()).contains(DiceRules.TAKE_TURN);
    }

    @Test
    void whoOpensTheNextRoundMayLeaveBefore() {
        DiceTable game = DiceTable.of(3, 6).deal().turn().bid(1, 2).turn().challenge();
        PlayerId opener = game.mover();
        PlayerId next = game.next();
        assertThat(game.leave(opener).deal().mover()).isEqualTo(next);
    }

    /** The bid of a player who has left stands, and may be challenged. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyLosesADieForAWrongBidOfWhoHasLeft(boolean wrong) {
        DiceTable game = DiceTable.of(3, 7).deal().turn();
        PlayerId bidder = game.mover();
        game.bid(wrong ? 15 : 1, wrong ? 1 : game.faceRolled()).turn().leave(bidder);
        PlayerId challenger = game.mover();

        game.challenge();

        assertThat(game.last(DiceShown.class).showdown().loser())
                .isEqualTo(wrong ? Optional.empty() : Optional.of(challenger));
        assertThat(game.mover()).as("opens").isEqualTo(challenger);
        assertThat(game.state.cup(challenger).dice()).isEqualTo(wrong ? 5 : 4);
    }
}
