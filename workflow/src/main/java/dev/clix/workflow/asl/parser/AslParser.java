package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.asl.ExecutionType;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.StateMachine;
import java.util.List;
import java.util.Set;

/** Reads definitions of state machines. */
public final class AslParser {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final long TIMEOUT_MAX = 99_999_999;
    private static final Set<String> FIELDS =
            Set.of("StartAt", "States", "Comment", "Version", "TimeoutSeconds", "QueryLanguage");

    private AslParser() {}

    /** Reads the definition of a STANDARD machine. */
    public static Parsed parse(String definition) {
        return parse(definition, ExecutionType.STANDARD);
    }

    public static Parsed parse(String definition, ExecutionType type) {
        try {
            return parse(definition, JSON.readTree(definition), type);
        } catch (JsonProcessingException notJson) {
            var place =
                    notJson.getLocation() == null ? "" : notJson.getLocation().toString();
            return new Parsed.Rejected(
                    List.of(new Problem(Problem.Code.INVALID_JSON_DESCRIPTION, notJson.getMessage(), place)));
        }
    }

    private static Parsed parse(String definition, JsonNode root, ExecutionType type) {
        if (!root.isObject())
            return new Parsed.Rejected(List.of(
                    new Problem(Problem.Code.SCHEMA_VALIDATION_FAILED, "Definition must be a valid JSON object", "")));
        var problems = new Problems();
        var machine = machine(definition, new Fields(root, "", problems), type);
        return problems.found().isEmpty() ? new Parsed.Accepted(machine) : new Parsed.Rejected(problems.found());
    }

    private static StateMachine machine(String definition, Fields fields, ExecutionType type) {
        fields.allow(FIELDS);
        fields.text("Comment");
        fields.text("Version")
                .filter(version -> !version.equals("1.0"))
                .ifPresent(version ->
                        fields.problem("Version", "The field 'Version' should have one of these values: [1.0]"));
        var language = Languages.of(fields).orElse(QueryLanguage.JSON_PATH);
        var block = new BlockParser(new Scope(language, type)).parse(fields);
        return new StateMachine(definition, block, language, fields.whole("TimeoutSeconds", 1, TIMEOUT_MAX));
    }
}
