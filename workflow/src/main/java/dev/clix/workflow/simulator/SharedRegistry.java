package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.registry.Arn;
import dev.clix.workflow.registry.Moment;
import dev.clix.workflow.registry.Registry;
import dev.clix.workflow.time.TimeSource;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The registry among threads: one call at a time, with the time and what is drawn. */
final class SharedRegistry {
    private static final int PERCENT = 100;

    private final Registry registry;
    private final ActivityRegistry activities;
    private final TimeSource time;
    private final RandomGenerator random;

    SharedRegistry(
            Arns arns,
            ActivityRegistry activities,
            ExecutionRegistry executions,
            Predicate<String> logGroupExists,
            TimeSource time,
            RandomGenerator random) {
        this.registry = new Registry(
                arns.region(), arns.account(), logGroupExists, machine -> executions.hasOpen(machine.toString()));
        this.activities = activities;
        this.time = time;
        this.random = random;
    }

    /** @throws WorkflowException in AWS's words */
    synchronized ObjectNode answer(Arguments arguments) {
        var answer = registry.answer(
                arguments, new Moment(time.now(), new UUID(random.nextLong(), random.nextLong()).toString()));
        if (arguments.operation() == Operation.CREATE_ACTIVITY)
            activities.create(answer.path("activityArn").asText());
        if (arguments.operation() == Operation.DELETE_ACTIVITY) activities.delete(arguments.text("activityArn"));
        return answer;
    }

    String create(CreateStateMachine request) {
        var members = JsonNodeFactory.instance
                .objectNode()
                .put("name", request.name())
                .put("definition", request.definition())
                .put("roleArn", request.roleArn())
                .put("type", request.type().name());
        return answer(Arguments.of(Operation.CREATE_STATE_MACHINE, members))
                .path("stateMachineArn")
                .asText();
    }

    String createActivity(String name) {
        var members = JsonNodeFactory.instance.objectNode().put("name", name);
        return answer(Arguments.of(Operation.CREATE_ACTIVITY, members))
                .path("activityArn")
                .asText();
    }

    /**
     * What an execution of a machine, version or alias is to run.
     *
     * @throws WorkflowException in AWS's words
     */
    synchronized SimulatedMachine require(String arn) {
        var target = registry.target(Arn.parse(arn, "stateMachine"), random.nextInt(PERCENT));
        return SimulatedMachine.of(target);
    }

    /** @throws WorkflowException in AWS's words, also when it is of the EXPRESS type */
    synchronized Arn requireStandard(String arn) {
        var parsed = Arn.parse(arn, "stateMachine");
        registry.checkStandard(parsed);
        return parsed;
    }

    synchronized void closed(String machineArn) {
        registry.closed(Arn.parse(machineArn));
    }
}
