package dev.clix.workflow.asl.parser;

import dev.clix.workflow.AcceptedJson;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.parser.Problem.Code;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads definitions of state machines, and single states: new ones with every problem AWS tells of, accepted ones without
 * rules.
 */
public final class AslParser {
    private static final long TIMEOUT_MAX = 99_999_999;
    static final Set<String> FIELDS =
            Set.of("StartAt", "States", "Comment", "Version", "TimeoutSeconds", "QueryLanguage");

    /** The name AWS gives a state that is parsed alone, as recorded. */
    public static final String STATE_ALONE = "StateName";

    private AslParser() {}

    /** Reads the definition of a STANDARD machine. */
    public static Parsed parse(String definition) {
        return parse(definition, MachineType.STANDARD);
    }

    public static Parsed parse(String definition, MachineType type) {
        return parse(definition, type, ExpressionLimits.DEFAULT);
    }

    /** @param limits of every evaluation of the definition's expressions */
    public static Parsed parse(String definition, MachineType type, ExpressionLimits limits) {
        return parse(
                definition,
                fields -> machine(definition, fields, language -> ParserScope.ofMachine(language, type, limits)));
    }

    /**
     * Reads a definition that was accepted before, without checking it against today's rules. A part that cannot be
     * read any more fails its state once an execution comes to it.
     */
    public static StateMachine recall(String definition, MachineType type, ExpressionLimits limits) {
        var fields = new FieldReader(AcceptedJson.read(definition), Place.ROOT, new Problems());
        return machine(
                definition,
                fields,
                language -> ParserScope.ofMachine(language, type, limits).recalled());
    }

    /**
     * Reads a state that stands alone, as TestState takes it: it may lead anywhere.
     *
     * @return a machine of this state only, which is called {@link #STATE_ALONE}
     */
    public static Parsed parseState(String definition, ExpressionLimits limits) {
        return parse(definition, fields -> {
            var scope = ParserScope.ofMachine(QueryLanguage.JSON_PATH, MachineType.STANDARD, limits);
            var block = new BlockParser(scope).parseAlone(STATE_ALONE, fields);
            return new StateMachine(definition, block, QueryLanguage.JSON_PATH, OptionalLong.empty());
        });
    }

    private static Parsed parse(String definition, Function<FieldReader, StateMachine> reading) {
        var problems = new Problems();
        var root = DefinitionText.read(definition, problems);
        if (problems.found().isEmpty() && !root.isObject())
            problems.add(Problem.nowhere(Code.SCHEMA_VALIDATION_FAILED, "Definition must be a valid JSON object"));
        if (!problems.found().isEmpty()) return new Parsed.Rejected(problems.found());
        var machine = reading.apply(new FieldReader(root, Place.ROOT, problems));
        return problems.found().isEmpty() ? new Parsed.Accepted(machine) : new Parsed.Rejected(problems.found());
    }

    private static StateMachine machine(
            String definition, FieldReader fields, Function<QueryLanguage, ParserScope> scope) {
        fields.allow(FIELDS);
        fields.text("Comment");
        fields.word("Version", "1.0");
        var language = QueryLanguageParser.of(fields).orElse(QueryLanguage.JSON_PATH);
        var block = new BlockParser(scope.apply(language)).parse(fields);
        TransitionCheck.checkEnd(fields, block);
        return new StateMachine(definition, block, language, fields.whole("TimeoutSeconds", 1, TIMEOUT_MAX));
    }
}
