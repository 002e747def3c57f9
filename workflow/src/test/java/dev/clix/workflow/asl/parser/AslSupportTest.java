package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/asl-support.md says what the parser does, and names whatever the recorded cases use. */
class AslSupportTest {
    private static final Path PAGE = Path.of("..", "docs", "asl-support.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern INTRINSIC = Pattern.compile("States\\.[A-Z]\\w*(?=\\()");

    @Test
    void listsTheFieldsOfEveryState() throws IOException {
        var fields = new TreeMap<String, Set<String>>();
        for (var row : rows("States"))
            for (var state : row.get(1).replaceAll("\\(.*?\\)", "").split(",\\s*"))
                fields.computeIfAbsent(state.strip(), type -> new TreeSet<>()).addAll(code(row.get(0)));

        assertThat(fields)
                .isEqualTo(new TreeMap<>(AllowedFields.byType().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new TreeSet<>(entry.getValue())))));
    }

    @Test
    void listsTheFieldsOfMachines() throws IOException {
        assertThat(names("State machines")).isEqualTo(new TreeSet<>(AslParser.FIELDS));
    }

    @Test
    void listsAllOperatorsAndFunctions() throws IOException {
        var operators = names("Choice operators");
        operators.removeAll(Set.of("And", "Or", "Not"));
        assertThat(operators).hasSize(39);
        assertThat(names("Intrinsic functions")).hasSize(18);
        assertThat(names("JSONata")).contains("$partition", "$range", "$hash", "$random", "$uuid", "$parse");
    }

    @Test
    void namesWhateverTheRecordedCasesUse() throws IOException {
        var states = rows("States").stream()
                .flatMap(row -> code(row.get(0)).stream())
                .collect(Collectors.toSet());
        var operators = names("Choice operators");
        var functions = names("Intrinsic functions");
        for (var recording : Recordings.in("executions")) {
            var used = new Used();
            used.collect(recording.body().get("definition"));
            assertThat(states).as(recording.file()).containsAll(used.fields);
            assertThat(operators).as(recording.file()).containsAll(used.operators);
            assertThat(functions).as(recording.file()).containsAll(used.functions);
        }
    }

    /** What one definition uses of the language. */
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

    private static Set<String> names(String section) throws IOException {
        return rows(section).stream()
                .flatMap(row -> code(row.get(0)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** The rows of a section's table, without its head. */
    private static List<List<String>> rows(String section) throws IOException {
        var rows = new ArrayList<List<String>>();
        var inside = false;
        for (var line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) inside = line.equals("## " + section);
            if (inside && line.startsWith("| `"))
                rows.add(List.of(line.substring(1, line.length() - 1).split("\\|")).stream()
                        .map(String::strip)
                        .toList());
        }
        assertThat(rows).as(section).isNotEmpty();
        return rows;
    }
}
