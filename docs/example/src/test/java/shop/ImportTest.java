package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.junit.Workflow;
import dev.clix.workflow.junit.WorkflowExtension;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportTest {
    @RegisterExtension
    static final WorkflowExtension AWS = WorkflowExtension.builder()
            .definition("import.asl.json")
            .buckets(Path.of("src/test/buckets"))
            .build();

    record Row(String article, int pieces) {}

    @Test
    void eachRowIsTaken(StepFunctionsSimulator aws, Workflow stock) {
        aws.lambda("take", Row.class, Row::pieces);
        var run = stock.start("{}");
        assertThat(run.end().output()).contains("[3,2]");
        assertThat(run.calls("Take")).hasSize(2);
    }
}
