package dev.clix.workflow.definitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Doubts;
import dev.clix.workflow.asl.parser.Parsed;
import dev.clix.workflow.asl.parser.Problem;
import dev.clix.workflow.asl.parser.Warnings;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.template.NamedDefinition;
import dev.clix.workflow.template.SourcePositions;
import dev.clix.workflow.template.SourcePositions.Position;
import dev.clix.workflow.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks one file: a definition, a template with all of its machines, or a file of mocks. */
final class FileCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("line:? (\\d+), column:? (\\d+)");
    private static final Pattern RESOURCE = Pattern.compile("(?:.*: )?(\\w+)(?: \\([^)]*\\))?: .*", Pattern.DOTALL);
    private static final Pattern BETWEEN_MOCK_PROBLEMS = Pattern.compile("; (?=/)");
    private static final Pattern POINTER = Pattern.compile("(/.*?): (.*)", Pattern.DOTALL);

    private final DefinitionInput input;
    private final String file;
    private final String text;
    private final SourcePositions positions;
    private final List<Finding> found = new ArrayList<>();

    private FileCheck(DefinitionInput input, String file, String text) {
        this.input = input;
        this.file = file;
        this.text = text;
        positions = SourcePositions.of(text);
    }

    /** @throws java.io.UncheckedIOException when it cannot be read */
    static List<Finding> of(String file, DefinitionInput input) {
        var check = new FileCheck(input, file, input.isFolder(file) ? "" : input.text(file));
        check.check();
        return check.found;
    }

    private void check() {
        var root = json();
        if (root.has("StateMachines") || root.has("MockedResponses")) mocks();
        else definitions();
    }

    private JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }

    private void mocks() {
        try {
            MockConfig.parse(text);
        } catch (IllegalArgumentException wrong) {
            var listed = Causes.message(wrong).replaceFirst("^The mock configuration is wrong: ", "");
            BETWEEN_MOCK_PROBLEMS.splitAsStream(listed).forEach(this::mock);
        }
    }

    private void mock(String problem) {
        var pointed = POINTER.matcher(problem);
        if (pointed.matches()) add(positions.at(pointed.group(1)), true, "MOCK_CONFIGURATION", pointed.group(2));
        else add(toldIn(problem), true, "MOCK_CONFIGURATION", problem);
    }

    private void definitions() {
        try {
            for (var definition : input.definitions(file, text)) definition(definition);
        } catch (TemplateException refused) {
            for (var problem : refused.problems()) add(placeOf(problem), true, "TEMPLATE", problem);
        }
    }

    private void definition(NamedDefinition definition) {
        var json = definition.definition();
        if (AslParser.parse(json, definition.type(), ExpressionLimits.DEFAULT) instanceof Parsed.Rejected rejected)
            for (var problem : rejected.problems()) problem(definition, problem);
        for (var problem : Warnings.of(json)) problem(definition, problem);
        for (var doubt : Doubts.of(json))
            add(place(definition, doubt.pointer()), false, doubt.code().name(), named(definition, doubt.message()));
    }

    private void problem(NamedDefinition definition, Problem problem) {
        var place = problem.pointer()
                .map(pointer -> place(definition, pointer))
                .orElseGet(
                        () -> definition.logicalId().isPresent() ? place(definition, "") : toldIn(problem.toString()));
        var message = problem.message().replaceFirst("\n at \\[.*", "");
        add(place, !problem.code().isWarning(), problem.code().name(), named(definition, message));
    }

    private static String named(NamedDefinition definition, String message) {
        return definition.logicalId().map(id -> id + ": " + message).orElse(message);
    }

    /** In a template a definition that is written out has places of its own; one that is a text, or a file, has one. */
    private Position place(NamedDefinition definition, String pointer) {
        return positions.at(definition
                .logicalId()
                .map(id -> "/Resources/%s/Properties/Definition%s".formatted(id, pointer))
                .orElse(pointer));
    }

    private Position placeOf(String problem) {
        var resource = RESOURCE.matcher(problem);
        return resource.matches() && !PLACE.matcher(problem).find()
                ? positions.at("/Resources/" + resource.group(1))
                : toldIn(problem);
    }

    private static Position toldIn(String message) {
        var place = PLACE.matcher(message);
        return place.find()
                ? new Position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : new Position(1, 1);
    }

    private void add(Position position, boolean error, String code, String message) {
        found.add(new Finding(file, position, error, code, message));
    }
}
