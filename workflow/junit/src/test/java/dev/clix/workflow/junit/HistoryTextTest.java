package dev.clix.workflow.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTextTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, +0s",
        "PT0.5S, +0.500s",
        "PT59S, +59s",
        "PT61.007S, +1m01.007s",
        "PT1H, +1h00m00s",
        "P5DT3H2M1S, +5d03h02m01s",
        "P400D, +400d00h00m00s"
    })
    void timeIsToldAsOneReadsIt(Duration since, String text) {
        assertThat(ElapsedTime.text(Instant.EPOCH, Instant.EPOCH.plus(since))).isEqualTo(text);
    }

    @Test
    void whatMattersIsWholeAndComesFirst() {
        var resource = "arn:aws:states:::" + "r".repeat(300);
        assertThat(EventDetailText.folded(
                        details("input", "{}").put("resource", resource).put("error", "e".repeat(256))))
                .isEqualTo("  error=" + "e".repeat(256) + "  resource=" + resource + "  input={}");
    }

    @Test
    void valuesAreFoldedOntoOneLine() {
        assertThat(EventDetailText.folded(details("output", "x".repeat(500))))
                .isEqualTo("  output=" + "x".repeat(160) + "… (500 letters)");
        assertThat(EventDetailText.folded(details("cause", "two\nlines"))).isEqualTo("  cause=two\\nlines");
    }

    @Test
    void anExceptionIsToldByItsMessageAndItsPlace() throws Exception {
        var report = new ObjectMapper()
                .createObjectNode()
                .put("errorMessage", "none left")
                .put("errorType", "shop.OutOfStock")
                .set(
                        "stackTrace",
                        new ObjectMapper().readTree("[\"shop.Stock.take(Stock.java:7)\",\"shop.Order.run\"]"));
        assertThat(EventDetailText.folded(details("cause", report.toString())))
                .isEqualTo("  cause=none left at shop.Stock.take(Stock.java:7)");
    }

    @WorkflowTest("stuck.asl.json")
    void eachEventIsALineWithItsState(Workflow workflow, StepFunctionsSimulator simulator) {
        simulator.handle("*:never", call -> TaskHandler.NEVER);
        var run = workflow.start("{\"a\":1}");
        assertThat(HistoryText.of(simulator).lines())
                .containsExactly(
                        "RUNNING " + run.executionArn(),
                        "     1  +0s         ExecutionStarted         input={\"a\":1}",
                        "     2  +0s  Both   ParallelStateEntered     input={\"a\":1}",
                        "     3  +0s  Both   ParallelStateStarted",
                        "     4  +0s  Left   TaskStateEntered         input={\"a\":1}",
                        "     5  +0s  Left   LambdaFunctionScheduled  resource=arn:aws:lambda:us-east-1:123456789012:function:never  input={\"a\":1}",
                        "     6  +0s  Right  PassStateEntered         input={\"a\":1}",
                        "     7  +0s  Right  PassStateExited          output={\"a\":1}",
                        "     8  +0s  Left   LambdaFunctionStarted",
                        "  state 'Left' of " + run.executionArn()
                                + " waits for its handler, which has answered NEVER, and there is no timeout");
    }

    private static ObjectNode details(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
