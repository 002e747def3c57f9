package dev.clix.workflow.junit;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.asl.Block;
import dev.clix.workflow.asl.ChoiceState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.StateMachine;
import java.util.HashMap;
import java.util.Map;

/**
 * A machine as a flowchart of Mermaid, with the path taken: states that were entered are green, those that an execution is in,
 * or ended in without leaving them, red.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid, flowcharts</a>
 */
final class MermaidReport {
    private static final String TAKEN = "==>";
    private static final String LEFT_OUT = "-.->";

    private final PathsTaken taken;
    private final StringBuilder text = new StringBuilder("flowchart TD\n");
    private final Map<String, String> ids = new HashMap<>();

    private MermaidReport(PathsTaken taken) {
        this.taken = taken;
    }

    static String of(StateMachine machine, PathsTaken taken) {
        var mermaid = new MermaidReport(taken);
        machine.block().allStates().forEach(state -> mermaid.ids.put(state.name(), "s" + mermaid.ids.size()));
        mermaid.block(machine.block(), "  ", "");
        mermaid.classes();
        return mermaid.text.toString();
    }

    /** @param of the id of the state that the block is in */
    private void block(Block block, String indent, String of) {
        var start = of + "start" + id(block.startAt());
        line(indent, "%s((\" \"))".formatted(start));
        block.states().values().forEach(state -> node(state, indent));
        edge(indent, start, id(block.startAt()), "", taken.entered().containsKey(block.startAt()));
        block.states().values().forEach(state -> edges(state, indent));
    }

    private void node(State state, String indent) {
        var id = id(state.name());
        var count = taken.entered().getOrDefault(state.name(), 0);
        var label = "\"%s%s\"".formatted(quoted(state.name()), count > 1 ? " ×" + count : "");
        if (state.blocks().isEmpty()) {
            line(indent, state instanceof ChoiceState ? "%s{%s}".formatted(id, label) : "%s[%s]".formatted(id, label));
            return;
        }
        line(indent, "subgraph %s[%s]".formatted(id, label));
        state.blocks().forEach(each -> block(each, indent + "  ", id));
        line(indent, "end");
    }

    private void edges(State state, String indent) {
        state.next().ifPresent(next -> edge(state, next, "", indent));
        if (state instanceof ChoiceState choice) {
            choice.rules().stream()
                    .map(ChoiceState.Rule::next)
                    .distinct()
                    .forEach(next -> edge(state, next, "", indent));
            choice.otherwise().ifPresent(next -> edge(state, next, "Default", indent));
        }
        state.catchers()
                .forEach(catcher -> edge(state, catcher.next(), String.join(", ", catcher.errorEquals()), indent));
    }

    private void edge(State from, String to, String label, String indent) {
        var isTaken = taken.transitions().contains(new PathsTaken.Transition(from.name(), to));
        edge(indent, id(from.name()), id(to), label, isTaken);
    }

    private void edge(String indent, String from, String to, String label, boolean isTaken) {
        var arrow = isTaken ? TAKEN : LEFT_OUT;
        line(indent, "%s %s%s %s".formatted(from, arrow, label.isEmpty() ? "" : "|\"" + quoted(label) + "\"|", to));
    }

    private void classes() {
        line("  ", "classDef taken fill:#d3f0d9,stroke:#1d7a37,color:#000");
        line("  ", "classDef last fill:#f7d4d1,stroke:#b3261e,color:#000");
        taken.entered().keySet().forEach(state -> mark(state, "taken"));
        taken.last().forEach(state -> mark(state, "last"));
    }

    private void mark(String state, String as) {
        if (ids.containsKey(state)) line("  ", "class %s %s".formatted(id(state), as));
    }

    private String id(String state) {
        return requireNonNull(ids.get(state));
    }

    private void line(String indent, String content) {
        text.append(indent).append(content).append('\n');
    }

    private static String quoted(String name) {
        return name.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace("\n", " ");
    }
}
