package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.Workflows;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The executions behind the games: one each, named by the game's id. */
final class Executions {
    private static final Logger log = LoggerFactory.getLogger(Executions.class);

    private final Workflows workflows;
    private final String stateMachineArn;
    private final Map<GameId, String> arns = new ConcurrentHashMap<>();

    Executions(Workflows workflows, String stateMachineArn) {
        this.workflows = workflows;
        this.stateMachineArn = stateMachineArn;
    }

    CompletionStage<Void> start(GameId game, String input) {
        StartExecution request = new StartExecution(stateMachineArn, Optional.of(game.value()), Optional.of(input));
        return workflows.startExecution(request).thenAccept(started -> arns.put(game, started.executionArn()));
    }

    void stop(GameId game) {
        String arn = arns.get(game);
        if (arn == null) return;
        workflows
                .stopExecution(arn, Optional.of("GameAbandoned"), Optional.of("The workflow asked for nothing"))
                .whenComplete((stopped, failure) -> {
                    if (failure != null) log.atWarn().addKeyValue("game", game).log("Execution not stopped", failure);
                });
    }

    void forget(GameId game) {
        arns.remove(game);
    }
}
