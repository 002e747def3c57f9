package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.StateMachineRevision;
import dev.clix.workflow.api.ConfigurationJson;
import dev.clix.workflow.asl.StateMachine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A revision: a machine's definition between two updates.
 *
 * @param id empty for a machine that was never updated
 * @param variables state name to the variables its fields refer to
 */
public record Revision(
        Optional<String> id,
        StateMachine machine,
        Map<String, List<String>> variables,
        String roleArn,
        Settings settings,
        Instant updateDate) {
    /** As DescribeStateMachine and DescribeStateMachineForExecution show it. */
    public StateMachineRevision described(boolean includesData) {
        var described = described();
        return includesData ? described : described.withoutData();
    }

    private StateMachineRevision described() {
        return new StateMachineRevision(
                machine.definition(),
                roleArn,
                ConfigurationJson.logging(settings.logging()),
                ConfigurationJson.tracing(settings.tracing()),
                ConfigurationJson.encryption(settings.encryption()),
                id,
                variables);
    }
}
