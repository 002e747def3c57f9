package dev.clix.workflow.simulator.internal.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.workflow.AcceptedJson;
import dev.clix.workflow.Causes;
import dev.clix.workflow.CompactNodes;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.integration.FunctionName;
import dev.clix.workflow.asl.integration.LambdaInvoke;
import dev.clix.workflow.simulator.task.SubmittedJob;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.TimeSource;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of tasks, by patterns of resources, and how they are asked; the last one registered comes first. Thread-safe.
 */
public final class TaskHandlers {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .nodeFactory(CompactNodes.INSTANCE)
            .build();

    private final AtomicReference<AssertionError> failedAssertion = new AtomicReference<>();
    private final Map<StateOf, TaskHandler> states = new ConcurrentHashMap<>(0);
    private volatile Known known = new Known(List.of());

    /** @param function where the handler is a function's, whatever integration invokes it: the function it is */
    private record Registered(Predicate<String> resource, Optional<FunctionName> function, TaskHandler handler) {}

    private record StateOf(String stateMachineArn, String state) {}

    /**
     * @param pattern an ARN, in which {@code *} stands for any characters
     * @throws IllegalArgumentException when it can be no task's
     */
    public synchronized void register(String pattern, TaskHandler handler) {
        add(registered(pattern, handler));
    }

    private void add(Registered first) {
        known = new Known(
                Stream.concat(Stream.of(first), known.registered.stream()).toList());
    }

    /** Of its version or alias, if the name has one. */
    public synchronized void register(FunctionName name, LambdaFunction function) {
        add(new Registered(TaskHandlers::invokesFunctions, Optional.of(name), function));
    }

    private static boolean invokesFunctions(String resource) {
        var task = TaskResource.of(resource);
        return task.kind() == TaskResource.Kind.LAMBDA || LambdaInvoke.isOne(task);
    }

    /** For the tasks of one state, whatever their resource is. */
    public void register(String stateMachineArn, String state, TaskHandler handler) {
        states.put(new StateOf(stateMachineArn, state), handler);
    }

    /** The handler of a state's tasks alone, which comes before any of its resource. */
    public Optional<TaskHandler> ofState(String stateMachineArn, String state) {
        return states.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(states.get(new StateOf(stateMachineArn, state)));
    }

    /** As {@link #register}, but it gets only tasks without another handler. */
    public synchronized void registerLast(String pattern, TaskHandler handler) {
        var last = registered(pattern, handler);
        known = new Known(
                Stream.concat(known.registered.stream(), Stream.of(last)).toList());
    }

    private static Registered registered(String pattern, TaskHandler handler) {
        Objects.requireNonNull(handler, "Expected a handler, but got none");
        if (pattern == null || (!pattern.startsWith("arn:") && !pattern.contains("*")))
            throw new IllegalArgumentException(
                    "Expected the ARN of tasks, or a pattern such as \"*:function:pay\", but got \"%s\""
                            .formatted(pattern));
        return new Registered(ResourcePattern.of(pattern)::matches, Optional.empty(), handler);
    }

    /** @param input of the task, which may name a function */
    public Optional<TaskHandler> find(TaskResource resource, JsonNode input) {
        return known.find(resource, input);
    }

    /**
     * Asks a handler. Its answer, at once or later, is told to the caller as JSON; anything it throws, or answers that JSON
     * has not, is a failure. An assertion that fails is remembered beside.
     *
     * @return begins to tell
     */
    public Runnable ask(Callable<?> handler, Caller caller) {
        return new Call(caller).make(handler);
    }

    /** The party that a handler answers, on any thread. Its methods must not throw. */
    public interface Caller {
        void answered(JsonNode result);

        /** A job was accepted; {@link #finished} or {@link #failed} follow, unless it is cancelled. */
        void submitted(JsonNode output, CompletionStage<?> result);

        /** The job that was accepted has its result. */
        void finished(JsonNode result);

        void failed(Throwable failure);

        /** The answer comes later. The hold is closed once it has come. */
        TimeSource.Hold hold();
    }

    /** One call of a handler. */
    private final class Call {
        private final Caller caller;

        Call(Caller caller) {
            this.caller = caller;
        }

        Runnable make(Callable<?> handler) {
            try {
                var result = handler.call();
                return () -> take(result);
            } catch (Throwable failure) {
                // An Error would end more than the task: the execution's mailbox, time's thread.
                return () -> fail(failure);
            }
        }

        private void take(Object result) {
            try {
                if (isLater(result)) await((CompletionStage<?>) result, caller.hold());
                else answer(result);
            } catch (Throwable failure) {
                fail(failure);
            }
        }

        private static boolean isLater(Object result) {
            return result instanceof CompletionStage<?> && result != TaskHandler.NEVER;
        }

        private void await(CompletionStage<?> later, TimeSource.Hold hold) {
            later.whenComplete((value, failure) -> {
                if (failure == null && isLater(value)) {
                    await((CompletionStage<?>) value, hold);
                    return;
                }
                try (hold) {
                    if (failure == null) tell(() -> answer(value));
                    else fail(failure);
                }
            });
        }

        private void answer(Object result) {
            if (result == TaskHandler.NEVER) return;
            if (result instanceof SubmittedJob job) submit(job);
            else caller.answered(json(result));
        }

        private void submit(SubmittedJob job) {
            caller.submitted(json(job.output()), job.result());
            job.result().whenComplete((value, failure) -> {
                if (failure instanceof CancellationException) return;
                if (failure == null) tell(() -> caller.finished(json(value)));
                else fail(failure);
            });
        }

        /** Thrown on, what is no JSON would reach nobody. */
        private void tell(Runnable answer) {
            try {
                answer.run();
            } catch (IllegalArgumentException noAnswer) {
                fail(noAnswer);
            }
        }

        private void fail(Throwable failure) {
            remember(failure);
            caller.failed(failure);
        }
    }

    /** A Catch may hide that an assertion failed from the execution, but not from the test. */
    private void remember(Throwable failure) {
        if (TaskFailures.thrown(failure) instanceof AssertionError assertion)
            failedAssertion.compareAndSet(null, assertion);
    }

    public Optional<AssertionError> failedAssertion() {
        return Optional.ofNullable(failedAssertion.get());
    }

    /**
     * A result as its text is read, since that is what a journal keeps: else an execution would go on with another value
     * after a restart. The execution alone has it, so that a handler may go on changing what it answered.
     *
     * @throws IllegalArgumentException when it is nothing JSON has
     */
    public static JsonNode json(@Nullable Object value) {
        if (value == null) return NullNode.getInstance();
        try {
            JsonNode tree =
                    value instanceof JsonNode node ? CompactNodes.INSTANCE.copy(node) : MAPPER.valueToTree(value);
            return tree.isMissingNode() ? NullNode.getInstance() : asRead(tree);
        } catch (IllegalArgumentException | JsonProcessingException | UncheckedIOException unknown) {
            throw noJson(value, Causes.message(unknown));
        } catch (StackOverflowError endless) {
            throw noJson(value, "it contains itself, or too much within itself");
        }
    }

    /** Most results need not be written for it. A number beyond doubles is read as infinite, which is written as a text. */
    private static JsonNode asRead(JsonNode tree) throws JsonProcessingException {
        return isAsRead(tree) ? tree : asRead(AcceptedJson.read(MAPPER.writeValueAsString(tree)));
    }

    private static boolean isAsRead(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING, BOOLEAN, NULL -> true;
            case NUMBER -> isNumberAsRead(node);
            case ARRAY, OBJECT -> {
                for (var each : node) if (!isAsRead(each)) yield false;
                yield true;
            }
            case BINARY, MISSING, POJO -> false;
        };
    }

    /** A whole number is read as the smallest type it fits in, any other as a double. */
    private static boolean isNumberAsRead(JsonNode number) {
        return switch (number.numberType()) {
            case INT -> !number.isShort();
            case LONG -> !number.canConvertToInt();
            case BIG_INTEGER -> !number.canConvertToLong();
            case DOUBLE -> Double.isFinite(number.doubleValue());
            case FLOAT, BIG_DECIMAL -> false;
        };
    }

    private static IllegalArgumentException noJson(Object value, String why) {
        return new IllegalArgumentException(
                "Expected a handler to answer with what can be written as JSON, but got a %s: %s"
                        .formatted(value.getClass().getName(), why));
    }

    /** The handlers at one time, with those found for resources so far; the next registration makes another one. */
    private static final class Known {
        private static final int FOUND_MAX = 10_000;

        private final List<Registered> registered;
        /** Found before: definitions name few resources, and name them again and again. */
        private final Map<String, List<Registered>> found = new ConcurrentHashMap<>();

        Known(List<Registered> registered) {
            this.registered = registered;
        }

        Optional<TaskHandler> find(TaskResource resource, JsonNode input) {
            var able = able(resource.arn());
            if (able.isEmpty()) return Optional.empty();
            return able.get(0).function().isEmpty()
                    ? Optional.of(able.get(0).handler())
                    : find(able, called(resource, input));
        }

        private static FunctionName called(TaskResource resource, JsonNode input) {
            return LambdaInvoke.isOne(resource) ? LambdaInvoke.function(input) : FunctionName.of(resource.arn());
        }

        /** A function of the very version or alias comes before one of all. */
        private static Optional<TaskHandler> find(List<Registered> able, FunctionName called) {
            var exact = able.stream().filter(each -> each.function().equals(Optional.of(called)));
            var others = able.stream()
                    .filter(each -> each.function().stream().allMatch(function -> function.includes(called)));
            return Stream.concat(exact, others).map(Registered::handler).findFirst();
        }

        /** Those that do tasks of a resource, if it is their function. */
        private List<Registered> able(String resource) {
            var before = found.get(resource);
            if (before != null) return before;
            if (found.size() >= FOUND_MAX) found.clear();
            var able = new ArrayList<Registered>();
            for (var each : registered)
                if (each.resource().test(resource))
                    able.add(new Registered(
                            each.resource(), each.function(), InvokedFunction.around(resource, each.handler())));
            found.put(resource, able);
            return able;
        }
    }
}
