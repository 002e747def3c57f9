package dev.clix.workflow.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Who does which tasks, by patterns of resources; the last one registered comes first. */
final class TaskHandlers {
    private record Registered(Pattern resource, TaskHandler handler) {}

    private final List<Registered> registered = new CopyOnWriteArrayList<>();

    /** @param pattern an ARN, in which {@code *} stands for any characters */
    void register(String pattern, TaskHandler handler) {
        var quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        registered.add(0, new Registered(Pattern.compile(quoted, Pattern.DOTALL), handler));
    }

    Optional<TaskHandler> find(String resource) {
        for (var each : registered) if (each.resource().matcher(resource).matches()) return Optional.of(each.handler());
        return Optional.empty();
    }
}
