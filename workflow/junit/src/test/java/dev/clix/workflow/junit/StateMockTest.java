package dev.clix.workflow.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.ExecutionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** States that a test mocks, and the calls that it looks at afterwards. */
class StateMockTest {
    private static final String SENT = "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"m\"}";
    private static final Map<String, List<Integer>> TWO_ITEMS = Map.of("items", List.of(1, 2));

    private static WorkflowRun ordered(Workflow order) {
        order.mock("Charge").fail("Busy").times(2).then(TWO_ITEMS);
        order.mock("Pack").fail("Torn").then("packed");
        order.mock("Send").checked().answerJson(SENT);
        var run = order.start("{}");
        assertThat(run.end().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        return run;
    }

    @WorkflowTest("order.asl.json")
    void answersAreGivenByAttempt(Workflow order) {
        assertThat(ordered(order).output()).contains(SENT);
    }

    @WorkflowTest("order.asl.json")
    void theInstantsOfARetryAreOneLine(Workflow order) {
        assertThat(ordered(order).calls("Charge"))
                .extracting(StateCall::elapsed)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    @WorkflowTest("order.asl.json")
    void callsHaveAttemptInputAndAnswer(Workflow order) {
        var calls = ordered(order).calls("Charge");
        assertThat(calls).extracting(StateCall::attempt).containsExactly(0, 1, 2);
        assertThat(calls).extracting(call -> call.error().orElse("none")).containsExactly("Busy", "Busy", "none");
        assertThat(calls)
                .allMatch(call -> call.input().isObject() && call.input().isEmpty());
        assertThat(calls.get(2).answer().orElseThrow().toString()).isEqualTo("{\"items\":[1,2]}");
    }

    @WorkflowTest("order.asl.json")
    void callsOfChildExecutionsAreAmongThem(Workflow order) {
        var calls = ordered(order).calls("Pack");
        assertThat(calls).extracting(StateCall::attempt).containsExactly(0, 0, 1, 1);
        assertThat(calls).extracting(call -> call.input().intValue()).containsExactlyInAnyOrder(1, 2, 1, 2);
    }

    @WorkflowTest("order.asl.json")
    void callsAreVerifiedOverAllExecutions(Workflow order) {
        ordered(order);
        order.verify("Charge").times(3);
        order.verify("Send").once();
        order.verify("Pack").where(call -> call.attempt() == 0).times(2);
        order.verify("Pack").atLeast(4);
        order.verify("Pack").atMost(4);
        order.start("{}").end();
        order.verify("Send").times(2);
        assertThatThrownBy(() -> order.verify("Send").never())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected 0 calls of state 'Send', but there were 2\n  Send at +")
                .hasMessageContaining("attempt 0, input {")
                .hasMessageContaining("answered " + SENT);
    }

    @WorkflowTest("order.asl.json")
    void aNameThatNoTaskStateHasIsRefused(Workflow order) {
        var run = ordered(order);
        var refusal = "Expected the name of a Task state of 'order', one of [Charge, Pack, Send], but found 'Items'";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.mock("Items"))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.verify("Items"))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.verify("Items"))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.calls("Items"))
                .withMessage(refusal);
    }

    @WorkflowTest("order.asl.json")
    void anAnswerThatTheServiceWouldNotGiveIsRefusedWhenAsked(Workflow order) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.mock("Send").checked().answer(Map.of("MessageId", 1)))
                .withMessageContaining("Field 'MessageId' must be a string");
        ordered(order);
    }

    static final class Unused {
        @WorkflowTest("order.asl.json")
        void never(Workflow order) {
            order.mock("Send").answerJson(SENT);
        }

        @WorkflowTest("order.asl.json")
        void inPart(Workflow order) {
            order.mock("Charge").fail("Refused").then("charged");
            order.start("{}").end();
        }

        @WorkflowTest("order.asl.json")
        void wronglyAnswered(Workflow order) {
            order.mock("Charge").answer(Map.of("items", List.of()));
            order.mock("Send").checked().answer(call -> "sent");
            order.start("{}").end();
        }
    }

    @Test
    void aMockThatIsLeftUnusedFailsTheTest() {
        var failures = Launched.run(Unused.class).failures();
        assertThat(failures.get("never"))
                .isEqualTo("Mocks were left unused: [state 'Send' is mocked, but was never called]");
        assertThat(failures.get("inPart"))
                .isEqualTo("Mocks were left unused: [state 'Charge' is mocked for attempt 1, which never came]");
        assertThat(failures.get("wronglyAnswered"))
                .contains("Expected what 'arn:aws:states:::sqs:sendMessage' answers");
    }
}
