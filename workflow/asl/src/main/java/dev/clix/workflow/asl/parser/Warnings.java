package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.parser.Problem.Code;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds AWS's warnings in the query language JSONPath: values that look like paths or calls in places that compute
 * none. The codes are AWS's; its texts are not known.
 */
public final class Warnings {
    private static final Pattern PATH = Pattern.compile("\\$|\\$\\$?[.\\[].*", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("States\\.\\w+\\(.*\\)", Pattern.DOTALL);
    private static final String NO_DOLLAR =
            "The value of the field '%s' looks like a JSONPath or an intrinsic function call, but the field's name does not end in '.$'";
    private static final String NO_PATH =
            "The value of the field '%s' looks like a JSONPath, but the field's name does not end in 'Path'";
    private static final String STATIC =
            "The value '%s' looks as if it were to be computed, but the Result of a Pass state is taken as it is";

    private final Problems found = new Problems();

    private Warnings() {}

    /** @return empty for a text that is no JSON, which is a problem that {@link AslParser} reports */
    public static List<Problem> of(String definition) {
        var unread = new Problems();
        var root = DefinitionText.read(definition, unread);
        var warnings = new Warnings();
        if (unread.found().isEmpty())
            warnings.block(root, Place.ROOT, isJsonata(root).orElse(false));
        return warnings.found.found();
    }

    private static Optional<Boolean> isJsonata(JsonNode node) {
        return Optional.ofNullable(node.path("QueryLanguage").textValue()).map(QueryLanguage.JSONATA.word()::equals);
    }

    private void block(JsonNode block, Place place, boolean jsonata) {
        block.path("States")
                .properties()
                .forEach(state -> state(state.getValue(), place.field("States").field(state.getKey()), jsonata));
    }

    private void state(JsonNode state, Place place, boolean inherited) {
        var jsonata = isJsonata(state).orElse(inherited);
        if (!jsonata) {
            for (var name : List.of("Parameters", "ResultSelector", "ItemSelector")) template(state, place, name);
            assigning(state, place);
            if (state.path("Type").asText().equals("Pass")) result(state.path("Result"), place.field("Result"));
            if (state.path("Type").asText().equals("Fail"))
                Stream.of("Error", "Cause").forEach(f -> twin(state, place, f));
        }
        for (var name : List.of("ItemProcessor", "Iterator")) block(state.path(name), place.field(name), inherited);
        each(state, place, "Branches", (branch, there) -> block(branch, there, inherited));
    }

    private void assigning(JsonNode state, Place place) {
        template(state, place, "Assign");
        each(state, place, "Catch", (catcher, there) -> template(catcher, there, "Assign"));
        each(state, place, "Choices", (rule, there) -> {
            template(rule, there, "Assign");
            rule(rule, there);
        });
    }

    private void rule(JsonNode rule, Place place) {
        rule.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("String") && !name.endsWith("Path") && !name.equals("StringMatches"))
                twin(rule, place, name);
        });
        for (var name : List.of("And", "Or")) each(rule, place, name, this::rule);
        if (rule.path("Not").isObject()) rule(rule.get("Not"), place.field("Not"));
    }

    private interface Visit {
        void at(JsonNode node, Place place);
    }

    private static void each(JsonNode holder, Place place, String name, Visit visit) {
        var items = holder.path(name);
        for (var i = 0; items.isArray() && i < items.size(); i++)
            visit.at(items.get(i), place.field(name).item(i));
    }

    private void twin(JsonNode holder, Place place, String name) {
        if (PATH.matcher(holder.path(name).asText()).matches())
            found.add(place.field(name), Code.NO_PATH, NO_PATH.formatted(name));
    }

    private void template(JsonNode holder, Place place, String name) {
        values(holder.path(name), place.field(name), name);
    }

    private void values(JsonNode value, Place place, String name) {
        if (value.isTextual() && !name.endsWith(".$") && looksComputed(value.textValue()))
            found.add(place, Code.NO_DOLLAR, NO_DOLLAR.formatted(name));
        value.properties().forEach(field -> values(field.getValue(), place.field(field.getKey()), field.getKey()));
        for (var i = 0; value.isArray() && i < value.size(); i++) values(value.get(i), place.item(i), name);
    }

    private void result(JsonNode value, Place place) {
        if (value.isTextual() && looksComputed(value.textValue()))
            found.add(place, Code.PASS_RESULT_IS_STATIC, STATIC.formatted(value.textValue()));
        value.properties().forEach(field -> result(field.getValue(), place.field(field.getKey())));
        for (var i = 0; value.isArray() && i < value.size(); i++) result(value.get(i), place.item(i));
    }

    private static boolean looksComputed(String text) {
        return PATH.matcher(text).matches() || CALL.matcher(text).matches();
    }
}
