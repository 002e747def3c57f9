package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Block;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.parser.Problem.Code;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parses a block: StartAt and States. */
record BlockParser(ParserScope scope) {
    private static final int NAME_LENGTH_MAX = 80;

    Block parse(FieldReader fields) {
        fields.require("States", "StartAt");
        fields.requireNonEmpty("States");
        var states = new LinkedHashMap<String, State>();
        var startAt = fields.text("StartAt").orElse("");
        if (scope.tooDeep())
            fields.problems().add(fields.place(), Code.TOO_DEEPLY_NESTED, "The states are too deeply nested");
        else fields.object("States").ifPresent(all -> parse(all, states));
        TransitionCheck.check(fields, startAt, states);
        return new Block(startAt, UnreadableState.filled(fields, states));
    }

    /** A block of one state, wherever it leads. */
    Block parseAlone(String name, FieldReader state) {
        var place = state.place().field("States").field(name);
        var states = new LinkedHashMap<String, State>();
        parse(name, new FieldReader(state.object(), place, state.problems()), states);
        return new Block(name, states);
    }

    private void parse(FieldReader all, Map<String, State> states) {
        for (var name : all.names()) {
            checkName(all, name);
            all.object(name).ifPresent(fields -> parse(name, fields, states));
        }
    }

    private void parse(String name, FieldReader fields, Map<String, State> states) {
        var own = new FieldReader(fields.object(), fields.place().ofState(), fields.problems());
        StateParser.parse(name, own, scope).ifPresent(state -> states.put(name, state));
    }

    private void checkName(FieldReader all, String name) {
        if (name.codePointCount(0, name.length()) > NAME_LENGTH_MAX)
            all.problems()
                    .add(
                            all.at(name),
                            Code.INVALID_STATE_NAME,
                            "State name '%s' exceeds the %s-character limit allowed by the service"
                                    .formatted(name, NAME_LENGTH_MAX));
        if (!scope.names().add(name))
            all.problems().add(all.at(name), Code.DUPLICATE_STATE_NAME, "Duplicate State name: " + name);
    }
}
