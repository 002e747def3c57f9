package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.server.Seeds;
import dev.clix.server.game.hands.HandsMessages.Draw;
import dev.clix.server.game.hands.HandsMessages.HandsEnded;
import dev.clix.server.game.hands.HandsMessages.Show;
import dev.clix.server.game.hands.HandsRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No frame to anybody holds a card that is another's and was not shown: live, from the log, in snapshots, to spectators.
 * The engine knows nothing of the game, which is made up for tests.
 */
class HiddenHandsTest {
    /** {@code -Dgames=1000} for the long form. */
    private static final int GAMES = Integer.getInteger("games", 30);

    private static final Pattern CARD = Pattern.compile("card-[0-9a-f]+");

    private final Random random = Seeds.random("HiddenHandsTest");
    private int recovered;
    private int snapshots;

    @Test
    void nobodyHearsOfCardsThatAreHidden() {
        for (int game = 0; game < GAMES; game++) {
            Play played = new Play();
            played.play();
            played.assertEverybodyHeardOfTheirOwn();
            recovered += played.recovered;
            snapshots += played.snapshots;
        }
        assertThat(recovered).as("returns from the log").isPositive();
        assertThat(snapshots).as("returns by a snapshot").isPositive();
    }

    private final class Play extends RestlessGame {
        private final HandsRules rules;
        private final Map<PlayerId, Set<String>> heard = new HashMap<>();

        Play() {
            this(new HandsRules(12));
        }

        private Play(HandsRules rules) {
            super(HiddenHandsTest.this.random, rules, new TestRoom.NoSecrets());
            this.rules = rules;
        }

        void assertEverybodyHeardOfTheirOwn() {
            rules.owners.forEach((card, owner) -> {
                if (heard.containsKey(owner))
                    assertThat(heard.get(owner)).as("%s", owner).contains(card);
            });
        }

        @Override
        GameMove move(TestSubscriber tab) {
            return random.nextInt(4) == 0 ? new Show() : new Draw();
        }

        /** A frame may hold a card of its listener, and one that was shown. */
        @Override
        void check(String frame, PlayerId player) {
            Set<String> cards = new HashSet<>();
            CARD.matcher(frame).results().map(MatchResult::group).forEach(cards::add);
            for (String card : cards)
                assertThat(player.equals(rules.owners.get(card)) || rules.shown.contains(card))
                        .as("to %s: %s", player, frame)
                        .isTrue();
            heard.computeIfAbsent(player, first -> new HashSet<>()).addAll(cards);
        }

        @Override
        boolean isEnd(PlayEvent event) {
            return event instanceof HandsEnded;
        }

        @Override
        String after(String answeredActivity, String executionData) {
            return "TakeTurn";
        }
    }
}
