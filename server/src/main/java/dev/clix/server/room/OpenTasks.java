package dev.clix.server.room;

import dev.clix.server.game.GameTaskAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Tasks of the game's workflow that wait for their answer: the latest token of each activity. */
final class OpenTasks {
    private final TaskResponder desk;
    private final Runnable untimely;
    private final Map<String, String> tokens = new HashMap<>();

    /** @param untimely run, on whatever thread, when an answer comes too late */
    OpenTasks(TaskResponder desk, Runnable untimely) {
        this.desk = desk;
        this.untimely = untimely;
    }

    /** An older token of the same activity has timed out, or the workflow would not ask again. */
    void opened(String activity, String token) {
        String older = tokens.put(activity, token);
        if (older != null) desk.letGo(older);
    }

    /** A task that was not answered at once waits for people. */
    void keep(String activity, Duration heartbeat) {
        String token = tokens.get(activity);
        if (token != null) desk.keep(token, heartbeat);
    }

    void answer(GameTaskAnswer answer) {
        String token = tokens.remove(answer.activity());
        if (token != null) desk.succeed(token, answer.output(), untimely);
    }

    void letGo() {
        tokens.values().forEach(desk::letGo);
        tokens.clear();
    }
}
