package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Recordings;
import dev.clix.workflow.asl.SupportPage;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/asl-support.md says what the parser does, and names whatever the recorded cases use. */
class AslSupportTest {
    private static final Pattern INTRINSIC = Pattern.compile("States\\.[A-Z]\\w*(?=\\()");

    @Test
    void listsTheFieldsOfEveryState() {
        assertThat(SupportPage.fields())
                .isEqualTo(new TreeMap<>(AllowedFields.byType().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new TreeSet<>(entry.getValue())))));
    }

    @Test
    void listsTheFieldsOfMachines() {
        assertThat(SupportPage.names("State machines")).isEqualTo(new TreeSet<>(AslParser.FIELDS));
    }

    @Test
    void listsAllOperatorsAndFunctions() {
        var operators = SupportPage.names("Choice operators");
        operators.removeAll(Set.of("And", "Or", "Not"));
        assertThat(operators).hasSize(39);
        assertThat(SupportPage.names("Intrinsic functions")).hasSize(18);
        assertThat(SupportPage.names("JSONata"))
                .contains("$partition", "$range", "$hash", "$random", "$uuid", "$parse");
    }

    @Test
    void namesWhateverTheRecordedCasesUse() {
        var states = SupportPage.names("States");
        var operators = SupportPage.names("Choice operators");
        var functions = SupportPage.names("Intrinsic functions");
        for (var recording : Recordings.in("executions")) {
            var used = new Used();
            used.collect(recording.body().get("definition"));
            assertThat(states).as(recording.file()).containsAll(used.fields);
            assertThat(operators).as(recording.file()).containsAll(used.operators);
            assertThat(functions).as(recording.file()).containsAll(used.functions);
        }
    }

    /** The features of the language that one definition uses. */
    private static final class Used {
        private final Set<String> fields = new TreeSet<>();
        private final Set<String> operators = new TreeSet<>();
        private final Set<String> functions = new TreeSet<>();

        private void collect(JsonNode value) {
            if (value.path("States").isObject())
                value.get("States").forEach(state -> state.fieldNames().forEachRemaining(fields::add));
            if (value.isObject() && value.has("Choices")) value.get("Choices").forEach(this::collectRule);
            if (value.isTextual())
                INTRINSIC.matcher(value.textValue()).results().forEach(call -> functions.add(call.group()));
            value.forEach(this::collect);
        }

        private void collectRule(JsonNode rule) {
            rule.fieldNames().forEachRemaining(operators::add);
            operators.removeAll(Set.of("Variable", "Next", "Comment", "Assign", "Output", "Condition"));
            rule.forEach(inner -> {
                if (inner.isObject() && inner.has("Variable")) collectRule(inner);
                if (inner.isArray()) inner.forEach(this::collectRule);
            });
        }
    }
}
