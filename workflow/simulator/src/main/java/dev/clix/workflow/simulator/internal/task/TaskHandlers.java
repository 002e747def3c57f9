package dev.clix.workflow.simulator.internal.task;

import dev.clix.workflow.simulator.task.TaskHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The handlers of tasks, by patterns of resources; the last one registered comes first. Thread-safe. */
public final class TaskHandlers {
    private final AtomicReference<AssertionError> failedAssertion = new AtomicReference<>();
    private volatile Known known = new Known(List.of());

    private record Registered(ResourcePattern resource, TaskHandler handler) {}

    /**
     * @param pattern an ARN, in which {@code *} stands for any characters
     * @throws IllegalArgumentException when it can be no task's
     */
    public synchronized void register(String pattern, TaskHandler handler) {
        var first = registered(pattern, handler);
        known = new Known(
                Stream.concat(Stream.of(first), known.registered.stream()).toList());
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
        return new Registered(ResourcePattern.of(pattern), handler);
    }

    public Optional<TaskHandler> find(String resource) {
        return known.find(resource);
    }

    /** A Catch may hide that an assertion failed from the execution, but not from the test. */
    public void failed(Throwable failure) {
        if (TaskAnswer.thrown(failure) instanceof AssertionError assertion)
            failedAssertion.compareAndSet(null, assertion);
    }

    public Optional<AssertionError> failedAssertion() {
        return Optional.ofNullable(failedAssertion.get());
    }

    /** The handlers at one time, with those found for resources so far; the next registration makes another one. */
    private static final class Known {
        private static final int FOUND_MAX = 10_000;

        private final List<Registered> registered;
        /** Found before: definitions name few resources, and name them again and again. */
        private final Map<String, Optional<TaskHandler>> found = new ConcurrentHashMap<>();

        Known(List<Registered> registered) {
            this.registered = registered;
        }

        Optional<TaskHandler> find(String resource) {
            var before = found.get(resource);
            if (before != null) return before;
            if (found.size() >= FOUND_MAX) found.clear();
            var first = registered.stream()
                    .filter(each -> each.resource().matches(resource))
                    .map(Registered::handler)
                    .findFirst()
                    .map(handler -> InvokedFunction.around(resource, handler));
            found.put(resource, first);
            return first;
        }
    }
}
