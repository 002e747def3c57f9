package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.game.GameTypes;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Keeps the lobby's books true to what becomes of rooms. Called from any thread; the books belong to the lobby's. */
final class RoomBooks implements LobbyMessage.RoomNews {
    private final Executor loop;
    private final GameTypes types;
    private final OpenGames games;
    private final RunningGames running;
    private final Matchmakers matchmakers;

    RoomBooks(Executor loop, GameTypes types, OpenGames games, RunningGames running, Matchmakers matchmakers) {
        this.loop = loop;
        this.types = types;
        this.games = games;
        this.running = running;
        this.matchmakers = matchmakers;
    }

    @Override
    public void seatsChanged(LobbyMessage.SeatsChanged news) {
        GameId game = news.game();
        loop.execute(() -> {
            running.seated(game, news.people());
            games.listed().free(game, news.free());
            if (isPublic(game)) matchmakers.free(types.kind(game), game, news.free());
        });
    }

    @Override
    public void adopted(LobbyMessage.Adopted news) {
        loop.execute(() -> {
            running.add(news.setup().game());
            games.add(news.setup(), Optional.empty());
        });
    }

    @Override
    public void recalled(LobbyMessage.Recalled news) {
        loop.execute(() -> {
            games.add(news.setup(), Optional.empty());
            games.ended(news.setup().game());
        });
    }

    @Override
    public void ended(LobbyMessage.Ended news) {
        GameId game = news.game();
        loop.execute(() -> {
            games.ended(game);
            running.remove(game);
        });
    }

    @Override
    public void closed(LobbyMessage.Closed news) {
        GameId game = news.game();
        loop.execute(() -> {
            games.remove(game);
            running.remove(game);
            matchmakers.free(types.kind(game), game, 0);
        });
    }

    private boolean isPublic(GameId game) {
        return games.setup(game)
                .filter(setup -> setup.visibility() == Visibility.PUBLIC)
                .isPresent();
    }
}
