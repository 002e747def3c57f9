package dev.clix.workflow.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.Activities;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator that a test is given, by the annotation and by the builder; the classes within are run by hand. */
class WorkflowExtensionTest {
    private static final List<StepFunctionsSimulator> SEEN = new ArrayList<>();

    private static void see(StepFunctionsSimulator simulator) {
        SEEN.add(simulator);
    }

    private static Launched passes(int tests, Class<?> type) {
        SEEN.clear();
        var launched = Launched.run(type);
        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed().stream().filter(name -> name.startsWith("t")))
                .hasSize(tests);
        return launched;
    }

    private static String failure(Class<?> type) {
        var failures = Launched.run(type).failures();
        assertThat(failures).hasSize(1);
        return failures.values().iterator().next();
    }

    @WorkflowTest("wait.asl.json")
    static class EverywhereTheSame {
        private final StepFunctionsSimulator mine;

        EverywhereTheSame(StepFunctionsSimulator simulator) {
            mine = simulator;
        }

        @BeforeEach
        void before(Workflows workflows, Activities activities) {
            assertThat(workflows).isSameAs(mine).isSameAs(activities);
        }

        @AfterEach
        void after(StepFunctionsSimulator simulator) {
            assertThat(simulator).isSameAs(mine);
            see(simulator);
        }

        @Test
        void tOne(Workflow workflow, StepFunctionsSimulator simulator) {
            assertThat(simulator).isSameAs(mine);
            assertThat(workflow.start("{}").status()).isEqualTo(ExecutionStatus.RUNNING);
        }

        @Test
        void tWithoutParameters() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void tMany(int number, StepFunctionsSimulator simulator) {
            assertThat(simulator.executionArns()).isEmpty();
        }
    }

    @Test
    void aTestHasOneSimulatorWhereverItIsAskedFor() {
        passes(3, EverywhereTheSame.class);
        assertThat(SEEN).hasSize(4).doesNotHaveDuplicates();
    }

    @WorkflowTest("wait.asl.json")
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance {
        @BeforeAll
        void all(StepFunctionsSimulator simulator) {
            see(simulator);
            simulator.handle("*:answer", call -> 42);
        }

        @Test
        void tOne(Workflow workflow, StepFunctionsSimulator simulator) {
            see(simulator);
            assertThat(workflow.start("{}").end().output()).contains("42");
        }

        @WorkflowTest(skipping = true)
        void tTwo(Workflow workflow, StepFunctionsSimulator simulator) {
            see(simulator);
            assertThat(workflow.start("{}").end().output()).contains("42");
        }

        @Nested
        class Within {
            @Test
            void tThree(StepFunctionsSimulator simulator) {
                see(simulator);
            }
        }

        @AfterAll
        void over(StepFunctionsSimulator simulator) {
            see(simulator);
        }
    }

    @Test
    void testsOfOneInstanceShareWhatItsBeforeAllAskedFor() {
        passes(3, OneInstance.class);
        assertThat(SEEN).hasSize(5).containsOnly(SEEN.get(0));
    }

    @TestInstance(Lifecycle.PER_CLASS)
    @WorkflowTest
    static class OneInstanceWithoutSharing {
        @Test
        void tOne(StepFunctionsSimulator simulator) {
            see(simulator);
        }

        @Test
        void tTwo(StepFunctionsSimulator simulator) {
            see(simulator);
        }
    }

    @Test
    void testsOfOneInstanceShareNothingOtherwise() {
        passes(2, OneInstanceWithoutSharing.class);
        assertThat(SEEN).doesNotHaveDuplicates();
    }

    @WorkflowTest(value = "wait.asl.json", mocks = "mocks.json")
    abstract static class Base {
        @Test
        void tInherited(Workflow workflow) {
            assertThat(workflow.startMocked("Works", "{}").end().output()).contains("{\"answer\":42}");
        }
    }

    static class Derived extends Base {
        @WorkflowTest("other.asl.json")
        void tMerged(Workflow workflow) {
            assertThat(workflow.stateMachineArn()).endsWith(":other");
            assertThat(workflow.start("{}").output()).contains("{\"other\":true}");
        }

        @Nested
        class Inner {
            private final StepFunctionsSimulator mine;

            Inner(StepFunctionsSimulator simulator) {
                mine = simulator;
            }

            @Test
            void tNested(StepFunctionsSimulator simulator, Workflow workflow) {
                assertThat(simulator).isSameAs(mine);
                assertThat(workflow.stateMachineArn()).endsWith(":wait");
            }

            @Nested
            @WorkflowTest(value = "other.asl.json", skipping = true)
            class Innermost {
                @Test
                void tNearest(Workflow workflow) {
                    assertThat(workflow.stateMachineArn()).endsWith(":other");
                }
            }
        }
    }

    @Test
    void whatIsNearerCountsAndTheRestIsInherited() {
        passes(4, Derived.class);
    }

    @WorkflowTest
    static class BeforeAllOfNoTest {
        @BeforeAll
        static void all(StepFunctionsSimulator simulator) {}

        @Test
        void test() {}
    }

    @WorkflowTest
    static class NoDefinition {
        @Test
        void test(Workflow workflow) {}
    }

    @WorkflowTest("missing.asl.json")
    static class NoSuchFile {
        @Test
        void test(Workflow workflow) {}
    }

    static class SeveralMachines {
        @RegisterExtension
        final WorkflowExtension aws = WorkflowExtension.builder()
                .definition("wait.asl.json")
                .definition("other.asl.json")
                .build();

        @Test
        void test(Workflow workflow) {}
    }

    @Test
    void whatCannotWorkIsRefusedWithWhatToWriteInstead() {
        assertThat(failure(BeforeAllOfNoTest.class))
                .contains("Write @BeforeEach")
                .contains("all tests of BeforeAllOfNoTest share one with @TestInstance");
        assertThat(failure(NoDefinition.class)).contains("@WorkflowTest(\"order.asl.json\")");
        assertThat(failure(NoSuchFile.class))
                .contains("a resource 'missing.asl.json' beside " + NoSuchFile.class.getName());
        assertThat(failure(SeveralMachines.class))
                .contains("there are [wait, other]: name one, such as @MachineName(\"wait\")");
    }

    static class Built {
        @RegisterExtension
        static final WorkflowExtension AWS = WorkflowExtension.builder()
                .definition("wait.asl.json")
                .definition("second", "other.asl.json")
                .startingAt(Instant.parse("2030-05-01T00:00:00Z"))
                .seed(7)
                .build();

        private static String first = "";

        @BeforeEach
        void before() {
            AWS.simulator().handle("*:answer", call -> 42);
        }

        @Test
        void tByName(Workflow wait, @MachineName("second") Workflow other, VirtualTime time) {
            assertThat(time.now()).isEqualTo("2030-05-01T00:00:00Z");
            assertThat(wait.start("{}").end().output()).contains("42");
            assertThat(other.start("{}").output()).contains("{\"other\":true}");
            assertThat(AWS.time()).isSameAs(time);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void tSeeded(int time) {
            var arn = AWS.workflow("second").start("{}").executionArn();
            if (first.isEmpty()) first = arn;
            assertThat(arn).isEqualTo(first);
        }

        @WorkflowTest(value = "wait.asl.json", mocks = "mocks.json")
        void tAnnotatedAsWell(Workflow workflow, StepFunctionsSimulator simulator) {
            assertThat(simulator).isSameAs(AWS.simulator());
            assertThat(workflow.startMocked("Works", "{}").end().output()).contains("{\"answer\":42}");
        }
    }

    @Test
    void theBuilderSaysMoreThanTheAnnotation() {
        passes(3, Built.class);
    }

    static class Express {
        @RegisterExtension
        final WorkflowExtension aws = WorkflowExtension.builder()
                .definition("wait.asl.json")
                .express()
                .build();

        @Test
        void tExpress() {
            aws.simulator().handle("*:answer", call -> 42);
            var run = aws.workflow().start("{}");
            assertThat(run.executionArn()).contains(":express:");
            assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);
            assertThat(run.states()).containsExactly("Ready", "Wait");
        }
    }

    @Test
    void expressExecutionsTellAsMuchAsOthers() {
        passes(1, Express.class);
    }

    static class FromATemplate {
        @TempDir
        static Path folder;

        @BeforeAll
        static void write() throws Exception {
            Files.createDirectories(folder.resolve("bucket"));
            Files.writeString(folder.resolve("bucket/key"), "hello");
        }

        @RegisterExtension
        final WorkflowExtension aws = WorkflowExtension.builder()
                .template("template.yaml")
                .parameter("Stage", "test")
                .buckets(folder)
                .build();

        @Test
        void tDeployed(@MachineName("Order") Workflow byId, @MachineName("order-test") Workflow byName) {
            assertThat(byId.stateMachineArn()).isEqualTo(byName.stateMachineArn());
            assertThat(byId.start("{}").output()).contains("\"hello\"");
        }
    }

    @Test
    void aTemplateIsDeployedForEachTest() {
        passes(1, FromATemplate.class);
    }

    static class FailingOnesOwn {
        @RegisterExtension
        final WorkflowExtension aws =
                WorkflowExtension.builder().definition("other.asl.json").build();

        @BeforeEach
        void fails() {
            aws.workflow().start("{}");
            throw new AssertionError("before the test");
        }

        @Test
        void test() {}
    }

    @Test
    void historyIsPrintedWhereverATestFails() {
        assertThat(Launched.run(FailingOnesOwn.class).printed()).contains("SUCCEEDED arn:", "ExecutionSucceeded");
    }

    @Test
    void noThreadIsLeft() {
        Launched.run(OneInstance.class, Derived.class);
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .doesNotContain("virtual-time");
    }
}
