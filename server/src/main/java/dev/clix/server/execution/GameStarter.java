package dev.clix.server.execution;

import dev.clix.protocol.GameId;
import dev.clix.server.broker.Opening;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameTypes;
import dev.clix.server.room.Rooms;
import dev.clix.workflow.Causes;
import dev.clix.workflow.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens games on this server: makes their rooms, and starts their executions. Safe for use by many threads. */
public final class GameStarter {
    private static final Logger log = LoggerFactory.getLogger(GameStarter.class);

    private final GameTypes types;
    private final GameExecutions executions;
    private final TimeSource time;
    private final HostedGames hosted;
    private final Rooms rooms;

    public GameStarter(GameTypes types, GameExecutions executions, TimeSource time, HostedGames hosted, Rooms rooms) {
        this.types = types;
        this.executions = executions;
        this.time = time;
        this.hosted = hosted;
        this.rooms = rooms;
    }

    /** The room comes first, then its founder: the execution's first task must find the one, its failure the other. */
    public void open(Opening opening) {
        GameId id = opening.setup().game();
        Game game = types.of(id).open(opening.setup(), time.now());
        hosted.opened(id);
        rooms.create(id, game, opening.follows());
        rooms.tell(id, opening.founder());
        log.atInfo().addKeyValue("game", id).log("Game opened");
        executions.start(id, game.executionInput()).whenComplete((started, failure) -> {
            if (failure == null) rooms.opened(id);
            else
                rooms.failed(
                        id,
                        "Expected a workflow for the game, but "
                                + Causes.unwrapped(failure).getMessage());
        });
    }
}
