package dev.clix.workflow.contract;

import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;

class InProcessContractTest extends PortContract {
    private final StepFunctionsSimulator simulator =
            StepFunctionsSimulator.builder().time(new VirtualTime()).start();

    @Override
    Workflows workflows() {
        return simulator;
    }

    @Override
    Activities activities() {
        return simulator;
    }
}
