package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.registry.Arn;
import dev.clix.workflow.registry.Moment;
import dev.clix.workflow.registry.Registry;
import dev.clix.workflow.simulator.ExecutionIndex.Filter;
import dev.clix.workflow.time.TimeSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The registry among threads: one call at a time, with the time and what is drawn. */
final class SharedRegistry {
    private static final int PERCENT = 100;
    private static final int PARSED_MAX = 1_000;

    private static final List<String> SUBJECTS =
            List.of("stateMachineArn", "stateMachineVersionArn", "stateMachineAliasArn", "activityArn", "resourceArn");
    private static final Set<Operation> CREATING = Set.of(Operation.CREATE_STATE_MACHINE, Operation.CREATE_ACTIVITY);

    private final Registry registry;
    private final ActivityRegistry activities;
    private final ExecutionRegistry executions;
    private final Ledger ledger;
    private final TimeSource time;
    private final RandomGenerator random;
    /** Whether a machine was ever deleted: it may wait for the end of its last execution. */
    private volatile boolean deleting;

    /** Everything up to here has to be kept before anybody is told of it. */
    private CompletableFuture<Void> safe = CompletableFuture.completedFuture(null);

    private final Subjects subjects = new Subjects();
    private final Map<Origin, RunningExecution> begunBefore = new HashMap<>(0);
    private final Map<String, Arn> parsed = new HashMap<>();
    private final Map<String, SimulatedMachine> machines = new HashMap<>();

    SharedRegistry(
            Registry registry,
            ActivityRegistry activities,
            ExecutionRegistry executions,
            Ledger ledger,
            TimeSource time,
            RandomGenerator random) {
        this.registry = registry;
        this.activities = activities;
        this.executions = executions;
        this.ledger = ledger;
        this.time = time;
        this.random = random;
    }

    /**
     * Answers a call once it is safe.
     *
     * @throws WorkflowException in AWS's words
     */
    synchronized CompletableFuture<ObjectNode> answer(Arguments call) {
        var moment = new Moment(
                time.now().truncatedTo(ChronoUnit.MILLIS), new UUID(random.nextLong(), random.nextLong()).toString());
        var word = call.operation().word();
        if (word.startsWith("Describe") || word.startsWith("List"))
            return ledger.once(safe, registry.answer(call, moment));
        // What is deleted makes room.
        if (!word.startsWith("Delete")) ledger.checkOpen();
        var answer = registry.answer(call, moment);
        follow(call, answer);
        if (ledger.isKept()) keep(call, answer, moment);
        return ledger.once(safe, answer);
    }

    private void keep(Arguments call, ObjectNode answer, Moment moment) {
        var subject = subject(call, answer);
        safe = ledger.called(subject.map(subjects::number).orElse(Journal.NOBODY), call, moment);
        subject.ifPresent(this::forgetDeleted);
    }

    /** The machine or activity a call is about. */
    private static Optional<String> subject(Arguments call, ObjectNode answer) {
        return SUBJECTS.stream()
                .flatMap(member -> Stream.of(call.members(), answer).map(each -> each.path(member)))
                .filter(JsonNode::isTextual)
                .map(arn -> Arn.of(arn.textValue()).unqualified().toString())
                .findFirst();
    }

    private void forgetDeleted(String arn) {
        if (!registry.has(Arn.of(arn))) subjects.delete(arn);
    }

    /**
     * A call that was answered before: it leads to the same registry, and is held against no rule.
     *
     * @param subject its number then; what created one that was deleted may be gone, and then the rest means nothing
     */
    synchronized void restore(long subject, Arguments call, Moment moment) {
        if (subject != Journal.NOBODY && !CREATING.contains(call.operation()) && !subjects.knows(subject)) return;
        var answer = registry.repeat(call, moment);
        follow(call, answer);
        if (subject != Journal.NOBODY)
            subject(call, answer).ifPresent(arn -> {
                subjects.restore(arn, subject);
                forgetDeleted(arn);
            });
    }

    /** The numbers of all machines and activities that calls have to be kept of. */
    synchronized Set<Long> kept(Set<String> referredTo) {
        return subjects.kept(referredTo);
    }

    private void follow(Arguments call, ObjectNode answer) {
        if (call.operation() == Operation.CREATE_ACTIVITY)
            activities.create(answer.path("activityArn").asText());
        if (call.operation() == Operation.DELETE_STATE_MACHINE) endExecutions(call.text("stateMachineArn"));
        if (call.operation() == Operation.DELETE_ACTIVITY) activities.delete(call.text("activityArn"));
    }

    /** Executions of a machine that is being deleted end at their next transition. */
    private void endExecutions(String machineArn) {
        deleting = true;
        executions.all(machineArn, Filter.ALL).forEach(RunningExecution::endAtNextTransition);
    }

    /** What asked for an execution in the process before will ask again: then it gets the same one. */
    synchronized void wasBegun(Origin origin, RunningExecution execution) {
        begunBefore.put(origin, execution);
    }

    synchronized Optional<RunningExecution> begunBefore(Origin origin) {
        return Optional.ofNullable(begunBefore.remove(origin));
    }

    CompletionStage<String> create(CreateStateMachine request) {
        var members = JsonNodeFactory.instance
                .objectNode()
                .put("name", request.name())
                .put("definition", request.definition())
                .put("roleArn", request.roleArn())
                .put("type", request.type().name());
        return answer(Arguments.of(Operation.CREATE_STATE_MACHINE, members))
                .thenApply(created -> created.path("stateMachineArn").asText());
    }

    CompletionStage<String> createActivity(String name) {
        var members = JsonNodeFactory.instance.objectNode().put("name", name);
        return answer(Arguments.of(Operation.CREATE_ACTIVITY, members))
                .thenApply(created -> created.path("activityArn").asText());
    }

    /** @param isNew whether it was begun now, or had the ARN before */
    record Begun(RunningExecution execution, boolean isNew) {}

    /**
     * Enters an execution of a machine, version or alias among the others. Updates of its machine come before it or
     * after it, here and in the ledger.
     *
     * @throws WorkflowException in AWS's words
     */
    synchronized Begun begin(String arn, Optional<Origin> origin, Function<SimulatedMachine, RunningExecution> make) {
        var before = origin.flatMap(this::begunBefore);
        if (before.isPresent()) return new Begun(before.get(), true);
        ledger.checkOpen();
        var running = make.apply(require(arn));
        var present = executions.add(running);
        if (present.isPresent()) return new Begun(present.get(), false);
        ledger.begun(running);
        return new Begun(running, true);
    }

    /** What an execution was begun with. */
    synchronized SimulatedMachine was(String arn, Optional<String> aliasArn) {
        var target = registry.was(Arn.of(arn), aliasArn);
        return SimulatedMachine.of(target);
    }

    /**
     * What an execution of a machine, version or alias is to run.
     *
     * @throws WorkflowException in AWS's words
     */
    synchronized SimulatedMachine require(String arn) {
        var target = registry.target(parsed(arn), () -> random.nextInt(PERCENT));
        var last = machines.get(arn);
        if (last != null && last.runs(target)) return last;
        var machine = SimulatedMachine.of(target);
        if (machines.size() == PARSED_MAX) machines.clear();
        machines.put(arn, machine);
        return machine;
    }

    /** Every execution names its machine, and there are few: each is read once. */
    private Arn parsed(String arn) {
        var known = parsed.get(arn);
        if (known != null) return known;
        var read = Arn.parse(arn, "stateMachine");
        if (parsed.size() == PARSED_MAX) parsed.clear();
        parsed.put(arn, read);
        return read;
    }

    /** @throws WorkflowException in AWS's words, also when it is of the EXPRESS type */
    synchronized Arn requireStandard(String arn) {
        var parsed = Arn.parse(arn, "stateMachine");
        registry.checkStandard(parsed);
        return parsed;
    }

    /** Most executions end without anybody deleting their machine. */
    void closed(String machineArn) {
        if (deleting) closedOfDeleted(machineArn);
    }

    private synchronized void closedOfDeleted(String machineArn) {
        registry.closed(parsed(machineArn));
        forgetDeleted(machineArn);
    }
}
