package dev.clix.workflow.simulator.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mocked answers of tasks in test cases, as in Step Functions Local's {@code MockConfigFile.json}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html">Mock configuration
 *     file</a>
 */
public final class MockConfig {
    private final Map<String, Map<String, Map<String, MockedResponses>>> machines;

    private MockConfig(Map<String, Map<String, Map<String, MockedResponses>>> machines) {
        this.machines = machines;
    }

    public static MockConfig read(Path file) {
        try {
            // Bytes that are no UTF-8 are no JSON either: the parser tells the place of the error.
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the mock configuration " + file, unreadable);
        }
    }

    /** @throws IllegalArgumentException saying everything that is wrong with it, and where */
    public static MockConfig parse(String text) {
        JsonNode root;
        try {
            root = JsonTexts.MAPPER.readTree(withoutMark(text));
        } catch (JsonProcessingException notJson) {
            var place = notJson.getLocation();
            throw new IllegalArgumentException(
                    "The mock configuration is not JSON: %s at line %s, column %s"
                            .formatted(notJson.getOriginalMessage(), place.getLineNr(), place.getColumnNr()),
                    notJson);
        }
        var problems = new ArrayList<String>();
        var responses = responses(root.path("MockedResponses"), problems);
        var machines = machines(object(root, "StateMachines", "", problems), responses, problems);
        if (problems.isEmpty() && machines.values().stream().allMatch(Map::isEmpty))
            problems.add("/StateMachines: expected at least one test case");
        if (!problems.isEmpty())
            throw new IllegalArgumentException("The mock configuration is wrong: " + String.join("; ", problems));
        return new MockConfig(machines);
    }

    /** Editors of Windows begin files with one. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Map<String, MockedResponses> responses(JsonNode node, List<String> problems) {
        var responses = new LinkedHashMap<String, MockedResponses>();
        for (var field : node.properties())
            responses.put(
                    field.getKey(),
                    MockedResponses.parse(field.getValue(), "/MockedResponses/" + field.getKey(), problems));
        return responses;
    }

    private static Map<String, Map<String, Map<String, MockedResponses>>> machines(
            JsonNode node, Map<String, MockedResponses> responses, List<String> problems) {
        var machines = new LinkedHashMap<String, Map<String, Map<String, MockedResponses>>>();
        for (var machine : node.properties()) {
            var cases = new LinkedHashMap<String, Map<String, MockedResponses>>();
            var at = "/StateMachines/" + machine.getKey();
            var testCases = object(machine.getValue(), "TestCases", at, problems);
            for (var testCase : testCases.properties()) {
                var place = at + "/TestCases/" + testCase.getKey();
                cases.put(testCase.getKey(), states(testCase.getValue(), responses, place, problems));
            }
            machines.put(machine.getKey(), cases);
        }
        return machines;
    }

    /** A misspelt name would mock nothing without a sign of it. */
    private static JsonNode object(JsonNode holder, String field, String place, List<String> problems) {
        var object = holder.path(field);
        if (!object.isObject()) problems.add("%s/%s: expected an object".formatted(place, field));
        return object;
    }

    private static Map<String, MockedResponses> states(
            JsonNode node, Map<String, MockedResponses> responses, String place, List<String> problems) {
        var states = new LinkedHashMap<String, MockedResponses>();
        for (var state : node.properties()) {
            var named = responses.get(state.getValue().asText());
            if (named == null)
                problems.add("%s/%s: there are no MockedResponses named '%s'"
                        .formatted(place, state.getKey(), state.getValue().asText()));
            else states.put(state.getKey(), named);
        }
        return states;
    }

    /** The responses of a test case by state; empty when there is no such case. */
    public Optional<Map<String, MockedResponses>> testCase(String machine, String name) {
        return Optional.ofNullable(machines.get(machine)).map(cases -> cases.get(name));
    }
}
