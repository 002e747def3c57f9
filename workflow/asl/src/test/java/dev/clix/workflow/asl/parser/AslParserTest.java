package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.asl.TaskState;
import java.util.List;
import org.junit.jupiter.api.Test;

class AslParserTest {
    @Test
    void readsTheFirstWorkflow() {
        var machine = accepted("""
                {"StartAt": "WaitingForPlayers", "States": {"WaitingForPlayers": {"Type": "Task",
                 "Resource": "arn:aws:states:us-east-1:111111111111:activity:JoinGame",
                 "TimeoutSeconds": 20, "End": true}}}""");

        assertThat(machine.block().startAt()).isEqualTo("WaitingForPlayers");
        var task = (TaskState) machine.block().state("WaitingForPlayers");
        assertThat(task.resource().arn()).isEqualTo("arn:aws:states:us-east-1:111111111111:activity:JoinGame");
        assertThat(task.timeoutSeconds()).isPresent();
        assertThat(task.next()).isEmpty();
    }

    @Test
    void reportsAllProblemsAtOnceWithTheirPlaces() {
        assertThat(problems("""
                        {"StartAt": "A", "States": {
                          "A": {"Type": "Task", "Next": "Nowhere", "TimeoutSeconds": "ten"},
                          "B": {"Type": "Jump"}}}"""))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED: Expected value of type [INTEGER] at /States/A/TimeoutSeconds",
                        "SCHEMA_VALIDATION_FAILED: These fields are required: [Resource] at /States/A",
                        "SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: "
                                + "[Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/B/Type",
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: Nowhere at /States/A/Next");
    }

    @Test
    void saysWhereTextIsNoJson() {
        assertThat(problems("not a definition")).singleElement().asString().startsWith("INVALID_JSON_DESCRIPTION: ");
        assertThat(problems("{\"StartAt\": \"A\", \"StartAt\": \"B\"}"))
                .singleElement()
                .asString()
                .startsWith("INVALID_JSON_DESCRIPTION: Duplicate field 'StartAt'\n at ");
        assertThat(problems(" "))
                .containsExactly("SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null");
        assertThat(problems("{}"))
                .containsExactly("SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /");
    }

    @Test
    void refusesWhatExpressExecutionsCannotWaitFor() {
        var definition = """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
                 "Resource": "arn:aws:states:us-east-1:111111111111:activity:JoinGame"}}}""";

        assertThat(((Parsed.Rejected) AslParser.parse(definition, MachineType.EXPRESS)).message())
                .isEqualTo(
                        "'SCHEMA_VALIDATION_FAILED: Express state machine does not support Activity ARN at /States/A/Resource'");
    }

    private static StateMachine accepted(String definition) {
        return AslParser.parse(definition).orThrow();
    }

    private static List<String> problems(String definition) {
        return ((Parsed.Rejected) AslParser.parse(definition))
                .problems().stream().map(Problem::toString).toList();
    }
}
