package dev.clix.workflow.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

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
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        var failures = new StringBuilder();
        try {
            LauncherFactory.create().execute(failing(), new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    result.getThrowable().ifPresent(failures::append);
                }
            });
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("WaitStateEntered", "\"name\":\"Wait\"", "\"error\":\"java.lang.AssertionError\"");
        assertThat(failures.toString())
                .contains("on purpose")
                .contains("in the handler")
                .contains("mocks call 0 of state 'Answer', which never came");
    }

    private static LauncherDiscoveryRequest failing() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Failing.class))
                .build();
    }
}
