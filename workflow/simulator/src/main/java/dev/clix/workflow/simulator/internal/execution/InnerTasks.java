package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;

/** Tasks the simulator does itself. */
public interface InnerTasks extends TaskHandler {
    /** @param origin tells an execution that this very task has started before from any other */
    Object handle(TaskCall call, Origin.Task origin) throws TaskFailure;

    /** The task of a state that is tested on its own: no execution will ask again. */
    @Override
    default Object handle(TaskCall call) throws TaskFailure {
        return handle(call, Origin.Task.OF_NOBODY);
    }
}
