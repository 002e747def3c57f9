package dev.clix.workflow.simulator.internal.operation;

import dev.clix.workflow.DescribeExecution;
import dev.clix.workflow.DescribeStateMachineForExecution;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStateMachine;
import dev.clix.workflow.ExecutionStateMachine.LabelledRun;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.RedriveExecution;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartSyncExecution;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.StateMachineRevision;
import dev.clix.workflow.StopExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.history.HistoryView;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.internal.execution.ExecutionStarter;
import dev.clix.workflow.simulator.internal.execution.Redrive;
import dev.clix.workflow.simulator.internal.execution.RunningExecution;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.registry.Paging.Asked;
import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.simulator.internal.spec.SimulatedMachine;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The operations on executions. */
public final class ExecutionCalls {
    private final SimulatorContext context;
    private final ExecutionStarter starter;
    private final boolean tellsOfExpress;

    public ExecutionCalls(SimulatorContext context) {
        this(context, false);
    }

    /** @param tellsOfExpress whether EXPRESS executions are told of as others are; AWS's API does not */
    public ExecutionCalls(SimulatorContext context, boolean tellsOfExpress) {
        this.context = context;
        this.starter = new ExecutionStarter(context);
        this.tellsOfExpress = tellsOfExpress;
    }

    /** @throws WorkflowException in AWS's words */
    private RunningExecution told(String executionArn) {
        return tellsOfExpress
                ? context.executions().present(executionArn)
                : context.executions().require(executionArn);
    }

    /** @param origin the task that asks for it, if one does */
    public CompletionStage<StartedExecution> start(StartExecution request, Optional<Origin> origin) {
        return starter.start(request, origin);
    }

    /** @param origin the task that asks for it, if one does */
    public CompletionStage<ExecutionDescription> startSync(StartSyncExecution request, Optional<Origin> origin) {
        return starter.startSync(request.start(), origin)
                .thenCompose(running -> running.ask(ended -> Descriptions.describe(
                        ended, request.includeExecutionData(), context.time().now())));
    }

    /** An execution of any type that has ended, once it has. */
    public CompletionStage<ExecutionDescription> closed(String executionArn) {
        return context.executions()
                .present(executionArn)
                .closed()
                .thenCompose(running -> running.ask(ended ->
                        Descriptions.describe(ended, true, context.time().now())));
    }

    /** An execution of any type, as it stands. */
    public CompletionStage<ExecutionDescription> described(String executionArn) {
        var now = context.time().now();
        return context.executions().present(executionArn).ask(running -> Descriptions.describe(running, true, now));
    }

    public CompletionStage<Instant> stop(StopExecution request) {
        var running = context.executions().require(request.executionArn());
        return running.tell(new Signal.Stop(request.error(), request.cause()))
                .thenCompose(unused -> running.ask(r -> r.snapshot().stopDate().orElse(Instant.EPOCH)));
    }

    public CompletionStage<ExecutionDescription> describe(DescribeExecution request) {
        var now = context.time().now();
        return told(request.executionArn())
                .ask(running -> Descriptions.describe(running, request.includeExecutionData(), now));
    }

    public CompletionStage<Page<ExecutionSummary>> list(ListExecutions request) {
        if (request.stateMachineArn().isEmpty()) request.mapRunArn().ifPresent(new MapRunCalls(context)::parent);
        var page = new ExecutionPages(context, tellsOfExpress).executions(request);
        return CompletableFuture.completedFuture(page.map(Descriptions::listed));
    }

    public CompletionStage<Page<ExecutionEvent>> history(GetExecutionHistory request) {
        var view = new HistoryView(context.arns().region(), request.includeExecutionData());
        var asked = new Asked(request.maxResults(), request.nextToken());
        var now = context.time().now();
        return told(request.executionArn()).ask(running -> {
            var page = ExecutionPages.events(running, request.reverseOrder(), asked, now);
            var events = page.items().stream().map(event -> view.show(event).orElseThrow());
            return new Page<>(events.toList(), page.nextToken());
        });
    }

    CompletionStage<ExecutionStateMachine> describeMachine(DescribeStateMachineForExecution request) {
        var running = told(request.executionArn());
        var machine = running.machine();
        var revision = machine.revision().orElseThrow();
        var whole = revision.described(true);
        return CompletableFuture.completedFuture(new ExecutionStateMachine(
                machine.arn(),
                machine.name(),
                revision.updateDate(),
                request.includesData() ? processor(machine, whole) : whole.withoutData(),
                running.mapRunArn().map(run -> new LabelledRun(run, label(run)))));
    }

    /** A Map's items run its processor only. */
    private static StateMachineRevision processor(SimulatedMachine machine, StateMachineRevision whole) {
        return machine.processor()
                .map(each ->
                        whole.defined(ProcessorDefinition.of(machine.machine().definition(), each.state())))
                .orElse(whole);
    }

    /** {@code …:mapRun:NAME/LABEL:UUID} */
    private static String label(String mapRunArn) {
        return mapRunArn.substring(mapRunArn.lastIndexOf('/') + 1, mapRunArn.lastIndexOf(':'));
    }

    /** A client token makes the same call again no second redrive. */
    CompletionStage<Instant> redrive(RedriveExecution request) {
        var running = context.executions().require(request.executionArn());
        if (running.mapRunArn().isPresent())
            throw notRedrivable("Execution is a child of a map run and is redriven by it");
        return running.ask(failed -> redriven(failed, request.clientToken())).thenApply(answer -> {
            if (answer.refusal().isPresent())
                throw notRedrivable(answer.refusal().get());
            return answer.date();
        });
    }

    private Redrive.Answer redriven(RunningExecution failed, Optional<String> token) {
        var before = Redrive.before(failed, token, context.time().now());
        if (before.isPresent()) return new Redrive.Answer(Optional.empty(), before.get());
        var refusal = failed.redrive(token);
        return new Redrive.Answer(refusal, failed.snapshot().redriveDate().orElse(Instant.EPOCH));
    }

    private static WorkflowException notRedrivable(String why) {
        return new WorkflowException(Code.EXECUTION_NOT_REDRIVABLE, why);
    }
}
