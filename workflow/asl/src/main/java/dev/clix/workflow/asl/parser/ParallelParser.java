package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.asl.State;
import java.util.Set;

/** Parses a Parallel state (ASL, "Parallel State"). */
final class ParallelParser {
    private static final Set<String> BRANCH = Set.of("StartAt", "States", "Comment");

    private ParallelParser() {}

    static State parse(StateFields state) {
        var fields = state.fields();
        fields.require("Branches");
        fields.requireNonEmpty("Branches");
        var branches = fields.objects("Branches");
        branches.forEach(branch -> branch.allow(BRANCH));
        return new ParallelState(
                state.name(),
                state.language(),
                state.processing(),
                branches.stream()
                        .map(new BlockParser(state.scope().inside())::parse)
                        .toList(),
                state.retriers(),
                state.catchers(),
                state.assign(),
                state.next());
    }
}
