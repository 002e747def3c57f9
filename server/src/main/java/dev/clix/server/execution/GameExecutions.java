package dev.clix.server.execution;

import dev.clix.protocol.GameId;
import dev.clix.server.cost.BilledTransitions;
import dev.clix.workflow.Causes;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.Page;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.Workflows;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The executions behind the games: one each, named by the game's id. */
public final class GameExecutions {
    private static final Logger log = LoggerFactory.getLogger(GameExecutions.class);

    private static final int PAGE = 1_000;

    /** A state that is tried 29 times makes 88 events. */
    private static final int LATEST = 100;

    private final Workflows workflows;
    private final Function<GameId, String> stateMachineArn;
    private final Consumer<String> forget;

    /**
     * @param stateMachineArn of a game's kind
     * @param forget an execution that has ended, by its ARN
     */
    public GameExecutions(Workflows workflows, Function<GameId, String> stateMachineArn, Consumer<String> forget) {
        this.workflows = workflows;
        this.stateMachineArn = stateMachineArn;
        this.forget = forget;
    }

    /** The history of a game whose room is gone is asked for no more. */
    void forget(GameId game) {
        forget.accept(arn(game));
    }

    CompletionStage<Void> start(GameId game, String input) {
        StartExecution request =
                new StartExecution(stateMachineArn.apply(game), Optional.of(game.value()), Optional.of(input));
        return workflows.startExecution(request).handle((started, failure) -> {
            if (failure != null && !isThere(failure)) throw new CompletionException(failure);
            return null;
        });
    }

    /** Game ids are drawn, so the one that is there is the one whose answer got lost. */
    private static boolean isThere(Throwable failure) {
        Throwable cause = Causes.unwrapped(failure);
        return cause instanceof WorkflowException refused && refused.code() == Code.EXECUTION_ALREADY_EXISTS;
    }

    void stop(GameId game) {
        workflows
                .stopExecution(arn(game), Optional.of("GameAbandoned"), Optional.of("The workflow asked for nothing"))
                .whenComplete((stopped, failure) -> {
                    if (failure != null) log.atWarn().addKeyValue("game", game).log("Execution not stopped", failure);
                });
    }

    /**
     * The data of a game that is still played, wherever its room is: the input of its next task.
     *
     * @return a JSON text; empty when there is no such execution, or it has ended
     */
    CompletionStage<Optional<String>> data(GameId game) {
        return data(game, Instant.MAX);
    }

    /** The same, also of a game that has come to its end since then. */
    CompletionStage<Optional<String>> data(GameId game, Instant endedSince) {
        return workflows
                .describeExecution(arn(game))
                .handle((execution, failure) -> data(execution, failure, endedSince))
                .thenCompose(Function.identity());
    }

    private CompletionStage<Optional<String>> data(
            ExecutionDescription execution, Throwable failure, Instant endedSince) {
        if (failure != null && !isNowhere(failure)) return CompletableFuture.failedFuture(failure);
        if (failure != null) return CompletableFuture.completedFuture(Optional.empty());
        if (execution.status() == ExecutionStatus.RUNNING) return latest(execution);
        boolean lately =
                execution.stopDate().filter(stop -> !stop.isBefore(endedSince)).isPresent();
        return CompletableFuture.completedFuture(execution.output().filter(output -> lately));
    }

    private CompletionStage<Optional<String>> latest(ExecutionDescription execution) {
        return workflows
                .executionHistory(
                        new GetExecutionHistory(execution.executionArn(), LATEST, true, Optional.empty(), true))
                .thenApply(page -> Optional.of(page.items().stream()
                        .flatMap(GameExecutions::entered)
                        .findFirst()
                        .orElse(execution.input())));
    }

    /** A state's input holds what the task before it answered. */
    private static Stream<String> entered(ExecutionEvent event) {
        return event.type().endsWith("StateEntered")
                ? Stream.of(event.details().path("input").asText())
                : Stream.empty();
    }

    private static boolean isNowhere(Throwable failure) {
        Throwable cause = Causes.unwrapped(failure);
        return cause instanceof WorkflowException refused && refused.code() == Code.EXECUTION_DOES_NOT_EXIST;
    }

    /** The state transitions of the execution so far. */
    CompletionStage<BilledTransitions> transitions(GameId game) {
        return transitions(arn(game), Optional.empty(), BilledTransitions.NONE);
    }

    /**
     * A part of the execution's history, without any data.
     *
     * @param newestFirst in small parts, for those who know the beginning
     */
    CompletionStage<Page<ExecutionEvent>> history(GameId game, boolean newestFirst, Optional<String> token) {
        int size = newestFirst ? LATEST : PAGE;
        return workflows.executionHistory(new GetExecutionHistory(arn(game), size, newestFirst, token, false));
    }

    private CompletionStage<BilledTransitions> transitions(
            String arn, Optional<String> token, BilledTransitions before) {
        return workflows
                .executionHistory(new GetExecutionHistory(arn, PAGE, false, token, false))
                .thenCompose(page -> {
                    BilledTransitions read = before.and(page.items());
                    return page.nextToken().isPresent()
                            ? transitions(arn, page.nextToken(), read)
                            : CompletableFuture.completedFuture(read);
                });
    }

    /** An execution's ARN is made of its machine's, without version or alias, and its name. */
    private String arn(GameId game) {
        String[] machine = stateMachineArn.apply(game).split(":");
        machine[5] = "execution";
        return String.join(":", Arrays.copyOf(machine, 7)) + ":" + game.value();
    }
}
