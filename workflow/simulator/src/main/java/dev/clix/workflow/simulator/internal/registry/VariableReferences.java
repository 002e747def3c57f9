package dev.clix.workflow.simulator.internal.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.QueryLanguage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which variables each state's fields refer to, as DescribeStateMachine shows it. States within states count for
 * themselves.
 */
final class VariableReferences {
    private static final Set<String> BLOCKS = Set.of("ItemProcessor", "Iterator", "Branches");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern VARIABLE = Pattern.compile("(?<![$\\p{L}\\p{N}_])\\$(\\p{L}[\\p{L}\\p{N}_]*)");
    private static final Pattern CALL = Pattern.compile("\\$\\p{L}[\\p{L}\\p{N}_]*\\s*\\(");
    private static final Pattern BOUND = Pattern.compile("\\$(\\p{L}[\\p{L}\\p{N}_]*)\\s*:=");
    private static final Pattern PARAMETERS = Pattern.compile("(?:function|λ)\\s*\\(([^)]*)\\)");

    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private VariableReferences() {}

    static Map<String, List<String>> of(JsonNode definition) {
        var references = new VariableReferences();
        references.block(definition, language(definition, QueryLanguage.JSON_PATH));
        return Collections.unmodifiableMap(references.found);
    }

    private static QueryLanguage language(JsonNode holder, QueryLanguage inherited) {
        var given = holder.path("QueryLanguage");
        if (given.isMissingNode()) return inherited;
        return given.asText().equals("JSONata") ? QueryLanguage.JSONATA : QueryLanguage.JSON_PATH;
    }

    private void block(JsonNode block, QueryLanguage inherited) {
        var states = block.path("States");
        states.fieldNames().forEachRemaining(name -> state(name, states.path(name), inherited));
    }

    private void state(String name, JsonNode state, QueryLanguage inherited) {
        var language = language(state, inherited);
        var variables = new TreeSet<String>();
        state.fieldNames().forEachRemaining(field -> {
            if (!BLOCKS.contains(field)) value(field, state.path(field), language, variables);
        });
        if (!variables.isEmpty()) found.put(name, new ArrayList<>(variables));
        state.path("Branches").forEach(branch -> block(branch, language));
        block(state.path("ItemProcessor"), language);
        block(state.path("Iterator"), language);
    }

    private static void value(String field, JsonNode value, QueryLanguage language, Set<String> variables) {
        if (value.isTextual()) {
            if (language == QueryLanguage.JSONATA) jsonata(value.textValue(), variables);
            else if (isPath(field)) collect(VARIABLE, unquoted(value.textValue()), variables);
        }
        value.fieldNames().forEachRemaining(name -> value(name, value.path(name), language, variables));
        if (value.isArray()) value.forEach(item -> value("", item, language, variables));
    }

    private static boolean isPath(String field) {
        return field.endsWith(".$") || field.endsWith("Path") || field.equals("Variable");
    }

    private static void jsonata(String text, Set<String> variables) {
        if (!text.startsWith("{%") || !text.endsWith("%}")) return;
        var expression = unquoted(text);
        var own = new TreeSet<>(Set.of("states"));
        collect(BOUND, expression, own);
        PARAMETERS.matcher(expression).results().forEach(list -> collect(VARIABLE, list.group(1), own));
        var used = new TreeSet<String>();
        collect(VARIABLE, CALL.matcher(expression).replaceAll("("), used);
        used.removeAll(own);
        variables.addAll(used);
    }

    private static String unquoted(String expression) {
        return QUOTED.matcher(expression).replaceAll("''");
    }

    private static void collect(Pattern pattern, String expression, Set<String> names) {
        pattern.matcher(expression).results().forEach(match -> names.add(match.group(1)));
    }
}
