package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Books as the execution's data have them. Each task's answer is kept in the history, so they are short.
 *
 * @param capitals of each player at the start and after every round played, in the order of the seats
 * @param out of the game: broke, or left
 */
record KeptBooks(
        Rules rules,
        PhaseState stage,
        Map<String, List<Long>> capitals,
        List<PlayerId> out,
        Optional<GameResult> result) {
    static KeptBooks of(Books books) {
        Map<String, List<Long>> capitals = new LinkedHashMap<>();
        books.startups().forEach(startup -> capitals.put(startup.id().value(), startup.capitals()));
        List<PlayerId> out =
                books.startups().stream().filter(Startup::out).map(Startup::id).toList();
        return new KeptBooks(books.rules(), books.stage(), capitals, out, books.result());
    }

    Books books() {
        Set<PlayerId> gone = Set.copyOf(out);
        List<Startup> startups = capitals.entrySet().stream()
                .map(entry -> {
                    PlayerId player = new PlayerId(entry.getKey());
                    return new Startup(player, entry.getValue(), gone.contains(player));
                })
                .toList();
        return new Books(rules, stage, startups, result);
    }
}
