package dev.clix.workflow.simulator.internal.teststate;

import dev.clix.workflow.TestState;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.asl.Block;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state to be tested.
 *
 * @param machine starts at it
 * @param isInMap whether it is run for each item of a Map, however deep within
 */
record TestedDefinition(StateMachine machine, State state, boolean isInMap) {
    /** @throws WorkflowException InvalidDefinition, or ValidationException when there is no such state */
    static TestedDefinition of(TestState request) {
        var definition = request.definition();
        var name = request.stateName();
        var machine = accepted(
                name.isPresent()
                        ? AslParser.parse(definition)
                        : AslParser.parseState(definition, ExpressionLimits.DEFAULT));
        return places(machine.block(), false)
                .flatMap(place -> in(place, name.orElse(AslParser.STATE_ALONE), machine).stream())
                .findFirst()
                .orElseThrow(() -> new WorkflowException(Code.VALIDATION, "State not found in definition"));
    }

    private static StateMachine accepted(Parsed parsed) {
        return parsed.orThrow(rejected -> new WorkflowException(Code.INVALID_DEFINITION, rejected.refusal()));
    }

    private static Optional<TestedDefinition> in(Place place, String name, StateMachine machine) {
        return Optional.ofNullable(place.block().states().get(name))
                .map(state -> new TestedDefinition(
                        new StateMachine(
                                machine.definition(),
                                new Block(name, place.block().states()),
                                machine.language(),
                                machine.timeoutSeconds()),
                        state,
                        place.isInMap()));
    }

    private record Place(Block block, boolean isInMap) {}

    /** A block and all blocks within its states. */
    private static Stream<Place> places(Block block, boolean isInMap) {
        return Stream.concat(
                Stream.of(new Place(block, isInMap)),
                block.states().values().stream().flatMap(state -> placesWithin(state, isInMap)));
    }

    private static Stream<Place> placesWithin(State state, boolean isInMap) {
        return state.blocks().stream().flatMap(block -> places(block, isInMap || state instanceof MapState));
    }

    /** Whether the state runs a state of this name. */
    boolean runs(String name) {
        return placesWithin(state, false)
                .anyMatch(place -> place.block().states().containsKey(name));
    }
}
