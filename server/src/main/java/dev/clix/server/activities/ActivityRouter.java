package dev.clix.server.activities;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.clix.protocol.GameId;
import dev.clix.server.game.GameType;
import dev.clix.server.game.TaskCall;
import dev.clix.server.metrics.Meters;
import dev.clix.server.room.RoomMessage;
import dev.clix.server.room.Rooms;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.time.TimeSource;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each task to the room of its game, and to no other.
 *
 * <p>A task whose game has no room here is passed on: it fails with {@link TaskAnswers#UNKNOWN_GAME}, the state
 * machine offers it anew, and the server that has the room may take it. A task that comes back again and again is
 * nobody's: its game is rebuilt here from the task's data.
 */
public final class ActivityRouter {
    private static final Logger log = LoggerFactory.getLogger(ActivityRouter.class);

    private final JsonFactory json = new JsonFactory();
    private final Rooms rooms;
    private final GameType type;
    private final TaskAnswers answers;
    private final Strays strays;
    private final TimeSource time;
    private final Meters meters;

    public ActivityRouter(Rooms rooms, GameType type, TaskAnswers answers, int passes, TimeSource time, Meters meters) {
        this.rooms = rooms;
        this.type = type;
        this.answers = answers;
        this.strays = new Strays(passes);
        this.time = time;
        this.meters = meters;
    }

    public void route(String activity, ActivityTask task) {
        meters.taskTaken(activity);
        TaskCall call = new TaskCall(activity, task.input());
        gameId(task.input())
                .ifPresentOrElse(
                        game -> tell(game, task, call),
                        () -> answers.fail(
                                task.taskToken(),
                                TaskAnswers.UNKNOWN_GAME,
                                "Expected the task of a game, but its input has no gameId"));
    }

    private void tell(GameId game, ActivityTask task, TaskCall call) {
        rooms.tell(
                game,
                new RoomMessage.Task(task.taskToken(), call, (refusal, message) -> stray(game, task, call, message)));
    }

    private void stray(GameId game, ActivityTask task, TaskCall call, String message) {
        if (strays.isLost(game) && adopted(game, call)) tell(game, task, call);
        else passOn(game, task, message);
    }

    private boolean adopted(GameId game, TaskCall call) {
        return type.restore(call, time.now())
                .map(restored -> {
                    log.atInfo().addKeyValue("game", game).log("Game rebuilt from its task {}", call.activity());
                    rooms.adopt(game, restored);
                    return true;
                })
                .orElse(false);
    }

    private void passOn(GameId game, ActivityTask task, String message) {
        meters.taskPassedOn();
        if (strays.passedOn(game) == 1)
            log.atInfo().addKeyValue("game", game).log("Task of a game unknown here is passed on");
        answers.fail(task.taskToken(), TaskAnswers.UNKNOWN_GAME, message);
    }

    /** Reads no further than it must: what else is in the data is the game's matter. */
    private Optional<GameId> gameId(String input) {
        try (JsonParser parser = json.createParser(input)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("gameId")) return Optional.of(new GameId(parser.getText()));
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
