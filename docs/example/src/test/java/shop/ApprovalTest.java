package shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.aws.SimulatorClients;
import dev.clix.workflow.junit.Workflow;
import dev.clix.workflow.junit.WorkflowTest;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

@WorkflowTest("approval.asl.json")
class ApprovalTest {
    private final Deque<String> tokens = new ArrayDeque<>();

    @BeforeEach
    void keepTheTokens(StepFunctionsSimulator aws) {
        aws.lambda("ask", JsonNode.class, event -> tokens.add(event.get("token").asText()));
    }

    @WorkflowTest
    void fiveDaysOfHeartbeatsTakeNoTime(StepFunctionsSimulator aws, Workflow approval, VirtualTime time) {
        var run = approval.start("{\"id\": \"o-1\"}");
        for (var day = 1; day < 5; day++) {
            time.advance(Duration.ofHours(23));
            aws.heartbeat(tokens.peek());
        }
        time.advance(Duration.ofDays(1));
        assertThat(run.error()).contains("Forgotten");
    }

    @WorkflowTest
    void aHandlerMayAnswerItsTokenAtOnce(StepFunctionsSimulator aws, Workflow approval) {
        aws.lambda("ask", JsonNode.class, event -> {
            aws.succeed(event.get("token").asText(), "{\"approved\": true}");
            return Map.of();
        });
        approval.mock("Count").answer(1);
        assertThat(approval.start("{\"id\": \"o-1\"}").end().output()).contains("1");
    }

    @WorkflowTest
    void aWorkerThatHasAnSfnClientNeedsNoSocket(StepFunctionsSimulator aws, Workflow approval) {
        var arn = aws.createActivity("Count").toCompletableFuture().join();
        try (var sfn = SimulatorClients.sfn(aws)) {
            var run = approval.start("{\"id\": \"o-1\"}");
            sfn.sendTaskSuccess(request -> request.taskToken(tokens.pop()).output("{}"));
            var task = sfn.getActivityTask(request -> request.activityArn(arn).workerName("test"));
            sfn.sendTaskSuccess(request -> request.taskToken(task.taskToken()).output("42"));
            assertThat(run.end().output()).contains("42");
        }
    }
}
