package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.junit.*;
import dev.clix.workflow.simulator.*;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.*;

class OrderTest {
    private final Deque<String> tokens = new ArrayDeque<>();

    private WorkflowRun place(StepFunctionsSimulator aws, Workflow order) {
        aws.handle("*:function:refund", call -> Map.of("refunded", call.input().get("receipt")));
        aws.handle("*:sqs:*", call -> Map.of("sent", tokens.add(call.token().orElseThrow())));
        aws.handle("*:function:pay", call -> {
            if (call.attempt() < 2) throw new TaskFailure("Busy", "come back later");
            return Map.of("receipt", "r-" + call.input().get("amount"));
        });
        return order.start("{\"id\": \"o-1\", \"amount\": 20}");
    }

    @WorkflowTest("order.asl.json")
    void theMoneyIsTakenOnceTheBankHasTime(StepFunctionsSimulator aws, Workflow order, VirtualTime time) {
        var run = place(aws, order);
        time.advance(Duration.ofSeconds(29)); // 10 s, then 20 s more
        assertThat(run.states()).containsExactly("Pay");
        time.advance(Duration.ofSeconds(1));
        aws.succeed(tokens.pop(), "{\"carrier\": \"DHL\"}");
        assertThat(run.states()).containsExactly("Pay", "Ship", "Shipped");
    }

    @WorkflowTest("order.asl.json")
    void aParcelThatIsNeverHandedOverIsPaidBack(StepFunctionsSimulator aws, Workflow order) {
        assertThat(place(aws, order).end().error()).contains("NotShipped");
    }
}
