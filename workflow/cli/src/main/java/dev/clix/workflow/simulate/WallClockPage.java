package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.endpoint.SidePage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The page of the wall clock, which cannot be moved. */
final class WallClockPage implements SidePage {
    private static final int CONFLICT = 409;

    @Override
    public String path() {
        return ClockPage.PATH;
    }

    @Override
    public List<String> paths() {
        return ClockPage.PATHS;
    }

    @Override
    public List<String> methods(String path) {
        return ClockPage.allowed(path);
    }

    @Override
    public CompletionStage<Reply> answer(Asked asked) {
        return CompletableFuture.completedFuture(
                asked.method().equals("GET")
                        ? Reply.json(
                                200,
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("mode", "wall")
                                        .put("now", Instant.now().toString()))
                        : Reply.error(
                                CONFLICT,
                                "Expected a clock that can be moved, but this is the wall's; start with --time frozen, skip or skip-all"));
    }
}
