package dev.clix.server;

import dev.clix.server.activities.RetryingTaskResponder;
import dev.clix.server.game.Games;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.simulator.SimulatorBuilder;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.TimeSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The workflow of all games in this process's memory, and in a journal if there is one: then games outlive the process. */
final class LocalWorkflow implements AutoCloseable {
    /** Expressions take time that the event loops do not have. */
    private static final int THREADS = 2;

    private final ExecutorService executions = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "executions");
        thread.setDaemon(true);
        return thread;
    });
    private final StepFunctionsSimulator simulator;
    private final GameWorkflow deployed;

    /** Of the heap, for games that have ended. */
    private static final int CLOSED_SHARE = 8;

    /**
     * @param journal the folder to keep everything in
     * @param watched whether somebody may look at executions that have ended; if not, each goes with its game's room
     * @throws UnusableWorkflowException when the journal cannot be opened
     */
    LocalWorkflow(TimeSource time, Games games, Optional<Path> journal, boolean watched) {
        SimulatorBuilder builder = StepFunctionsSimulator.builder()
                .time(time)
                .executor(executions)
                .closedBytesMax(Runtime.getRuntime().maxMemory() / CLOSED_SHARE);
        journal.ifPresent(builder::journal);
        simulator = opened(builder);
        deployed = SimulatedDeployment.into(simulator, games, watched ? arn -> {} : simulator::forget);
        if (journal.isPresent())
            deployed.stateMachineArns()
                    .values()
                    .forEach(machine -> simulator.failTasks(
                            machine, RetryingTaskResponder.UNKNOWN_GAME, "Expected its server, but it is gone"));
    }

    private StepFunctionsSimulator opened(SimulatorBuilder builder) {
        try {
            return builder.start();
        } catch (UncheckedIOException | IllegalStateException e) {
            executions.shutdown();
            throw new UnusableWorkflowException("workflow.journal: " + e.getMessage(), 2);
        }
    }

    GameWorkflow deployed() {
        return deployed;
    }

    /** The Step Functions API, for whoever wants to watch. */
    StepFunctionsApi api() {
        return simulator.api();
    }

    @Override
    public void close() {
        simulator.close();
        executions.shutdown();
    }
}
