package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.junit.StateCall;
import dev.clix.workflow.junit.Workflow;
import dev.clix.workflow.junit.WorkflowTest;
import java.time.Duration;
import java.util.Map;

class MockTest {
    @WorkflowTest("order.asl.json")
    void aBusyBankIsAskedAgain(Workflow order) {
        order.mock("Pay").fail("Busy").times(2).then(Map.of("receipt", "r-1"));
        order.mock("Ship").answer(Map.of("carrier", "DHL"));
        var run = order.start("{\"id\": \"o-1\", \"amount\": 20}");
        assertThat(run.end().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run.calls("Pay"))
                .extracting(StateCall::elapsed)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    @WorkflowTest("order.asl.json")
    void whatIsNotShippedIsPaidBackOnce(Workflow order) {
        order.mock("Pay").answer(Map.of("receipt", "r-1"));
        order.mock("Ship").never();
        order.mock("Refund").answer(call -> Map.of("refunded", call.input().get("receipt")));
        assertThat(order.start("{\"id\": \"o-1\", \"amount\": 20}").end().error())
                .contains("NotShipped");
        order.verify("Refund")
                .where(call -> call.input().get("receipt").asText().equals("r-1"))
                .once();
        order.verify("Pay").once();
    }

    @WorkflowTest("order.asl.json")
    void theWholeCourseIsAsItWasFoundRight(Workflow order) {
        order.mock("Pay").fail("Busy").then(Map.of("receipt", "r-1"));
        order.mock("Ship").answer(Map.of("carrier", "DHL"));
        var run = order.start("{\"id\": \"o-1\", \"amount\": 20}");
        run.end();
        run.matchesGolden("order");
    }
}
