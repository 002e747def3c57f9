package dev.clix.server.game;

import dev.clix.protocol.CommonRefusal;
import java.util.List;

/** The refusals of the engine, in words for people. */
final class GameRefusals {
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private GameRefusals() {}

    static GameDecision notSeated(Game game) {
        return GameDecision.refused(
                game, CommonRefusal.NOT_SEATED, "Expected a seat in this game, but the sender has none");
    }

    static GameDecision full(Game game) {
        return GameDecision.refused(
                game, CommonRefusal.GAME_FULL, "Expected a free seat, but all %s are taken".formatted(game.seats()));
    }

    static GameDecision notHost(SeatedGame<?, ?> game) {
        return GameDecision.refused(
                game,
                CommonRefusal.NOT_HOST,
                game.terms().isPrivate()
                        ? "Expected the host, but somebody else asked"
                        : "Expected a private game, but nobody hosts a public one");
    }

    static GameDecision tooFewPlayers(SeatedGame<?, ?> game) {
        int players = game.ledger().seats().size();
        return GameDecision.refused(
                game,
                CommonRefusal.TOO_FEW_PLAYERS,
                "Expected %s players or more, but there %s %s"
                        .formatted(
                                number(game.rules().manifest().seats().min()),
                                players == 1 ? "is" : "are",
                                number(players)));
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
    }

    static GameDecision started(Game game) {
        return game.ended()
                ? ended(game)
                : GameDecision.refused(
                        game, CommonRefusal.GAME_STARTED, "Expected an open lobby, but the game has begun");
    }

    static GameDecision ended(Game game) {
        return GameDecision.refused(game, CommonRefusal.GAME_ENDED, "Expected a running game, but it is over");
    }
}
