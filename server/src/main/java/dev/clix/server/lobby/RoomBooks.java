package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.game.GameTypes;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the lobby's books true to what becomes of rooms. Called from any thread; the books belong to the lobby's. */
final class RoomBooks implements LobbyMessage.RoomNews {
    private static final Logger log = LoggerFactory.getLogger(RoomBooks.class);

    /** The cost of a game is read from its history some seconds after its end; until then it must be there. */
    private static final Duration COUNTED = Duration.ofMinutes(1);

    private final Executor loop;
    private final GameTypes types;
    private final GameExecutions executions;
    private final TimeSource time;
    private final ExecutionBilling executionBilling;
    private final OpenGames games;
    private final Matchmakers matchmakers;
    private final GameOpener opener;

    RoomBooks(
            Executor loop,
            GameTypes types,
            GameExecutions executions,
            TimeSource time,
            ExecutionBilling executionBilling,
            OpenGames games,
            Matchmakers matchmakers,
            GameOpener opener) {
        this.loop = loop;
        this.types = types;
        this.executions = executions;
        this.time = time;
        this.executionBilling = executionBilling;
        this.games = games;
        this.matchmakers = matchmakers;
        this.opener = opener;
    }

    @Override
    public void seatsChanged(LobbyMessage.SeatsChanged news) {
        GameId game = news.game();
        loop.execute(() -> {
            opener.running().seated(game, news.people());
            games.listed().free(game, news.free());
            if (isPublic(game)) matchmakers.free(types.kind(game), game, news.free());
        });
    }

    @Override
    public void adopted(LobbyMessage.Adopted news) {
        loop.execute(() -> {
            opener.adopted(news.setup().game());
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
    public void abandoned(LobbyMessage.Abandoned news) {
        GameId game = news.game();
        log.atWarn().addKeyValue("game", game).log("The workflow asked for nothing: the game is abandoned");
        executions.data(game).whenComplete((data, failure) -> {
            if (failure == null && data.flatMap(types.of(game)::owner).equals(Optional.of(news.owner())))
                executions.stop(game);
            else
                log.atWarn()
                        .addKeyValue("game", game)
                        .log("Its execution is left alone: it is not known to be this server's", failure);
        });
    }

    @Override
    public void ended(LobbyMessage.Ended news) {
        GameId game = news.game();
        executionBilling.ended(game, executions);
        loop.execute(() -> {
            games.ended(game);
            opener.over(game);
        });
    }

    @Override
    public void closed(LobbyMessage.Closed news) {
        GameId game = news.game();
        time.after(COUNTED, () -> executions.forget(game));
        loop.execute(() -> {
            games.remove(game);
            opener.over(game);
            matchmakers.free(types.kind(game), game, 0);
        });
    }

    private boolean isPublic(GameId game) {
        return games.setup(game)
                .filter(setup -> setup.visibility() == Visibility.PUBLIC)
                .isPresent();
    }
}
