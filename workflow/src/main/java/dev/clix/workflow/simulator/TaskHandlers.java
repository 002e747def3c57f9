package dev.clix.workflow.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Who does which tasks, by patterns of resources; the last one registered comes first. Thread-safe. */
final class TaskHandlers {
    private static final int FOUND_MAX = 10_000;

    private final List<Registered> registered = new CopyOnWriteArrayList<>();
    /** Found before: definitions name few resources, and name them again and again. */
    private final Map<String, Optional<TaskHandler>> found = new ConcurrentHashMap<>();

    private record Registered(Pattern resource, TaskHandler handler) {}

    /** @param pattern an ARN, in which {@code *} stands for any characters */
    void register(String pattern, TaskHandler handler) {
        var quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        registered.add(0, new Registered(Pattern.compile(quoted, Pattern.DOTALL), handler));
        found.clear();
    }

    Optional<TaskHandler> find(String resource) {
        var known = found.get(resource);
        if (known != null) return known;
        if (found.size() >= FOUND_MAX) found.clear();
        var handler = registered.stream()
                .filter(each -> each.resource().matcher(resource).matches())
                .map(Registered::handler)
                .findFirst();
        found.put(resource, handler);
        return handler;
    }
}
