package dev.clix.workflow.teststate;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.asl.Block;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state to be tested.
 *
 * @param machine starts at it
 */
record TestedDefinition(StateMachine machine, State state) {
    /** @throws WorkflowException InvalidDefinition, or ValidationException when there is no such state */
    static TestedDefinition of(Arguments arguments) {
        var definition = arguments.text("definition");
        var name = arguments.optionalText("stateName");
        var machine = accepted(
                name.isPresent()
                        ? AslParser.parse(definition)
                        : AslParser.parseState(definition, ExpressionLimits.DEFAULT));
        return blocks(machine.block())
                .flatMap(block -> in(block, name.orElse(AslParser.STATE_ALONE), machine).stream())
                .findFirst()
                .orElseThrow(() -> new WorkflowException(Code.VALIDATION, "State not found in definition"));
    }

    private static StateMachine accepted(Parsed parsed) {
        if (parsed instanceof Parsed.Accepted accepted) return accepted.machine();
        if (parsed instanceof Parsed.Rejected rejected)
            throw new WorkflowException(
                    Code.INVALID_DEFINITION, "Invalid State Machine Definition: " + rejected.message());
        throw new AssertionError("Expected a parsed definition, but found " + parsed);
    }

    private static Optional<TestedDefinition> in(Block block, String name, StateMachine machine) {
        return Optional.ofNullable(block.states().get(name))
                .map(state -> new TestedDefinition(
                        new StateMachine(
                                machine.definition(),
                                new Block(name, block.states()),
                                machine.language(),
                                machine.timeoutSeconds()),
                        state));
    }

    /** A block and all blocks within its states. */
    private static Stream<Block> blocks(Block block) {
        return Stream.concat(
                Stream.of(block),
                block.states().values().stream()
                        .flatMap(state -> within(state).stream())
                        .flatMap(TestedDefinition::blocks));
    }

    private static List<Block> within(State state) {
        if (state instanceof ParallelState parallel) return parallel.branches();
        if (state instanceof MapState map) return List.of(map.processor().block());
        return List.of();
    }

    /** Whether the state runs a state of this name. */
    boolean runs(String name) {
        return within(state).stream()
                .flatMap(TestedDefinition::blocks)
                .anyMatch(block -> block.states().containsKey(name));
    }
}
