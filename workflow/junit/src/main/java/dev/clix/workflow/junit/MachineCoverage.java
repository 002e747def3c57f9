package dev.clix.workflow.junit;

import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.junit.CoverageItem.Kind;
import java.util.List;

/** The parts of one machine that executions have reached. */
final class MachineCoverage {
    private final String name;
    private final List<CoverageItem> items;
    private final PathsTaken taken;

    MachineCoverage(String name, StateMachine machine) {
        this.name = name;
        this.items = CoverageItem.of(machine).toList();
        this.taken = new PathsTaken(machine);
    }

    synchronized void follow(List<HistoryEvent> facts) {
        taken.follow(facts);
    }

    String name() {
        return name;
    }

    List<CoverageItem> items(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    synchronized boolean isReached(CoverageItem item) {
        return item.isReached(taken);
    }

    /** How often a state was entered. */
    synchronized int entered(String state) {
        return taken.entered().getOrDefault(state, 0);
    }

    List<CoverageItem> items() {
        return items;
    }

    List<CoverageItem> missed() {
        return items.stream().filter(item -> !isReached(item)).toList();
    }
}
