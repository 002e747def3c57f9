package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one state of any kind. */
final class StateParser {
    private static final Map<String, Function<StateFields, State>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("Task", TaskParser::parse);
        KINDS.put("Wait", WaitParser::parse);
        KINDS.put("Pass", PlainStateParser::pass);
        KINDS.put("Succeed", PlainStateParser::succeed);
        KINDS.put("Fail", PlainStateParser::fail);
        KINDS.put("Choice", ChoiceParser::parse);
        KINDS.put("Parallel", ParallelParser::parse);
        KINDS.put("Map", MapParser::parse);
    }

    private StateParser() {}

    /** @return empty when its type is unknown */
    static Optional<State> parse(String name, FieldReader fields, ParserScope scope) {
        fields.require("Type");
        fields.text("Comment");
        var language = QueryLanguageParser.of(fields).orElse(scope.language());
        var type = fields.text("Type");
        if (type.isEmpty()) return Optional.empty();
        var kind = KINDS.get(type.get());
        if (kind == null) {
            fields.problem("Type", "The field 'Type' should have one of these values: " + KINDS.keySet());
            return Optional.empty();
        }
        checkFields(type.get(), fields, language, scope);
        return Optional.of(kind.apply(new StateFields(name, fields, Dialect.of(language, scope.limits()), scope)));
    }

    /** Measured on AWS: a state that goes back to JSONPath is complained about once, not for each of its fields. */
    private static void checkFields(String type, FieldReader fields, QueryLanguage language, ParserScope scope) {
        var downgraded = language == QueryLanguage.JSON_PATH && scope.language() == QueryLanguage.JSONATA;
        if (downgraded)
            fields.problem("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
        AllowedFields.check(type, language, fields, !downgraded);
    }
}
