package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Reply;
import dev.clix.server.game.dice.DicePace;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.BidMade;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceMove;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.DiceShown;
import dev.clix.server.game.dice.message.GameEnded;
import dev.clix.server.game.dice.message.Hand;
import dev.clix.server.game.dice.message.TurnBegan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * {@link RecoveryTest} where players hear forms of their own: cut off at random points, each holds the game's log at the
 * end, and in it the dice that were its own.
 */
class OwnFormsRecoveryTest {
    private static final Duration SHOWN = Duration.ofSeconds(DicePace.STANDARD.showSeconds());
    private final Random random = Seeds.random("OwnFormsRecoveryTest");
    private final Map<PlayerId, Player> players = new HashMap<>();
    private int turns;
    private int shown;

    @Test
    void nothingIsMissedAndEachHearsItsOwn() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada").playing("dice");
            Player eve = playground.busPlayer("Eve").playing("dice");
            ada.host(2);
            eve.join(ada.game());
            List.of(ada, eve).forEach(player -> players.put(player.id(), player));
            while (awaitTurn(playground, ada)) {
                Player mover =
                        players.get(last(ada, TurnBegan.class).orElseThrow().player());
                DiceMove move = isBid(ada) ? new Challenge() : new Bid(1, 2);
                if (random.nextBoolean()) cut(eve);
                mover.answer(mover.say(id -> new ClientMessage.Move(id, move)));
            }
            eve.await(message -> message instanceof GameMessage inGame && inGame.event() instanceof GameEnded);
            assertHoldsTheLog(eve, ada);
            players.values().forEach(OwnFormsRecoveryTest::assertHeardItsOwn);
        }
    }

    /** @return whether there is one more */
    private boolean awaitTurn(Playground playground, Player host) {
        playground.until(() -> {
            if (events(host, DiceShown.class).size() > shown) {
                shown++;
                playground.pass(SHOWN);
            }
            return events(host, TurnBegan.class).size() > turns
                    || last(host, GameEnded.class).isPresent();
        });
        turns++;
        return last(host, GameEnded.class).isEmpty();
    }

    private static boolean isBid(Player host) {
        boolean bid = false;
        for (GameMessage message : host.gameMessages())
            if (message.event() instanceof BidMade || message.event() instanceof DiceRolled)
                bid = message.event() instanceof BidMade;
        return bid;
    }

    private static void cut(Player player) {
        player.drop();
        player.comeBack();
    }

    private static <E> List<E> events(Player player, Class<E> kind) {
        return player.gameMessages().stream()
                .map(GameMessage::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <E> Optional<E> last(Player player, Class<E> kind) {
        List<E> all = events(player, kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static void assertHoldsTheLog(Player player, Player host) {
        List<GameMessage> log = host.gameMessages().stream()
                .map(OwnFormsRecoveryTest::asAllHearIt)
                .toList();
        List<GameMessage> held = player.gameMessages().stream()
                .map(OwnFormsRecoveryTest::asAllHearIt)
                .toList();
        assertThat(player.heard())
                .filteredOn(Reply.Returned.class::isInstance)
                .allMatch(returned -> ((Reply.Returned) returned).recovered());
        assertThat(held).isEqualTo(log.subList(log.size() - held.size(), log.size()));
    }

    private static GameMessage asAllHearIt(GameMessage message) {
        GameEvent event = message.event() instanceof DiceRolled rolled
                ? new DiceRolled(rolled.round(), rolled.inPlay(), Optional.empty())
                : message.event();
        return new GameMessage(message.game(), message.epoch(), message.offset(), message.time(), event);
    }

    /** The dice shown at each round's end are those the player was told at its beginning. */
    private static void assertHeardItsOwn(Player player) {
        List<List<Integer>> told = new ArrayList<>();
        events(player, DiceRolled.class).forEach(rolled -> rolled.dice().ifPresent(told::add));
        List<List<Integer>> seen = events(player, DiceShown.class).stream()
                .flatMap(round -> round.hands().stream())
                .filter(hand -> hand.player().equals(player.id()))
                .map(Hand::dice)
                .toList();
        assertThat(told).isNotEmpty().isEqualTo(seen);
    }
}
