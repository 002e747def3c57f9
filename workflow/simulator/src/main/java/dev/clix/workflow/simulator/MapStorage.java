package dev.clix.workflow.simulator;

import dev.clix.workflow.buckets.StorageException;
import dev.clix.workflow.interpreter.Command.ReadItems;
import dev.clix.workflow.interpreter.Command.WriteResults;
import dev.clix.workflow.interpreter.Signal;

/** Reads the items of distributed Maps, and writes their results. */
final class MapStorage {
    private final World world;
    private final RunningExecution execution;
    private final ChildExecutions children;

    MapStorage(World world, RunningExecution execution, ChildExecutions children) {
        this.children = children;
        this.world = world;
        this.execution = execution;
    }

    void read(ReadItems command) {
        try {
            execution.signal(ItemReading.read(command, world.buckets()));
        } catch (StorageException failed) {
            execution.signal(new Signal.RequestFailed(command.id(), "States.ItemReaderFailed", failed.getMessage()));
        }
    }

    void write(WriteResults command) {
        try {
            execution.signal(new ResultWriting(world, command, children).write());
        } catch (StorageException failed) {
            execution.signal(new Signal.RequestFailed(command.id(), "States.ResultWriterFailed", failed.getMessage()));
        }
    }
}
