package dev.clix.workflow.simulator;

/** Tasks the simulator does itself. */
sealed interface InnerTasks extends TaskHandler permits NestedExecutions, SdkTasks {
    /** @param origin tells an execution that this very task has started before from any other */
    Object handle(TaskCall call, Origin.Task origin) throws TaskFailure;

    /** The task of a state that is tested on its own: no execution will ask again. */
    @Override
    default Object handle(TaskCall call) throws TaskFailure {
        return handle(call, Origin.Task.OF_NOBODY);
    }
}
