package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.GameTaskAnswer;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Handles the tasks of the game's workflow: asks the rules at once, or as soon as players may have shown their receipts. */
final class GameTaskHandler {
    /** In a room that was made anew the round's end waits so long for players and their receipts; the task can. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private static final RefusalReason SUPERSEDED =
            new RefusalReason(CommonRefusal.UNKNOWN_GAME, "Expected the game's room, but there is a later one by now");

    private final GameId id;
    private final RoomDependencies dependencies;
    private final Supplier<Game> game;
    private final BiConsumer<GameDecision, Instant> act;
    private final Consumer<RoomMessage> again;
    private final Runnable superseded;
    private final OpenTasks tasks;
    private final RoomTimer settled;
    private Optional<Instant> settles = Optional.empty();
    private Optional<RoomMessage.Task> early = Optional.empty();

    /**
     * @param game as it is now
     * @param act carries out what the rules decided at an instant
     * @param again receives a task in the room's turn that came too early
     * @param superseded run when a task tells of a later room
     * @param untimely run in the room's turn, when the workflow does not want an answer any more
     */
    GameTaskHandler(
            GameId id,
            RoomDependencies dependencies,
            Mailbox mailbox,
            Supplier<Game> game,
            BiConsumer<GameDecision, Instant> act,
            Consumer<RoomMessage> again,
            Runnable superseded,
            Runnable untimely) {
        this.id = id;
        this.dependencies = dependencies;
        this.game = game;
        this.act = act;
        this.again = again;
        this.superseded = superseded;
        this.tasks = new OpenTasks(dependencies.desk(), () -> mailbox.post(untimely));
        this.settled = new RoomTimer(time(), mailbox, this::settled);
    }

    /** The room was made anew, just now. */
    void settle() {
        settles = Optional.of(time().now().plus(SETTLING));
    }

    void hear(RoomMessage.Task task) {
        Instant now = time().now();
        if (game.get().reliesOnReceipts() && settles.filter(now::isBefore).isPresent()) {
            early = Optional.of(task);
            settled.set(settles);
        } else perform(task, now);
    }

    private void settled() {
        Optional<RoomMessage.Task> task = early;
        early = Optional.empty();
        task.ifPresent(again);
    }

    private void perform(RoomMessage.Task task, Instant now) {
        String activity = task.call().activity();
        GameDecision decision = game.get().play(task.call(), now);
        if (decision.supersededBy().isPresent()) {
            superseded.run();
            dependencies.broker().refuse(id, task, SUPERSEDED);
            return;
        }
        tasks.opened(activity, task.token());
        game.get()
                .deadline()
                .ifPresent(
                        due -> dependencies.meters().taskCame(game.get().kind(), activity, Duration.between(due, now)));
        act.accept(decision, now);
        tasks.keep(activity, game.get().heartbeat());
    }

    void answer(GameTaskAnswer answer) {
        tasks.answer(answer);
    }

    /** This room answers none any more. */
    void close() {
        settled.set(Optional.empty());
        tasks.letGo();
    }

    private TimeSource time() {
        return dependencies.time();
    }
}
