package dev.clix.workflow.interpreter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Commands of one kind by their ids. Most executions have none or one of a kind, so a map is made for the second only. */
final class Rows {
    private static final long NONE = 0;

    private long onlyId = NONE;
    private Row only = Row.NONE;
    private Map<Long, Row> more = Map.of();

    private record Row(Optional<Frame> frame, Optional<Command> command) {
        static final Row NONE = new Row(Optional.empty(), Optional.empty());
    }

    void put(long id, Frame frame, Command command) {
        var row = new Row(Optional.of(frame), Optional.of(command));
        if (onlyId == NONE && more.isEmpty()) {
            onlyId = id;
            only = row;
            return;
        }
        if (more.isEmpty()) more = new HashMap<>();
        if (onlyId != NONE) more.put(onlyId, only);
        more.put(id, row);
        clear();
    }

    private void clear() {
        onlyId = NONE;
        only = Row.NONE;
    }

    Optional<Command> remove(long id) {
        var row = row(id);
        if (onlyId == id) clear();
        else if (!more.isEmpty()) more.remove(id);
        return row.command();
    }

    private Row row(long id) {
        return onlyId == id ? only : more.getOrDefault(id, Row.NONE);
    }

    Optional<Frame> frame(long id) {
        return row(id).frame();
    }

    Optional<Command> command(long id) {
        return row(id).command();
    }

    Stream<Frame> frames() {
        return Stream.concat(Stream.of(only), more.values().stream()).flatMap(row -> row.frame().stream());
    }

    void forEach(Consumer<Command> action) {
        only.command().ifPresent(action);
        more.values().forEach(row -> row.command().ifPresent(action));
    }
}
