package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ListExecutions: those of one machine, in their order, and page by page. */
class ListExecutionsTest {
    private final Workbench bench = new Workbench();
    private final String machine = bench.machine("{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");

    @Test
    void onlyThoseOfTheVersionAreListed() {
        bench.call(Operation.PUBLISH_STATE_MACHINE_VERSION, "stateMachineArn", machine);
        bench.start(machine, "{}");
        var ofVersion = bench.start(machine + ":1", "{}");
        var listed = bench.call(Operation.LIST_EXECUTIONS, "stateMachineArn", machine + ":1");
        assertThat(listed.path("executions").findValuesAsText("executionArn")).containsExactly(ofVersion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1x", "1\n2", "99999999999999999999"})
    void aTokenThatGoesOnAfterNoItemOfTheListIsRefused(String after) {
        bench.start(machine, "{}");
        bench.start(machine, "{}");
        var first = JsonNodeFactory.instance
                .objectNode()
                .put("stateMachineArn", machine)
                .put("maxResults", 1);
        var page = bench.call(Arguments.of(Operation.LIST_EXECUTIONS, first));
        var token = page.path("nextToken").asText();
        assertThat(bench.call(Operation.LIST_EXECUTIONS, "stateMachineArn", machine, "nextToken", token)
                        .path("executions"))
                .hasSize(1);
        var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        var changed = text.substring(0, text.lastIndexOf('\n') + 1) + after;
        var refused = bench.refusal(
                Operation.LIST_EXECUTIONS,
                "stateMachineArn",
                machine,
                "nextToken",
                Base64.getUrlEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.code()).isEqualTo(Code.INVALID_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "live"})
    void aVersionOrAliasThatIsNotThereIsRefused(String qualifier) {
        var refused = bench.refusal(Operation.LIST_EXECUTIONS, "stateMachineArn", machine + ":" + qualifier);
        assertThat(refused.code()).isEqualTo(Code.STATE_MACHINE_DOES_NOT_EXIST);
        assertThat(refused).hasMessage("State Machine Does Not Exist: '%s:%s'".formatted(machine, qualifier));
    }

    /** Starts, ends, redrives and forgets by chance, and holds every list against a plain one. */
    @Test
    void everyPageIsThatPartOfWhatThereIs() {
        var bench = new Workbench(builder -> builder.closedExecutionsMax(40));
        var random = new Random(11);
        bench.simulator.handle("arn:aws:lambda:*", call -> {
            if (random.nextBoolean()) throw new TaskFailure("Broken", "by chance");
            return call.input();
        });
        var choice = bench.machine("""
                {'StartAt':'C','States':{'C':{'Type':'Choice','Default':'T','Choices':[{'Variable':'$','NumericEquals':0,'Next':'W'}]},
                  'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','End':true},'W':{'Type':'Wait','Seconds':50,'End':true}}}""");
        bench.call(Operation.PUBLISH_STATE_MACHINE_VERSION, "stateMachineArn", choice);
        for (var i = 0; i < 120; i++) {
            bench.start(random.nextInt(4) == 0 ? choice + ":1" : choice, Integer.toString(random.nextInt(2)));
            bench.advance(1);
            var some = bench.simulator.executionArns();
            var one = some.get(random.nextInt(some.size()));
            if (random.nextInt(3) == 0 && bench.describe(one).status() == ExecutionStatus.FAILED)
                bench.call(Operation.REDRIVE_EXECUTION, "executionArn", one);
            if (random.nextInt(9) == 0) bench.simulator.stopExecution(one, Optional.empty(), Optional.empty());
        }
        for (var arn : List.of(choice, choice + ":1"))
            for (var status : Set.of("", "RUNNING", "SUCCEEDED", "FAILED", "ABORTED", "TIMED_OUT"))
                for (var size : List.of(1, 7, 100))
                    assertThat(pages(bench, arn, status, size)).isEqualTo(plain(bench, arn, status));
    }

    private static List<String> pages(Workbench bench, String arn, String status, int size) {
        var found = new ArrayList<String>();
        var asked = JsonNodeFactory.instance
                .objectNode()
                .put("stateMachineArn", arn)
                .put("maxResults", size);
        if (!status.isEmpty()) asked.put("statusFilter", status);
        do {
            var page = bench.call(Arguments.of(Operation.LIST_EXECUTIONS, asked.deepCopy()));
            found.addAll(page.path("executions").findValuesAsText("executionArn"));
            asked.set("nextToken", page.get("nextToken"));
        } while (asked.path("nextToken").isTextual());
        return found;
    }

    private static List<String> plain(Workbench bench, String arn, String status) {
        var found = new ArrayList<String>();
        for (var execution : bench.simulator.executionArns()) {
            var described = bench.call(Operation.DESCRIBE_EXECUTION, "executionArn", execution);
            var isOf = described.path("stateMachineArn").asText().equals(arn)
                    || described.path("stateMachineVersionArn").asText().equals(arn);
            if (isOf && (status.isEmpty() || described.path("status").asText().equals(status))) found.add(0, execution);
        }
        return found;
    }

    @Test
    void aListGoesOnBehindAnExecutionThatIsForgotten() {
        var oldest = bench.start(machine, "{}");
        var middle = bench.start(machine, "{}");
        var newest = bench.start(machine, "{}");
        var members = JsonNodeFactory.instance
                .objectNode()
                .put("stateMachineArn", machine)
                .put("maxResults", 2);
        var first = bench.call(Arguments.of(Operation.LIST_EXECUTIONS, members));
        assertThat(first.path("executions").findValuesAsText("executionArn")).containsExactly(newest, middle);
        bench.simulator.forget(middle);

        var next = bench.call(
                Operation.LIST_EXECUTIONS,
                "stateMachineArn",
                machine,
                "nextToken",
                first.path("nextToken").asText());

        assertThat(next.path("executions").findValuesAsText("executionArn")).containsExactly(oldest);
    }
}
