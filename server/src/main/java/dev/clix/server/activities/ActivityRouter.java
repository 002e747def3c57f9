package dev.clix.server.activities;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.metrics.Meters;
import dev.clix.server.node.OwnerLookup;
import dev.clix.server.node.OwnerLookup.Verdict;
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
 * fails with {@link RetryingTaskResponder#UNKNOWN_GAME}, the state machine offers it anew, and the owner may take it. When it
 * is gone, the game is rebuilt here from the task's data.
 */
public final class ActivityRouter {
    private static final Logger log = LoggerFactory.getLogger(ActivityRouter.class);

    private final JsonFactory json = new JsonFactory();
    private final Rooms rooms;
    private final Broker broker;
    private final GameTypes types;
    /** The kind that metrics tell of a task without a game's id. */
    private static final String OF_NO_GAME = "none";

    private final RetryingTaskResponder answers;
    private final OwnerLookup ownerLookup;
    private final StandbyPolicy standbyPolicy;
    private final TimeSource time;
    private final Meters meters;

    public ActivityRouter(
            Rooms rooms,
            Broker broker,
            GameTypes types,
            RetryingTaskResponder answers,
            OwnerLookup ownerLookup,
            StandbyPolicy standbyPolicy,
            TimeSource time,
            Meters meters) {
        this.rooms = rooms;
        this.broker = broker;
        this.types = types;
        this.answers = answers;
        this.ownerLookup = ownerLookup;
        this.standbyPolicy = standbyPolicy;
        this.time = time;
        this.meters = meters;
    }

    public void route(String activity, ActivityTask task) {
        RoomMessage.Task message = new RoomMessage.Task(task.taskToken(), new GameTask(activity, task.input()));
        Optional<GameId> id = gameId(task.input());
        meters.taskTaken(id.map(types::kind).orElse(OF_NO_GAME), activity);
        id.ifPresentOrElse(
                game -> broker.tell(game, message),
                () -> answers.fail(
                        task.taskToken(),
                        RetryingTaskResponder.UNKNOWN_GAME,
                        "Expected the task of a game, but its input has no gameId"));
    }

    /** No room here took the task. */
    public void refused(GameId game, RoomMessage.Task task, RefusalReason reason) {
        if (reason.refusal() != CommonRefusal.UNKNOWN_GAME) passOn(game, task, reason.message());
        else
            types.of(game)
                    .owner(task.call().input())
                    .ifPresentOrElse(
                            owner -> ownerLookup
                                    .find(owner, game)
                                    .thenAccept(verdict -> found(verdict, owner, game, task)),
                            () -> adopt(game, task));
    }

    private void found(Verdict verdict, RoomOwner owner, GameId game, RoomMessage.Task task) {
        if (verdict instanceof Verdict.Elsewhere there) {
            standbyPolicy.playedElsewhere(owner, game);
            passOn(game, task, "Expected a game of this server, but it is played at " + there.playersUrl());
        } else adopt(game, task);
    }

    private void adopt(GameId game, RoomMessage.Task task) {
        Optional<Game> restored = types.of(game).restore(task.call().input(), time.now());
        if (restored.isPresent()) {
            log.atInfo()
                    .addKeyValue("game", game)
                    .log("Game rebuilt from its task {}", task.call().activity());
            rooms.adopt(game, restored.get());
            broker.tell(game, task);
        } else passOn(game, task, "Expected the task of a game, but its input tells of none");
    }

    private void passOn(GameId game, RoomMessage.Task task, String message) {
        meters.taskPassedOn(types.kind(game));
        answers.fail(task.token(), RetryingTaskResponder.UNKNOWN_GAME, message);
    }

    /** Reads no further than the game's id: all other data are the game's matter. */
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
