package dev.clix.workflow.console;

import dev.clix.workflow.api.OpenWait;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.endpoint.SidePage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The things a console shows. Everything but the API is optional: Step Functions themselves tell no more. */
public interface ConsoleSource {
    /** Asked for everything that is shown, and for everything that is done. It may tell of EXPRESS executions as well. */
    StepFunctionsApi api();

    /** The page that tells the time, and may move it; empty where time is the machine's and nothing moves it. */
    default Optional<SidePage> clock() {
        return Optional.empty();
    }

    /** Everything that is waited for just now, at most some thousands; empty where that cannot be told. */
    default CompletionStage<Optional<List<OpenWait>>> waits() {
        return CompletableFuture.completedFuture(Optional.empty());
    }
}
