package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Block;
import dev.clix.workflow.asl.State;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads StartAt and States. */
record BlockParser(Scope scope) {
    private static final int NAME_LENGTH_MAX = 80;

    Block parse(Fields fields) {
        fields.require("States", "StartAt");
        var states = new LinkedHashMap<String, State>();
        fields.requireNonEmpty("States");
        fields.object("States").ifPresent(all -> parse(all, states));
        var startAt = fields.text("StartAt").orElse("");
        if (fields.has("States") && !startAt.isEmpty()) Transitions.check(fields, startAt, states);
        return new Block(startAt, states);
    }

    private void parse(Fields all, Map<String, State> states) {
        for (var entry : all.entries()) {
            var name = entry.getKey();
            if (name.length() > NAME_LENGTH_MAX)
                all.problem(name, "State name must be at most %d characters long".formatted(NAME_LENGTH_MAX));
            all.object(name)
                    .flatMap(fields -> StateParser.parse(name, fields, scope))
                    .ifPresent(state -> states.put(name, state));
        }
    }
}
