package dev.clix.server.activities;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.clix.protocol.GameId;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameType;
import dev.clix.server.game.Owner;
import dev.clix.server.game.TaskCall;
import dev.clix.server.metrics.Meters;
import dev.clix.server.node.Owners;
import dev.clix.server.node.Owners.Verdict;
import dev.clix.server.room.Refuse;
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
 * <p>Of a task whose game has no room here the game's owner is asked. While it has the room, the task is passed on: it
 * fails with {@link TaskAnswers#UNKNOWN_GAME}, the state machine offers it anew, and the owner may take it. When it is
 * gone, the game is rebuilt here from the task's data.
 */
public final class ActivityRouter {
    private static final Logger log = LoggerFactory.getLogger(ActivityRouter.class);

    private final JsonFactory json = new JsonFactory();
    private final Rooms rooms;
    private final GameType type;
    private final TaskAnswers answers;
    private final Owners owners;
    private final Standby standby;
    private final TimeSource time;
    private final Meters meters;

    public ActivityRouter(
            Rooms rooms,
            GameType type,
            TaskAnswers answers,
            Owners owners,
            Standby standby,
            TimeSource time,
            Meters meters) {
        this.rooms = rooms;
        this.type = type;
        this.answers = answers;
        this.owners = owners;
        this.standby = standby;
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
        rooms.tell(game, new RoomMessage.Task(task.taskToken(), call, reason -> stray(game, task, call, reason)));
    }

    private void stray(GameId game, ActivityTask task, TaskCall call, Refuse.Reason reason) {
        if (reason.refusal() != Refusal.UNKNOWN_GAME) passOn(task, reason.message());
        else
            type.owner(call.input())
                    .ifPresentOrElse(
                            owner -> owners.find(owner, game)
                                    .thenAccept(verdict -> found(verdict, owner, game, task, call)),
                            () -> adopt(game, task, call));
    }

    private void found(Verdict verdict, Owner owner, GameId game, ActivityTask task, TaskCall call) {
        if (verdict instanceof Verdict.Elsewhere there) {
            standby.playedElsewhere(owner, game);
            passOn(task, "Expected a game of this server, but it is played at " + there.playersUrl());
        } else adopt(game, task, call);
    }

    private void adopt(GameId game, ActivityTask task, TaskCall call) {
        Optional<Game> restored = type.restore(call.input(), time.now());
        if (restored.isPresent()) {
            log.atInfo().addKeyValue("game", game).log("Game rebuilt from its task {}", call.activity());
            rooms.adopt(game, restored.get());
            tell(game, task, call);
        } else passOn(task, "Expected the task of a game, but its input tells of none");
    }

    private void passOn(ActivityTask task, String message) {
        meters.taskPassedOn();
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
