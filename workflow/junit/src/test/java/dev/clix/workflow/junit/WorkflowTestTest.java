package dev.clix.workflow.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.VirtualTime;
import org.junit.jupiter.api.Test;

class WorkflowTestTest {
    @WorkflowTest("wait.asl.json")
    void timeIsAdvancedByHand(Workflow workflow, StepFunctionsSimulator simulator, VirtualTime time) {
        simulator.handle("*:answer", call -> 42);
        var run = workflow.start("{}");
        assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);
        time.skip();
        assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @WorkflowTest(value = "wait.asl.json", mocks = "mocks.json")
    void aTestCaseIsMocked(Workflow workflow) {
        var run = workflow.startMocked("Works", "{}");
        assertThat(run.end().output()).contains("{\"answer\":42}");
    }

    @WorkflowTest(value = "wait.asl.json", skipping = true)
    void timeSkipsByItself(Workflow workflow, StepFunctionsSimulator simulator) {
        simulator.handle("*:answer", call -> TaskHandler.NEVER);
        assertThat(workflow.start("{}").end().error()).contains("States.Timeout");
    }

    /** Run by hand below: its failure is what is tested. */
    static final class Failing {
        @WorkflowTest("wait.asl.json")
        void fails(Workflow workflow) {
            workflow.start("{}");
            throw new AssertionError("on purpose");
        }

        @WorkflowTest(value = "wait.asl.json", mocks = "mocks.json")
        void leavesAMockUnused(Workflow workflow) {
            workflow.startMocked("Works", "{\"done\": true}");
        }

        @WorkflowTest("wait.asl.json")
        void assertsInAHandler(Workflow workflow, StepFunctionsSimulator simulator) {
            simulator.handle("*:answer", call -> {
                throw new AssertionError("in the handler");
            });
            workflow.start("{}").end();
        }
    }

    @Test
    void aFailingTestPrintsWhatHappened() {
        var launched = Launched.run(Failing.class);
        assertThat(launched.printed())
                .containsPattern("RUNNING arn:.*:execution:wait:")
                .containsPattern(" 4 +\\+0s +Wait +WaitStateEntered +input=\\{}")
                .containsPattern(
                        " 9 +\\+1h00m00s +Answer +LambdaFunctionFailed +error=java.lang.AssertionError +cause=in the handler at .*WorkflowTestTest.java:");
        assertThat(launched.failures())
                .containsEntry("fails", "on purpose")
                .containsEntry("assertsInAHandler", "in the handler")
                .hasEntrySatisfying(
                        "leavesAMockUnused",
                        failure -> assertThat(failure).contains("mocks call 0 of state 'Answer', which never came"));
    }
}
