package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.junit.Workflow;
import dev.clix.workflow.junit.WorkflowTest;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.LambdaFailures;
import java.time.Duration;
import java.util.Map;

@WorkflowTest("order.asl.json")
class LambdaTest {
    @WorkflowTest
    void theRealHandlerIsCalled(StepFunctionsSimulator aws, Workflow order) {
        aws.lambda("pay", ChargeHandler::new);
        order.mock("Ship").answer(Map.of("carrier", "DHL"));
        var run = order.start("{\"id\": \"o-1\", \"amount\": 20}");
        assertThat(run.end().output().orElseThrow()).contains("\"receipt\":\"r-20\"");
    }

    @WorkflowTest
    void itsExceptionsHaveTheNamesThatLambdaGivesThem(StepFunctionsSimulator aws, Workflow order) {
        aws.lambda("pay", ChargeHandler::new);
        var end = order.start("{\"id\": \"o-1\", \"amount\": 2000}").end();
        assertThat(end.error()).contains("java.lang.IllegalArgumentException");
        assertThat(end.cause().orElseThrow()).contains("\"errorMessage\":\"more than the limit\"");
    }

    record Payment(int amount) {}

    @WorkflowTest
    void aFunctionOfALineStandsForOneInAnyLanguage(StepFunctionsSimulator aws, Workflow order) {
        aws.lambda("pay", Payment.class, payment -> Map.of("receipt", "r-" + payment.amount()));
        order.mock("Ship").answer(Map.of("carrier", "DHL"));
        assertThat(order.start("{\"id\": \"o-1\", \"amount\": 20}")
                        .end()
                        .output()
                        .orElseThrow())
                .contains("\"receipt\":\"r-20\"");
    }

    @WorkflowTest
    void aFunctionMayTimeOut(StepFunctionsSimulator aws, Workflow order) {
        aws.lambda("pay", Payment.class, payment -> {
            throw LambdaFailures.timedOut(Duration.ofSeconds(3));
        });
        assertThat(order.start("{\"id\": \"o-1\", \"amount\": 20}").end().error())
                .contains("Sandbox.Timedout");
    }
}
