package dev.clix.workflow.api;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.CreatedStateMachine;
import dev.clix.workflow.DeleteStateMachine;
import dev.clix.workflow.DescribeStateMachine;
import dev.clix.workflow.DescribeStateMachineForExecution;
import dev.clix.workflow.ExecutionStateMachine;
import dev.clix.workflow.ListStateMachines;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.Page;
import dev.clix.workflow.StateMachineDescription;
import dev.clix.workflow.StateMachineSummary;
import dev.clix.workflow.UpdateStateMachine;
import dev.clix.workflow.UpdatedStateMachine;
import java.util.Optional;

/** The operations on state machines, typed. */
public final class StateMachineOperations {
    public static final TypedOperation<CreateStateMachine, CreatedStateMachine> CREATE_STATE_MACHINE =
            new TypedOperation<>(
                    Operation.CREATE_STATE_MACHINE,
                    StateMachineOperations::constrain,
                    StateMachineOperations::creation,
                    StateMachineJson::created);

    public static final TypedOperation<UpdateStateMachine, UpdatedStateMachine> UPDATE_STATE_MACHINE =
            new TypedOperation<>(
                    Operation.UPDATE_STATE_MACHINE,
                    StateMachineOperations::constrain,
                    StateMachineOperations::update,
                    StateMachineJson::updated);

    public static final TypedOperation<DescribeStateMachine, StateMachineDescription> DESCRIBE_STATE_MACHINE =
            new TypedOperation<>(
                    Operation.DESCRIBE_STATE_MACHINE,
                    (request, members) -> members.text("stateMachineArn", request.stateMachineArn()),
                    arguments -> new DescribeStateMachine(arguments.text("stateMachineArn"), arguments.includesData()),
                    StateMachineJson::described);

    public static final TypedOperation<DescribeStateMachineForExecution, ExecutionStateMachine>
            DESCRIBE_STATE_MACHINE_FOR_EXECUTION = new TypedOperation<>(
                    Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION,
                    (request, members) -> members.text("executionArn", request.executionArn()),
                    arguments -> new DescribeStateMachineForExecution(
                            arguments.text("executionArn"), arguments.includesData()),
                    StateMachineJson::described);

    public static final TypedOperation<ListStateMachines, Page<StateMachineSummary>> LIST_STATE_MACHINES =
            new TypedOperation<>(
                    Operation.LIST_STATE_MACHINES,
                    (request, members) ->
                            members.whole("maxResults", request.maxResults()).text("nextToken", request.nextToken()),
                    arguments -> new ListStateMachines(arguments.maxResults(), arguments.optionalText("nextToken")),
                    page -> AwsJson.page("stateMachines", page, StateMachineJson::listed));

    public static final TypedOperation<DeleteStateMachine, Void> DELETE_STATE_MACHINE = new TypedOperation<>(
            Operation.DELETE_STATE_MACHINE,
            (request, members) -> members.text("stateMachineArn", request.stateMachineArn()),
            arguments -> new DeleteStateMachine(arguments.text("stateMachineArn")),
            done -> AwsJson.object());

    private StateMachineOperations() {}

    private static void constrain(CreateStateMachine request, TypedRequest members) {
        members.text("name", request.name())
                .text("definition", request.definition())
                .text("roleArn", request.roleArn())
                .container(
                        "loggingConfiguration", request.loggingConfiguration().map(ConfigurationJson::shown))
                .container("tags", Optional.of(TagOperations.shown(request.tags())))
                .text("versionDescription", request.versionDescription())
                .container(
                        "encryptionConfiguration",
                        request.encryptionConfiguration().map(ConfigurationJson::shown));
    }

    private static CreateStateMachine creation(Arguments arguments) {
        return new CreateStateMachine(
                arguments.text("name"),
                arguments.text("definition"),
                arguments.text("roleArn"),
                type(arguments),
                arguments.member("loggingConfiguration").map(ConfigurationJson::logging),
                TagOperations.read(arguments),
                arguments.member("tracingConfiguration").map(ConfigurationJson::tracing),
                arguments.flag("publish"),
                arguments.optionalText("versionDescription"),
                arguments.member("encryptionConfiguration").map(ConfigurationJson::encryption));
    }

    /** The type a call means, which may leave it out. */
    static MachineType type(Arguments arguments) {
        return arguments.optionalText("type").map(MachineType::valueOf).orElse(MachineType.STANDARD);
    }

    private static void constrain(UpdateStateMachine request, TypedRequest members) {
        members.text("stateMachineArn", request.stateMachineArn())
                .text("definition", request.definition())
                .text("roleArn", request.roleArn())
                .container(
                        "loggingConfiguration", request.loggingConfiguration().map(ConfigurationJson::shown))
                .text("versionDescription", request.versionDescription())
                .container(
                        "encryptionConfiguration",
                        request.encryptionConfiguration().map(ConfigurationJson::shown));
    }

    private static UpdateStateMachine update(Arguments arguments) {
        return new UpdateStateMachine(
                arguments.text("stateMachineArn"),
                arguments.optionalText("definition"),
                arguments.optionalText("roleArn"),
                arguments.member("loggingConfiguration").map(ConfigurationJson::logging),
                arguments.member("tracingConfiguration").map(ConfigurationJson::tracing),
                arguments.flag("publish"),
                arguments.optionalText("versionDescription"),
                arguments.member("encryptionConfiguration").map(ConfigurationJson::encryption));
    }
}
