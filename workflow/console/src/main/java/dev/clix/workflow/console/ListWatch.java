package dev.clix.workflow.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Watches lists of executions: which of them have begun or ended. More than a page can show is told as "all". */
final class ListWatch implements Watch {
    static final int CHANGED_MAX = 200;

    private final Set<String> changed = new LinkedHashSet<>();
    private boolean isAll;

    @Override
    public void changed(Change change) {
        if (change.isListed()) add(change.executionArn());
    }

    private synchronized void add(String executionArn) {
        if (isAll) return;
        changed.add(executionArn);
        if (changed.size() <= CHANGED_MAX) return;
        changed.clear();
        isAll = true;
    }

    @Override
    public synchronized Optional<Message> due() {
        if (!isAll && changed.isEmpty()) return Optional.empty();
        var told = JsonNodeFactory.instance.objectNode();
        if (isAll) told.put("all", true);
        else changed.forEach(told.putArray("changed")::add);
        isAll = false;
        changed.clear();
        return Optional.of(new Message(Optional.empty(), told.toString()));
    }
}
