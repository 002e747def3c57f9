package dev.clix.workflow.simulator.internal.execution;

import static dev.clix.workflow.WorkflowException.Code.EXECUTION_ALREADY_EXISTS;
import static dev.clix.workflow.WorkflowException.Code.INVALID_EXECUTION_INPUT;
import static dev.clix.workflow.WorkflowException.Code.STATE_MACHINE_TYPE_NOT_SUPPORTED;
import static dev.clix.workflow.WorkflowException.Code.VALIDATION;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.simulator.internal.mock.MockedCase;
import dev.clix.workflow.simulator.internal.registry.NameRule;
import dev.clix.workflow.simulator.internal.spec.ExecutionSpec;
import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.simulator.internal.spec.SimulatedMachine;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Starts executions. */
public final class ExecutionStarter {
    private final SimulatorContext context;

    public ExecutionStarter(SimulatorContext context) {
        this.context = context;
    }

    /** @throws WorkflowException in AWS's words */
    public CompletionStage<StartedExecution> start(StartExecution request, Optional<Origin> origin) {
        return start(request, origin, false);
    }

    private CompletionStage<StartedExecution> start(StartExecution request, Optional<Origin> origin, boolean sync) {
        var asked = Asked.in(request);
        var name = request.name().map(NameRule::check).orElseGet(this::uuid);
        var text = request.input().orElse("{}");
        JsonTexts.checkSize("input", text, context.limits().payloadBytes());
        var input = JsonTexts.parse(text, INVALID_EXECUTION_INPUT, "Invalid State Machine Execution Input: '%s'");
        var begun = context.registry().begin(asked.arn(), origin, machine -> {
            var mocks = asked.testCase().map(testCase -> mockedCase(machine, testCase));
            return new RunningExecution(
                    context,
                    new ExecutionSpec(
                            machine, identity(machine, name, sync), text, request.traceHeader(), mocks, origin));
        });
        return begun.isNew() ? begun.execution().start(input) : again(begun.execution(), text, input);
    }

    /**
     * The machine that a request names, and its mocks.
     *
     * @param arn of a machine, version or alias
     * @param testCase of its mocks, if one is named after the ARN
     */
    private record Asked(String arn, Optional<String> testCase) {
        static Asked in(StartExecution request) {
            var named = request.stateMachineArn();
            var hash = named.indexOf('#');
            return hash < 0
                    ? new Asked(named, Optional.empty())
                    : new Asked(named.substring(0, hash), Optional.of(named.substring(hash + 1)));
        }
    }

    /** @throws WorkflowException in AWS's words */
    public CompletionStage<RunningExecution> startSync(StartExecution request, Optional<Origin> origin) {
        if (context.registry().require(Asked.in(request).arn()).type() != MachineType.EXPRESS)
            throw new WorkflowException(
                    STATE_MACHINE_TYPE_NOT_SUPPORTED, "This operation is not supported by this type of state machine");
        return start(request, origin, true)
                .thenCompose(started ->
                        context.executions().present(started.executionArn()).closed());
    }

    /** Idempotent while it runs, by name and input. */
    private static CompletionStage<StartedExecution> again(RunningExecution present, String text, JsonNode input) {
        return present.ask(running -> {
                    if (!running.snapshot().isOpen()
                            || !running.spec().inputText().equals(text)) return Optional.<StartedExecution>empty();
                    return Optional.of(running.startedBy(input));
                })
                .thenApply(started -> started.orElseThrow(() -> new WorkflowException(
                        EXECUTION_ALREADY_EXISTS,
                        "Execution Already Exists: '%s'"
                                .formatted(present.identity().executionArn()))));
    }

    /** The test case of an execution that began earlier; the case may have been removed since. */
    public MockedCase mockedBefore(SimulatedMachine machine, String testCase) {
        return known(machine, testCase).orElseGet(() -> MockedCase.gone(testCase));
    }

    private Optional<MockedCase> known(SimulatedMachine machine, String testCase) {
        return context.mocks()
                .get()
                .flatMap(config -> config.testCase(machine.name(), testCase))
                .map(responses -> new MockedCase(testCase, responses));
    }

    private MockedCase mockedCase(SimulatedMachine machine, String testCase) {
        return known(machine, testCase)
                .orElseThrow(() -> new WorkflowException(
                        VALIDATION,
                        "No test case '%s' of state machine '%s' is in the mock configuration"
                                .formatted(testCase, machine.name())));
    }

    private Identity identity(SimulatedMachine machine, String name, boolean sync) {
        var arn = machine.type() == MachineType.EXPRESS
                ? context.arns().express(machine.name(), name, uuid())
                : context.arns().execution(machine.name(), name);
        return new Identity(arn, name, machine.arn(), machine.name(), machine.roleArn(), machine.type(), !sync);
    }

    /** Names need not be secret. */
    private String uuid() {
        var random = context.random();
        return Uuids.random(random).toString();
    }
}
