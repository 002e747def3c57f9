package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * The machine as an execution runs it, however it was updated since.
 *
 * @param stateMachineArn of a Map's items: {@code …:stateMachine:NAME/LABEL}
 * @param updateDate when the revision became the machine's
 * @param revision its definition is the item processor for a Map's items
 * @param mapRun the map run the execution is a child of, if it is one
 */
public record ExecutionStateMachine(
        String stateMachineArn,
        String name,
        Instant updateDate,
        StateMachineRevision revision,
        Optional<LabelledRun> mapRun) {
    /** @param label the Map's, made up where it has none */
    public record LabelledRun(String mapRunArn, String label) {}
}
