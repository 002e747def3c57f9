package dev.clix.workflow.endpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.api.StepFunctionsApi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The health page: whether the endpoint takes on anything new, for scripts that wait for it and for monitoring. */
final class HealthPage implements SidePage {
    private static final String PATH = "/health";
    private static final int UNAVAILABLE = 503;

    private final StepFunctionsApi api;

    HealthPage(StepFunctionsApi api) {
        this.api = api;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public CompletionStage<Reply> answer(Asked asked) {
        var health = api.health();
        var told = JsonNodeFactory.instance.objectNode().put("status", health.up() ? "up" : "down");
        told.setAll(health.told());
        return CompletableFuture.completedFuture(Reply.json(health.up() ? 200 : UNAVAILABLE, told));
    }
}
