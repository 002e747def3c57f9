package dev.clix.server.gateway;

import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An invitation in words, for those who see the link before they follow it. Names are isolated (Unicode UAX #9), as either
 * direction of writing may stand in either.
 *
 * @param game empty where a link leads to none
 */
record LinkPreview(String title, String description, Optional<GameView> game) {
    private static final int NAMED = 3;

    /**
     * @param kind the title of the game's kind
     * @return empty where there is nobody to tell of
     */
    static Optional<LinkPreview> of(GameView game, String kind) {
        if (game.players().isEmpty()) return Optional.empty();
        return Optional.of(new LinkPreview(title(game, kind), description(game), Optional.of(game)));
    }

    private static String title(GameView game, String kind) {
        Optional<String> host = game.host()
                .flatMap(id -> game.players().stream()
                        .filter(player -> player.id().equals(id))
                        .map(LinkPreview::name)
                        .findFirst());
        return switch (game.phase()) {
            case GameView.LOBBY ->
                host.map(name -> name + " invites you to a game of " + kind).orElse("A game of " + kind);
            case GameView.ENDED -> "A game of " + kind + " that is over";
            default ->
                host.map(name -> "Watch a game of " + kind + " that " + name + " hosts")
                        .orElse("Watch a game of " + kind);
        };
    }

    private static String description(GameView game) {
        int players = game.players().size();
        return switch (game.phase()) {
            case GameView.LOBBY ->
                "%1$s %2$s here: %3$s of %4$s seats %2$s taken. The game has not begun."
                        .formatted(names(game.players()), players == 1 ? "is" : "are", players, game.seats());
            case GameView.ENDED -> "%s have played.".formatted(names(game.players()));
            default -> "%s are playing. The game has begun, and can be watched.".formatted(names(game.players()));
        };
    }

    /** Ada; Ada and Bob; Ada, Bob, Cy and 2 more */
    private static String names(List<PlayerView> players) {
        int named = Math.min(NAMED, players.size());
        List<String> names =
                players.stream().limit(named).map(LinkPreview::name).collect(Collectors.toList());
        if (players.size() > named) names.add(players.size() - named + " more");
        String last = names.remove(names.size() - 1);
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }

    private static String name(PlayerView player) {
        return "\u2068" + player.name().value() + "\u2069";
    }
}
