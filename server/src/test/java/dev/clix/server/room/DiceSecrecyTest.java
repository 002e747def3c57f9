package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.server.Seeds;
import dev.clix.server.game.ChanceAlone;
import dev.clix.server.game.GameSecrets;
import dev.clix.server.game.dice.DicePace;
import dev.clix.server.game.dice.DiceRules;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.BidMade;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.GameEnded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * No frame to anybody holds dice that are another's and were not shown: live, from the log, in snapshots, to spectators.
 * The execution's data and the log hold none at all. Dice are known by their values: the test draws them itself.
 */
class DiceSecrecyTest {
    /** {@code -Dgames=1000} for the long form. */
    private static final int GAMES = Integer.getInteger("games", 20);

    private static final int DICE = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = Seeds.random("DiceSecrecyTest");
    private final Map<Integer, Integer> own = new HashMap<>();
    private int recovered;
    private int snapshots;

    @Test
    void nobodyLearnsOfDiceThatAreHidden() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        try {
            for (int game = 0; game < GAMES; game++) {
                Play played = new Play(new ChanceAlone(random.nextLong()));
                played.play();
                recovered += played.recovered;
                snapshots += played.snapshots;
            }
        } finally {
            root.detachAppender(lines);
        }
        assertThat(recovered).as("returns from the log").isPositive();
        assertThat(snapshots).as("returns by a snapshot").isPositive();
        assertThat(own.keySet())
                .as("players heard of their own dice, however many")
                .contains(1, 2, 3, 4, 5);
        assertThat(lines.list)
                .isNotEmpty()
                .noneMatch(line -> line.getFormattedMessage().matches("(?s).*\\[[1-6](, ?[1-6])*].*"));
    }

    private final class Play extends RestlessGame {
        private final GameSecrets chance;
        private final Set<Integer> shown = new HashSet<>();
        private final Set<Integer> rolled = new HashSet<>();
        private final List<String> seats = new ArrayList<>();

        Play(GameSecrets chance) {
            super(DiceSecrecyTest.this.random, new DiceRules(DicePace.STANDARD), chance);
            this.chance = chance;
        }

        /** As the table looks to the mover: raised by one, or doubted. */
        @Override
        GameMove move(TestSubscriber tab) {
            List<PlayEvent> events = tab.heard.stream()
                    .filter(GameMessage.class::isInstance)
                    .map(message -> ((GameMessage) message).event())
                    .filter(event -> event instanceof BidMade || event instanceof DiceRolled)
                    .map(PlayEvent.class::cast)
                    .toList();
            boolean bid = !events.isEmpty() && events.get(events.size() - 1) instanceof BidMade;
            int quantity = bid ? ((BidMade) events.get(events.size() - 1)).quantity() + 1 : 1;
            boolean doubts = bid && random.nextInt(3) > 0;
            return doubts ? new Challenge() : new Bid(Math.min(30, quantity), random.nextInt(2, 7));
        }

        @Override
        public void succeed(String taskToken, String output, Runnable untimely) {
            JsonNode game = tree(output);
            assertThat(arrays(game)).as(output).isEmpty();
            JsonNode round = game.path("state").path("round");
            rolled.add(round.path("rolledAt").asInt());
            if (round.has("showdown")) shown.add(round.path("rolledAt").asInt());
            seats.clear();
            game.path("seats").forEach(seat -> seats.add(seat.path("id").asText()));
            super.succeed(taskToken, output, untimely);
        }

        @Override
        void check(String frame, PlayerId player) {
            JsonNode message = tree(frame);
            message.findParents("showdown").forEach(this::noteShown);
            for (List<Integer> dice : arrays(message)) {
                assertThat(known(dice, player))
                        .as("%s to %s: %s", dice, player, frame)
                        .isTrue();
                own.merge(dice.size(), 1, Integer::sum);
            }
        }

        /** A move may come before the workflow asks for it: then dice are shown before the workflow hears of it. */
        private void noteShown(JsonNode round) {
            rolled.stream().filter(step -> isAllOf(round, step)).forEach(shown::add);
        }

        private boolean isAllOf(JsonNode round, int step) {
            for (JsonNode hand : round.path("hands")) {
                int seat = seats.indexOf(hand.path("player").asText());
                List<Integer> dice = arrays(hand).get(0);
                if (!hand(step, seat, dice.size()).equals(dice)) return false;
            }
            return round.has("hands");
        }

        private boolean known(List<Integer> dice, PlayerId player) {
            return rolled.stream().anyMatch(step -> {
                for (int seat = 0; seat < seats.size(); seat++)
                    if ((shown.contains(step) || seats.get(seat).equals(player.value()))
                            && hand(step, seat, dice.size()).equals(dice)) return true;
                return false;
            });
        }

        /** Drawn apart from the rules. */
        private List<Integer> hand(int step, int seat, int size) {
            int[] all = new SplittableRandom(chance.seed(room.id, step))
                    .ints((seat + 1L) * DICE, 1, 7)
                    .toArray();
            return Arrays.stream(all, seat * DICE, seat * DICE + size)
                    .sorted()
                    .boxed()
                    .toList();
        }

        @Override
        boolean isEnd(PlayEvent event) {
            return event instanceof GameEnded;
        }

        @Override
        String after(String answeredActivity, String executionData) {
            boolean rolls = answeredActivity.equals("StartGame") || executionData.contains("\"phase\":\"shown\"");
            return rolls ? "Deal" : "TakeTurn";
        }
    }

    /** The lists of nothing but numbers. */
    private static List<List<Integer>> arrays(JsonNode node) {
        List<List<Integer>> found = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode child : node) {
            found.addAll(arrays(child));
            if (node.isArray() && child.isInt()) numbers.add(child.asInt());
        }
        if (!numbers.isEmpty()) found.add(numbers);
        return found;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected JSON, but found " + json, e);
        }
    }
}
