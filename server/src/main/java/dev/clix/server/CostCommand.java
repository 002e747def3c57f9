package dev.clix.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.clix.server.cost.CostEstimate;
import dev.clix.server.cost.GameWorkload;
import dev.clix.server.cost.Price;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

/** {@code ./clix cost}: plays one game of a workload in no time, and tells what all of them would cost on AWS. */
public final class CostCommand {
    private static final String USAGE = """
            ./clix cost [--game clix] [--games 10000] [--players 4] [--rounds 10] [--transition-dollars 0.000025] [--json]

              --game                the kind of game; its course has to be the same whoever plays
              --games               a day
              --players             of each, 2 to 10
              --rounds              of each, 1 to 1000
              --transition-dollars  what AWS charges for a state transition, which depends on the region

            What a Standard workflow costs; servers and traffic are not in it. An account's first 4,000 transitions
            of a month are free. Prices: https://aws.amazon.com/step-functions/pricing/
            """;

    private int games = 10_000;
    private int players = 4;
    private int rounds = 10;
    private BigDecimal dollars = new BigDecimal("0.000025");
    private boolean json;

    private CostCommand() {}

    public static void main(String[] arguments) throws JsonProcessingException {
        List<String> asked = List.of(arguments);
        if (asked.contains("--help") || asked.contains("-h")) {
            System.out.print(USAGE);
            return;
        }
        try {
            CostCommand cost = new CostCommand();
            for (Iterator<String> left = asked.iterator(); left.hasNext(); ) cost.read(left.next(), left);
            System.out.print(cost.told());
        } catch (IllegalArgumentException e) {
            System.err.println("clix cost: " + e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private void read(String flag, Iterator<String> left) {
        switch (flag) {
            case "--game" -> onlyCountable(value(flag, left));
            case "--games" -> games = whole(flag, left, 1, 1_000_000_000);
            case "--players" -> players = whole(flag, left, 2, 10);
            case "--rounds" -> rounds = whole(flag, left, 1, 1_000);
            case "--transition-dollars" -> dollars = decimal(flag, left);
            case "--json" -> json = true;
            default -> throw new IllegalArgumentException("expected an option, but found '%s'".formatted(flag));
        }
    }

    private static void onlyCountable(String game) {
        if (!game.equals(SimulatedGame.KIND))
            throw new IllegalArgumentException(
                    "expected --game to be %s, but found '%s'".formatted(SimulatedGame.KIND, game));
    }

    private String told() throws JsonProcessingException {
        GameWorkload workload = new GameWorkload(games, players, rounds);
        SimulatedGame game = SimulatedGame.of(workload);
        CostEstimate estimate = new CostEstimate(workload, game.transitions(), game.tasks(), new Price(dollars));
        return json
                ? new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(estimate.figures())
                        + "\n"
                : estimate.table();
    }

    private static int whole(String flag, Iterator<String> left, int min, int max) {
        String text = value(flag, left);
        if (text.matches("\\d{1,10}") && Long.parseLong(text) >= min && Long.parseLong(text) <= max)
            return Integer.parseInt(text);
        throw new IllegalArgumentException(
                "expected %s to be a whole number from %s to %s, but found '%s'".formatted(flag, min, max, text));
    }

    private static BigDecimal decimal(String flag, Iterator<String> left) {
        String text = value(flag, left);
        if (text.matches("\\d{1,6}(\\.\\d{1,12})?")) return new BigDecimal(text);
        throw new IllegalArgumentException(
                "expected %s to be an amount like 0.000025, but found '%s'".formatted(flag, text));
    }

    private static String value(String flag, Iterator<String> left) {
        if (left.hasNext()) return left.next();
        throw new IllegalArgumentException("expected a value after %s, but found none".formatted(flag));
    }
}
