package dev.clix.server.bots;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the command line; everything wrong with it is told at once. */
final class BotArguments {
    static final String USAGE = """
            ./clix bots [--url http://127.0.0.1:8080] [--game clix] [--games 10] [--players 4] [--door ws|eventbus]
                        [--rounds N] [--misbehave never-read|flood|reconnect|lie]
                        [--connect-rate 500] [--limit 900] [--seed N]

              --game          the kind of game, clix, dice or rps; --rounds and --misbehave are for clix
              --players       per game, 2 to 10, of dice to 6, of rps 2; the first hosts it, the others join by its link
              --rounds        all but the host leave in this round; without it, money decides
              --door          ws, or eventbus for the SockJS bridge
              --misbehave     what the last bot of every game does instead of playing: never-read stops reading,
                              flood says as much as the socket takes, reconnect is cut off again and again, lie says
                              what is not so; the times in the summary are those of the others
              --connect-rate  new connections a second
              --limit         seconds after which a running game counts as failed
              --seed          of everything the bots draw; the same seed, the same play

            Ends with 0 only when every game ended with the winner the bots computed themselves.
            """;

    private static final List<String> FLAGS = Pattern.compile("--[a-z-]+")
            .matcher(USAGE)
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();

    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    /** Not all of the command line could be understood. */
    static final class Misunderstood extends Exception {
        private static final long serialVersionUID = 1;

        Misunderstood(List<String> complaints) {
            super(String.join(System.lineSeparator(), complaints));
        }
    }

    private BotArguments(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 < arguments.size()) given.put(arguments.get(i), arguments.get(i + 1));
            else if (FLAGS.contains(arguments.get(i))) complaints.add("Expected a value after " + arguments.get(i));
            else complaints.add(unknown(arguments.get(i)));
        }
    }

    static BotOptions read(List<String> arguments, long seed) throws Misunderstood {
        return new BotArguments(arguments).options(seed);
    }

    private BotOptions options(long seed) throws Misunderstood {
        PlayedGame game = value("--game", PlayedGame.ALL.get(0), BotArguments::game);
        BotOptions options = new BotOptions(
                value("--url", URI.create("http://127.0.0.1:8080"), BotArguments::httpUrl),
                game,
                value("--games", 10, text -> number(text, 1, 100_000)),
                value("--players", Math.min(4, game.playersMax()), text -> number(text, 2, 10)),
                value("--door", BotTransport.WS, text -> word(text, BotTransport.class)),
                value("--rounds", OptionalInt.empty(), text -> OptionalInt.of(number(text, 1, 1_000))),
                value("--misbehave", Optional.empty(), text -> Optional.of(word(text, Misbehavior.class))),
                value("--seed", seed, BotArguments::seed),
                value("--connect-rate", 500, text -> number(text, 1, 100_000)),
                Duration.ofSeconds(value("--limit", 900, text -> number(text, 1, 86_400))));
        given.keySet().forEach(flag -> complaints.add(unknown(flag)));
        check(options);
        if (!complaints.isEmpty()) throw new Misunderstood(complaints);
        return options;
    }

    private static String unknown(String flag) {
        return "Expected one of the flags below, but found '" + flag + "'";
    }

    private <T> T value(String flag, T byDefault, Function<String, T> reading) {
        String text = given.remove(flag);
        if (text == null) return byDefault;
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            complaints.add("%s: %s".formatted(flag, e.getMessage()));
            return byDefault;
        }
    }

    private static PlayedGame game(String text) {
        return PlayedGame.ALL.stream()
                .filter(game -> game.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected one of %s, which bots can play, but found '%s'"
                                .formatted(
                                        PlayedGame.ALL.stream()
                                                .map(PlayedGame::name)
                                                .toList(),
                                        text)));
    }

    private void check(BotOptions options) {
        PlayedGame game = options.game();
        if (options.players() > game.playersMax())
            complaints.add("--players: Expected at most %s in a game of %s, but found %s"
                    .formatted(game.playersMax(), game.name(), options.players()));
        if (!game.canMisbehave()
                && (options.rounds().isPresent() || options.misbehavior().isPresent()))
            complaints.add("Expected --rounds and --misbehave with clix alone, but found a game of " + game.name());
    }

    private static URI httpUrl(String text) {
        URI url = URI.create(text);
        if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme()))
            throw new IllegalArgumentException(
                    "Expected an address like http://127.0.0.1:8080, but found '" + text + "'");
        return url;
    }

    private static int number(String text, int min, int max) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) return number;
        }
        throw new IllegalArgumentException(
                "Expected a whole number from %s to %s, but found '%s'".formatted(min, max, text));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Expected a whole number, but found '" + text + "'", e);
        }
    }

    private static <E extends Enum<E>> E word(String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> flagWord(word).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected one of %s, but found '%s'"
                        .formatted(
                                Arrays.stream(words.getEnumConstants())
                                        .map(BotArguments::flagWord)
                                        .toList(),
                                text)));
    }

    static String flagWord(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
