package dev.clix.server.game.dice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.BidMade;
import dev.clix.server.game.dice.message.DicePlayer;
import dev.clix.server.game.dice.message.DiceRefusal;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.DiceShown;
import dev.clix.server.game.dice.message.StandingBid;
import dev.clix.server.game.dice.message.TurnBegan;
import dev.clix.server.game.dice.message.TurnMissed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiceRulesTest {
    @ParameterizedTest
    @CsvSource({
        "3, 4, 3, 5, true", // as many of a higher face
        "3, 4, 3, 4, false",
        "3, 4, 3, 3, false",
        "3, 4, 4, 2, true", // more of any face
        "3, 6, 2, 6, false",
        "5, 6, 3, 1, true", // ones are worth twice
        "6, 6, 3, 1, true",
        "7, 2, 3, 1, false",
        "3, 1, 6, 6, false",
        "3, 1, 7, 2, true",
        "3, 1, 4, 1, true",
        "3, 1, 3, 1, false",
    })
    void aBidHasToRaiseTheStandingOne(int quantity, int face, int nextQuantity, int nextFace, boolean raises) {
        DiceTable game = DiceTable.of(3, 1).deal().turn().bid(quantity, face).turn();
        PlayerId mover = game.mover();

        game.bid(nextQuantity, nextFace);

        assertThat(game.refusal()).isEqualTo(raises ? Optional.empty() : Optional.of(DiceRefusal.BID_TOO_LOW));
        assertThat(game.state.round().bids()).hasSize(raises ? 2 : 1);
        assertThat(game.mover().equals(mover)).as("still the same turn").isEqualTo(!raises);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 4, false", "4, 4, true", "4, 1, true", "4, 5, false"})
    void onesAreWildButForBidsOnOnes(int face, int shown, boolean counts) {
        assertThat(new Bid(1, face).counts(shown)).isEqualTo(counts);
    }

    @Test
    void nobodyBidsMoreDiceThanThereAre() {
        DiceTable game = DiceTable.of(2, 1).deal().turn();
        assertThat(game.bid(11, 2).refusal()).contains(DiceRefusal.BID_TOO_HIGH);
        assertThat(game.bid(10, 1).refusal()).isEmpty();
        assertThat(game.turn().bid(10, 6).refusal()).contains(DiceRefusal.BID_TOO_LOW);
    }

    @Test
    void movesAreMadeInTurn() {
        DiceTable game = DiceTable.of(3, 1);
        PlayerId opener = game.mover();
        assertThat(game.move(opener, new Bid(1, 2)).refusal())
                .as("before the roll")
                .contains(DiceRefusal.OUT_OF_TURN);
        game.deal().turn();
        assertThat(game.move(game.next(), new Bid(1, 2)).refusal()).contains(DiceRefusal.OUT_OF_TURN);
        assertThat(game.challenge().refusal()).contains(DiceRefusal.NO_BID);
        PlayerId second = game.next();
        game.bid(1, 2);
        assertThat(game.lastEvent()).isEqualTo(new BidMade(opener, 1, 2));
        assertThat(game.last.completed()).contains(DiceRules.TAKE_TURN);
        assertThat(game.mover()).isEqualTo(second);
        assertThat(game.turn().lastEvent())
                .isEqualTo(new TurnBegan(second, DiceTable.START.plusSeconds(DicePace.STANDARD.turnSeconds())));
        game.challenge();
        assertThat(game.move(game.mover(), new Bid(5, 2)).refusal())
                .as("while dice are shown")
                .contains(DiceRefusal.OUT_OF_TURN);
    }

    /** With as many dice as were bid, or more, the challenger loses one; with fewer the bidder does. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void whoIsWrongLosesADieAndOpens(int over) {
        for (int face = 1; face <= 6; face++) {
            DiceTable game = fewAndMany(face);
            PlayerId bidder = game.mover();
            PlayerId challenger = game.next();
            int count = game.count(new Bid(1, face));

            game.bid(count + over, face).turn().challenge();

            PlayerId loser = over > 0 ? bidder : challenger;
            DiceShown shown = game.last(DiceShown.class);
            assertThat(shown.showdown().count()).isEqualTo(count);
            assertThat(shown.showdown().loser()).contains(loser);
            assertThat(shown.hands()).isEqualTo(game.hands()).hasSize(3);
            assertThat(game.state.cup(loser).dice()).isEqualTo(4);
            assertThat(game.state.contenders()).hasSize(3);
            assertThat(game.deal().mover()).isEqualTo(loser);
            assertThat(game.state.inPlay()).isEqualTo(14);
        }
    }

    /** With two or more dice of the face, so that one fewer can be bid. */
    private static DiceTable fewAndMany(int face) {
        for (long secret = 1; ; secret++) {
            DiceTable game = DiceTable.of(3, secret).deal().turn();
            if (game.count(new Bid(1, face)) > 1) return game;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void theLastWithDiceWins(int players) {
        DiceTable game = DiceTable.of(players, 5);
        PlayerId winner = new PlayerId("a");
        int rounds = 0;
        while (game.state.verdict().isEmpty()) {
            lose(game.deal().turn(), winner);
            rounds++;
        }
        assertThat(rounds).as("every die of all others").isEqualTo(5 * (players - 1));
        assertThat(game.last.verdict()).contains(new Verdict("lastWithDice", Optional.of(winner)));
        assertThat(game.last(DiceShown.class).nextRoundAt()).as("there is none").isEmpty();
        assertThat(game.deal().last.told()).as("nothing is rolled any more").isEmpty();
        assertThat(game.state.cups().stream().filter(cup -> !cup.isIn()).map(Cup::outIn))
                .as("who held out longer can be told")
                .doesNotContain(0)
                .doesNotHaveDuplicates();
        assertThat(game.turn().last.waits()).isFalse();
    }

    /** A round that another player than the one who is to win loses. */
    private static void lose(DiceTable game, PlayerId winner) {
        int all = game.state.inPlay();
        boolean winnerOpens = game.mover().equals(winner);
        if (winnerOpens) game.bid(1, game.faceRolled()).turn().challenge();
        else if (game.next().equals(winner)) game.bid(all, 1).turn().challenge();
        else game.bid(1, game.faceRolled()).turn().challenge();
    }

    @Test
    void whoHasNoDiceIsOutAndTheNextOneOpens() {
        DiceTable game = DiceTable.of(3, 2).deal().turn();
        PlayerId poor = game.mover();
        PlayerId next = game.next();
        for (int dice = 5; dice > 0; dice--) {
            assertThat(game.mover()).isEqualTo(poor);
            game.bid(game.state.inPlay(), 1).turn().challenge().deal().turn();
        }
        assertThat(game.state.cup(poor).isIn()).isFalse();
        assertThat(game.mover()).isEqualTo(next);
        assertThat(game.bid(1, 2).mover()).isNotEqualTo(poor);
        assertThat(game.move(poor, new Bid(5, 2)).refusal()).contains(DiceRefusal.OUT_OF_TURN);
        assertThat(game.hand(poor)).isEmpty();
    }

    @Test
    void whoLetsATurnPassIsPlayedForAndAfterThreeIsOut() {
        DiceTable game = DiceTable.of(3, 3).deal();
        PlayerId late = game.mover();
        for (int missed = 1; missed < DiceTasks.MISSED_MAX; missed++) {
            game.turn().pass();
            assertThat(game.last(TurnMissed.class)).isEqualTo(new TurnMissed(late, missed, false));
            assertThat(game.last.told()).as("a move was made").hasSize(2);
            backTo(game, late);
        }
        game.turn().pass();
        assertThat(game.lastEvent()).isEqualTo(new TurnMissed(late, DiceTasks.MISSED_MAX, true));
        assertThat(game.state.contenders()).hasSize(2).doesNotContain(late);
        assertThat(game.state.isInTurn()).as("the turn passes on").isTrue();
        assertThat(game.mover()).isNotEqualTo(late);
    }

    @Test
    void aMoveForgivesTurnsThatWereLetPass() {
        DiceTable game = DiceTable.of(3, 3).deal();
        PlayerId late = game.mover();
        game.turn().pass();
        backTo(game, late);
        game.turn();
        assertThat(game.bid(1, 2).state.cup(late).missed())
                .as("after a refusal")
                .isOne();
        game.bid(game.state.inPlay(), 1);
        assertThat(game.state.cup(late).missed()).isZero();
    }

    /** The others make the least bids they can, and challenge nobody but each other. */
    private static void backTo(DiceTable game, PlayerId player) {
        while (!game.state.isTurnOf(player)) {
            if (!game.state.isInTurn()) game.deal();
            else {
                Optional<StandingBid> standing = game.state.round().standing();
                game.turn()
                        .bid(
                                standing.map(StandingBid::quantity).orElse(0) + 1,
                                standing.map(StandingBid::face).orElse(2));
            }
        }
    }

    @Test
    void everybodyIsToldTheirOwnDiceOnly() {
        DiceTable game = DiceTable.of(3, 8).deal();
        var rolled = game.told.get(0);
        assertThat(rolled.event()).isEqualTo(new DiceRolled(1, 15, Optional.empty()));
        for (PlayerId player : game.state.contenders()) {
            GameEvent own = new DiceRolled(1, 15, Optional.of(game.hand(player)));
            assertThat(rolled.ownForms()).containsEntry(player, own);
            assertThat(hands(game, Optional.of(player))).containsExactly(game.hand(player));
        }
        assertThat(hands(game, Optional.empty())).as("who only watches").isEmpty();
        game.turn().bid(1, 2).turn().challenge();
        assertThat(hands(game, Optional.empty())).hasSize(3);
        assertThat(hands(game.deal(), Optional.empty())).isEmpty();
    }

    private static List<List<Integer>> hands(DiceTable game, Optional<PlayerId> viewer) {
        return game.rules.view(game.state, game.table(), viewer).players().values().stream()
                .flatMap(part -> ((DicePlayer) part).hand().stream())
                .toList();
    }

    /** The recorded state depends on chance only in the player who opens and in the dice that were shown. */
    @Test
    void theStateHoldsNoDice() {
        DiceTable one = DiceTable.of(2, 1).deal();
        DiceTable other = DiceTable.of(2, 2).deal();
        assertThat(other.hands()).isNotEqualTo(one.hands());
        assertThat(other.state.openedBy(one.mover()).toString())
                .isEqualTo(one.state.openedBy(one.mover()).toString());
    }

    @Test
    void diceOfASeatDoNotDependOnTheDiceOfOthers() {
        DiceTable game = DiceTable.of(3, 9).deal();
        DiceTable fewer = DiceTable.of(3, 9);
        fewer.leave(new PlayerId("a")).deal();
        assertThat(fewer.hand(new PlayerId("c"))).isEqualTo(game.hand(new PlayerId("c")));
    }
}
