package dev.clix.workflow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.SupportPage;
import dev.clix.workflow.asl.TaskResource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The definitions of the corpus use everything that docs/asl-support.md says is supported. */
class CorpusIndexTest {
    private static final Pattern FUNCTION = Pattern.compile("(States\\.[A-Z]\\w*|\\$[a-z]\\w*)(?=\\()");

    private static final Used USED = new Used();

    @BeforeAll
    static void collect() {
        for (var each : CorpusCase.all()) USED.machine(each.definition());
    }

    @Test
    void everyFieldOfEveryStateIsUsed() {
        SupportPage.fields()
                .forEach((type, names) ->
                        assertThat(USED.fields.get(type)).as(type).containsExactlyInAnyOrderElementsOf(names));
    }

    @Test
    void everyFieldOfMachinesAndOfWhatStatesHoldIsUsed() {
        assertThat(USED.names).containsAll(SupportPage.names("State machines"));
        assertThat(USED.names)
                .contains("ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds")
                .contains("JitterStrategy", "Mode", "ExecutionType", "ReaderConfig", "InputType", "CSVDelimiter")
                .contains("CSVHeaderLocation", "CSVHeaders", "MaxItems", "MaxItemsPath", "MaxItemsPerBatch")
                .contains("MaxItemsPerBatchPath", "MaxInputBytesPerBatchPath", "BatchInput", "WriterConfig")
                .contains("Transformation", "OutputType", "RoleArn", "RoleArn.$");
    }

    @Test
    void everyChoiceOperatorIsUsed() {
        assertThat(USED.operators).containsAll(SupportPage.names("Choice operators"));
    }

    @Test
    void everyFunctionIsUsed() {
        assertThat(USED.functions).containsAll(SupportPage.names("Intrinsic functions"));
        assertThat(USED.functions)
                .contains("$partition", "$range", "$hash", "$random", "$uuid", "$parse", "$now", "$millis");
    }

    @Test
    void everyKindOfIntegrationIsUsed() {
        assertThat(USED.integrations)
                .contains("ACTIVITY REQUEST_RESPONSE", "LAMBDA REQUEST_RESPONSE", "SERVICE REQUEST_RESPONSE")
                .contains("SERVICE RUN_A_JOB", "SERVICE WAIT_FOR_TASK_TOKEN")
                .contains("sdk REQUEST_RESPONSE", "sdk WAIT_FOR_TASK_TOKEN", "sync:2");
        assertThat(USED.services)
                .contains("apigateway", "athena", "batch", "bedrock", "codebuild", "databrew", "dynamodb", "ecs")
                .contains("eks", "elasticmapreduce", "emr-containers", "emr-serverless", "events", "glue", "http")
                .contains("lambda", "mediaconvert", "sagemaker", "sns", "sqs", "states");
    }

    /** The parts of the language that definitions use. */
    private static final class Used {
        private final Map<String, Set<String>> fields = new TreeMap<>();
        private final Set<String> names = new TreeSet<>();
        private final Set<String> operators = new TreeSet<>();
        private final Set<String> functions = new TreeSet<>();
        private final Set<String> integrations = new TreeSet<>();
        private final Set<String> services = new TreeSet<>();

        void machine(JsonNode block) {
            block.path("States").forEach(this::state);
            every(block);
        }

        private void state(JsonNode state) {
            var type = state.path("Type").asText();
            state.fieldNames()
                    .forEachRemaining(name ->
                            fields.computeIfAbsent(type, t -> new TreeSet<>()).add(name));
            state.path("Choices").forEach(this::rule);
            if (type.equals("Task"))
                resource(TaskResource.of(state.path("Resource").asText()));
            for (var inner : List.of("ItemProcessor", "Iterator"))
                state.path(inner).path("States").forEach(this::state);
            state.path("Branches").forEach(branch -> branch.path("States").forEach(this::state));
        }

        private void rule(JsonNode rule) {
            rule.fieldNames().forEachRemaining(operators::add);
            for (var inner : List.of("And", "Or")) rule.path(inner).forEach(this::rule);
            if (rule.has("Not")) rule(rule.get("Not"));
        }

        private void resource(TaskResource resource) {
            var sdk = resource.service().startsWith("aws-sdk:");
            integrations.add((sdk ? "sdk" : resource.kind()) + " " + resource.pattern());
            if (resource.action().endsWith(".sync:2")) integrations.add("sync:2");
            services.add(resource.service());
        }

        private void every(JsonNode value) {
            value.fieldNames().forEachRemaining(names::add);
            if (value.isTextual())
                FUNCTION.matcher(value.textValue()).results().forEach(call -> functions.add(call.group()));
            value.forEach(this::every);
        }
    }
}
