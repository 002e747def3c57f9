package dev.clix.server.lobby;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.server.broker.SeatRequest;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.MoveResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The games there are, and the addresses they were opened from, none of which may take all the rooms. A game that has
 * ended counts no more, but is remembered for players who look at it and play again. Belongs to the lobby's thread.
 */
final class OpenGames {
    /** Ended games remembered for each that an address may run, in case it opens games and ends them at once. */
    private static final int REMEMBERED_PER_GAME = 10;

    /** More than can be on their way at once; an answer that was lost is asked for again within seconds. */
    private static final int REQUESTS_MAX = 20_000;

    private final LobbySettings settings;
    private final Map<GameId, Entry> games = new HashMap<>();
    /** The game after a game, once somebody asked for it. */
    private final Map<GameId, GameId> successors = new HashMap<>();

    /** Where requests of clients led that may be known again; of those longest ago some are forgotten. */
    private final Map<SeatRequest, GameId> sought = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SeatRequest, GameId> eldest) {
            return size() > REQUESTS_MAX;
        }
    };

    private final RoomCodes codes = new RoomCodes();
    private final ListedGames listed;
    private final Census everybodys = new Census();
    private final Map<String, Census> byAddress = new HashMap<>();

    private static final class Entry {
        final GameSetup setup;
        final Optional<String> address;
        boolean ended;

        Entry(GameSetup setup, Optional<String> address) {
            this.setup = setup;
            this.address = address;
        }
    }

    private static final class Census {
        int running;
        int remembered;

        boolean isFull(int games) {
            return running >= games || remembered >= (long) games * REMEMBERED_PER_GAME;
        }
    }

    OpenGames(LobbySettings settings) {
        this.settings = settings;
        this.listed = new ListedGames(settings.watchable());
    }

    RoomCodes codes() {
        return codes;
    }

    ListedGames listed() {
        return listed;
    }

    void sought(SeatRequest request, GameId game) {
        if (request.isKnownAgain()) sought.put(request, game);
    }

    /** @return where the request led, while there is that game */
    Optional<GameId> sought(SeatRequest request) {
        return Optional.ofNullable(sought.get(request)).filter(games::containsKey);
    }

    /** @return why there can be no game more from this address */
    Optional<MoveResult.Refused> objection(Optional<String> address) {
        if (everybodys.isFull(settings.gamesMax()))
            return Optional.of(new MoveResult.Refused(
                    CommonRefusal.OVERLOADED,
                    "Expected a free room, but all %s are taken".formatted(settings.gamesMax())));
        return address.map(byAddress::get)
                .filter(census -> census.isFull(settings.gamesPerAddress()))
                .map(full -> new MoveResult.Refused(
                        CommonRefusal.TOO_MANY_GAMES,
                        "Expected fewer than %s games opened from one address, but there are as many"
                                .formatted(settings.gamesPerAddress())));
    }

    void add(GameSetup setup, Optional<String> address) {
        games.put(setup.game(), new Entry(setup, address));
        setup.code().ifPresent(code -> codes.add(code, setup.game()));
        if (setup.isForStrangers()) listed.add(setup.game(), setup.seats());
        count(everybodys, 1, 1);
        address.ifPresent(from -> count(census(from), 1, 1));
    }

    /** The game is over. */
    void ended(GameId game) {
        Entry entry = games.get(game);
        if (entry == null || entry.ended) return;
        entry.ended = true;
        listed.remove(game);
        entry.setup.code().ifPresent(code -> codes.remove(code, game));
        count(everybodys, -1, 0);
        entry.address.ifPresent(from -> count(census(from), -1, 0));
    }

    /** The game can be looked at no more. */
    void remove(GameId game) {
        ended(game);
        successors.remove(game);
        Entry entry = games.remove(game);
        if (entry == null) return;
        count(everybodys, 0, -1);
        entry.address.ifPresent(this::forget);
    }

    private void forget(String address) {
        Census census = census(address);
        count(census, 0, -1);
        if (census.remembered == 0) byAddress.remove(address);
    }

    private Census census(String address) {
        return byAddress.computeIfAbsent(address, first -> new Census());
    }

    private static void count(Census census, int running, int remembered) {
        census.running += running;
        census.remembered += remembered;
    }

    Optional<GameSetup> setup(GameId game) {
        return Optional.ofNullable(games.get(game)).map(entry -> entry.setup);
    }

    Optional<GameId> successor(GameId game) {
        return Optional.ofNullable(successors.get(game));
    }

    void follow(GameId game, GameId next) {
        successors.put(game, next);
    }

    void followNoMore(GameId game, GameId next) {
        successors.remove(game, next);
    }
}
