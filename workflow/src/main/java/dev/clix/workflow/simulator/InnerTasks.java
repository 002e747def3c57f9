package dev.clix.workflow.simulator;

/** Tasks the simulator does itself. */
sealed interface InnerTasks extends TaskHandler permits NestedExecutions, SdkTasks {}
