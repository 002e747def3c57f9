package dev.clix.server.gamerun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateVisitsTest {
    /** Events are a second apart: {@code +Turn} enters, {@code -Turn} leaves, {@code 20} schedules a task with that timeout. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | ''",
                "+Turn                   | Turn 0-",
                "+Turn -Turn             | Turn 0-1",
                "+Turn 20                | Turn 0- until 21",
                "+Turn 20 -Turn          | Turn 0-2",
                "+Turn 20 20             | Turn 0- until 22",
                "+A -A +B -B +A          | A 0-1, B 2-3, A 4-",
                "+A +A -A                | A 0-, A 1-2",
                "-A 20                   | ''",
            })
    void statesAreEnteredAndLeft(String history, String visits) {
        List<ExecutionEvent> events = new ArrayList<>();
        for (String word : history.isBlank() ? new String[0] : history.split(" "))
            events.add(event(events.size(), word));
        assertThat(StateVisits.of(events).stream().map(StateVisitsTest::text).collect(Collectors.joining(", ")))
                .isEqualTo(visits);
    }

    private static ExecutionEvent event(int second, String word) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        String type = switch (word.charAt(0)) {
            case '+' -> "TaskStateEntered";
            case '-' -> "TaskStateExited";
            default -> "ActivityScheduled";
        };
        if (type.equals("ActivityScheduled")) details.put("timeoutInSeconds", Integer.parseInt(word));
        else details.put("name", word.substring(1));
        return new ExecutionEvent(second + 1, second, Instant.ofEpochSecond(second), type, details);
    }

    private static String text(StateVisit visit) {
        return "%s %s-%s%s"
                .formatted(
                        visit.state(),
                        visit.entered().getEpochSecond(),
                        visit.left().map(at -> "" + at.getEpochSecond()).orElse(""),
                        visit.until().map(at -> " until " + at.getEpochSecond()).orElse(""));
    }
}
