package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.ItemSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** A world of a few lines around an execution: it answers tasks and fires timers in an order a seed decides. */
final class LiveMachine {
    private static final Identity IDENTITY =
            new Identity("arn:execution", "e", "arn:stateMachine:m", "m", "arn:role", MachineType.STANDARD, true);

    final StateMachine machine;
    final Limits limits;
    final Execution execution;
    final List<HistoryEvent> history = new ArrayList<>();
    private final Random random;
    private final Supplier<JsonNode> values;
    private final List<Long> known = new ArrayList<>();
    private Instant now = Instant.parse("2027-01-01T00:00:00Z");

    /** Tasks are answered with numbers. */
    LiveMachine(StateMachine machine, Limits limits, Random random) {
        this(machine, limits, random, () -> JsonNodeFactory.instance.numberNode(random.nextInt(100)));
    }

    /** @param values the answers of tasks, and the items that are read */
    LiveMachine(StateMachine machine, Limits limits, Random random, Supplier<JsonNode> values) {
        this.values = values;
        this.machine = machine;
        this.limits = limits;
        this.execution = new Execution(machine, limits);
        this.random = random;
    }

    /** Lives until nothing more can happen; every decision must replay. */
    void run(JsonNode input, int signalsMax) {
        live(input, signalsMax, () -> Replays.assertReplays(machine, limits, history, execution));
    }

    /** Lives until nothing more can happen; all of it must replay. */
    void runThrough(JsonNode input, int signalsMax) {
        live(input, signalsMax, () -> {});
        Replays.assertReplays(machine, limits, history, execution);
    }

    private void live(JsonNode input, int signalsMax, Runnable afterEach) {
        tell(new Signal.Start(input, IDENTITY));
        afterEach.run();
        for (var i = 0; i < signalsMax && !execution.isClosed(); i++) {
            var next = nextSignal();
            if (next.isEmpty()) return;
            tell(next.get());
            afterEach.run();
        }
    }

    private void tell(Signal signal) {
        var events = Interpreter.decide(
                execution,
                signal,
                new DecisionContext(
                        now, random, arn -> true, this::token, AwsBehaviourDate.TODAY, bucket -> Optional.empty()));
        history.addAll(events);
    }

    private String token() {
        return Long.toHexString(random.nextLong());
    }

    private Optional<Signal> nextSignal() {
        if (!known.isEmpty() && random.nextInt(8) == 0) return Optional.of(stale());
        var commands = execution.commands().stream()
                .sorted(Comparator.comparing(Command::id).thenComparing(Object::toString))
                .toList();
        var tasks =
                commands.stream().filter(c -> !(c instanceof Command.ArmTimer)).toList();
        if (!tasks.isEmpty() && random.nextInt(4) > 0)
            return Optional.of(answer(tasks.get(random.nextInt(tasks.size()))));
        return commands.stream()
                .filter(Command.ArmTimer.class::isInstance)
                .map(Command.ArmTimer.class::cast)
                .min(Comparator.comparing(Command.ArmTimer::due).thenComparing(Command.ArmTimer::id))
                .map(this::fire)
                .or(() -> tasks.isEmpty() ? Optional.empty() : Optional.of(answer(tasks.get(0))));
    }

    private Signal fire(Command.ArmTimer timer) {
        if (timer.due().isAfter(now)) now = timer.due();
        known.add(timer.id());
        return new Signal.TimerFired(timer.id());
    }

    private Signal answer(Command command) {
        known.add(command.id());
        if (command instanceof Command.OfferTask && random.nextBoolean())
            return new Signal.TaskTaken(command.id(), Optional.of("w"), Optional.of(token()));
        if (command instanceof Command.RunChild)
            return random.nextInt(5) == 0
                    ? new Signal.ChildFailed(command.id(), Optional.of("Child"), Optional.empty())
                    : new Signal.ChildSucceeded(command.id(), values.get());
        if (command instanceof Command.Request && random.nextInt(5) == 0)
            return new Signal.RequestFailed(command.id(), "States.ItemReaderFailed", "because");
        if (command instanceof Command.ReadItems)
            return new Signal.ItemsRead(command.id(), items(), List.of(new ItemSpan("s3://in/items", 1)));
        if (command instanceof Command.WriteResults)
            return new Signal.ResultsWritten(command.id(), JsonNodeFactory.instance.objectNode(), List.of());
        return switch (random.nextInt(4)) {
            case 0 -> new Signal.TaskFailed(command.id(), error(), Optional.of("because"));
            case 1 -> new Signal.TaskHeartbeat(command.id());
            default ->
                new Signal.TaskSucceeded(
                        command.id(),
                        random.nextBoolean()
                                ? values.get()
                                : JsonNodeFactory.instance.objectNode().set("r", values.get()));
        };
    }

    /** Something answered twice, or too late. */
    private Signal stale() {
        var id = known.get(random.nextInt(known.size()));
        return random.nextBoolean() ? new Signal.TimerFired(id) : new Signal.TaskSucceeded(id, values.get());
    }

    private JsonNode items() {
        var items = JsonNodeFactory.instance.arrayNode();
        for (var i = random.nextInt(5); i > 0; i--) items.add(values.get());
        return items;
    }

    private Optional<String> error() {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextBoolean() ? "Busy" : "Broken");
    }
}
