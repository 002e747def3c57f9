package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.endpoint.SidePage;
import dev.clix.workflow.simulator.execution.OpenLimit;
import dev.clix.workflow.time.Skip;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Virtual time over HTTP: shows and moves it. */
final class ClockPage implements SidePage {
    static final String PATH = "/clock";
    private static final String ADVANCE = "/clock/advance";
    private static final String FREEZE = "/clock/freeze";
    private static final String SKIP = "/clock/skip";
    private static final String SKIP_ALL = "/clock/skip-all";
    static final List<String> PATHS = List.of(PATH, ADVANCE, FREEZE, SKIP, SKIP_ALL);
    private static final Map<String, ClockMode> MODES =
            Map.of(FREEZE, ClockMode.FROZEN, SKIP, ClockMode.SKIP, SKIP_ALL, ClockMode.SKIP_ALL);

    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final VirtualClock clock;

    ClockPage(VirtualClock clock) {
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public List<String> methods(String path) {
        return allowed(path);
    }

    static List<String> allowed(String path) {
        if (path.equals(PATH)) return List.of("GET");
        return PATHS.contains(path) ? List.of("POST") : List.of();
    }

    @Override
    public CompletionStage<Reply> answer(Asked asked) {
        return moved(asked)
                .thenCompose(now -> clock.ask(() -> Reply.json(200, shown())))
                .exceptionally(ClockPage::refused);
    }

    private CompletionStage<Instant> moved(Asked asked) {
        if (asked.path().equals(PATH))
            return CompletableFuture.completedFuture(clock.time().now());
        try {
            if (MODES.containsKey(asked.path())) return become(MODES.get(asked.path()), asked.body());
            return clock.advance(ClockMoveRequest.read(asked.body()));
        } catch (IllegalArgumentException senseless) {
            return CompletableFuture.failedFuture(senseless);
        }
    }

    private CompletionStage<Instant> become(ClockMode mode, byte[] body) {
        ClockMoveRequest.readNothing(body);
        return clock.become(mode);
    }

    private static Reply refused(Throwable failure) {
        var cause = Causes.unwrapped(failure);
        if (cause instanceof IllegalArgumentException senseless)
            return Reply.error(BAD_REQUEST, Causes.message(senseless));
        if (cause instanceof ClockTooBusyException busy) return Reply.error(UNAVAILABLE, Causes.message(busy));
        throw new CompletionException(cause);
    }

    private ObjectNode shown() {
        var time = clock.time();
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("mode", clock.mode().word())
                .put("now", time.now().toString());
        time.next().ifPresent(due -> shown.put("next", due.toString()));
        if (clock.mode() != ClockMode.SKIP_ALL)
            time.standing().ifPresent(stands -> shown.set("waitsFor", waitsFor(stands)));
        var holders = shown.putArray("heldBy");
        time.holders().forEach(holders::add);
        return shown;
    }

    private static ObjectNode waitsFor(Skip.Stands stands) {
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("deadline", stands.due().toString());
        if (stands.deadline() instanceof OpenLimit limit)
            limit.awaited()
                    .ifPresent(task -> shown.put("executionArn", task.executionArn())
                            .put("state", task.state())
                            .put("resource", task.resource())
                            .put("answer", task.answer()));
        return shown;
    }
}
