package dev.clix.workflow.asl.internal.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds references that a definition refuses: to an input document ({@code $}, {@code $$} or a bare name at the top
 * level), and to fields of {@code $states} that the state's field lacks. The texts are AWS's.
 */
final class UnsupportedReferences {
    /** Parts of an expression that are evaluated for each item of a value, so that {@code $} is that item. */
    private static final Set<String> PER_ITEM = Set.of("predicate", "stages", "group", "pattern", "update", "delete");

    private final Set<String> states;
    private final Set<String> found = new LinkedHashSet<>();

    UnsupportedReferences(Set<String> states) {
        this.states = states;
    }

    List<String> in(SyntaxTree expression) {
        atTopLevel(expression);
        return new ArrayList<>(found);
    }

    private void atTopLevel(SyntaxTree node) {
        if (node.type().equals("name")) topLevel(String.valueOf(node.value()));
        if (node.isVariable("")) topLevel("$");
        if (!node.type().equals("path")) {
            checkAnywhere(node);
            descend(node);
            return;
        }
        checkStates(node);
        var steps = node.children("steps");
        atTopLevel(steps.get(0));
        steps.subList(1, steps.size()).forEach(this::withInput);
        node.children("group").forEach(this::withInput);
    }

    private void descend(SyntaxTree node) {
        var perItem = new ArrayList<SyntaxTree>();
        PER_ITEM.forEach(name -> perItem.addAll(node.children(name)));
        for (var child : node.children()) {
            if (perItem.contains(child)) withInput(child);
            else atTopLevel(child);
        }
    }

    private void withInput(SyntaxTree node) {
        checkAnywhere(node);
        if (node.type().equals("path")) checkStates(node);
        node.children().forEach(this::withInput);
    }

    private void checkAnywhere(SyntaxTree node) {
        if (node.isVariable("$")) found.add("Reference to '$$' is not supported.");
    }

    private void checkStates(SyntaxTree path) {
        var steps = path.children("steps");
        if (steps.size() < 2 || !steps.get(0).isVariable("states")) return;
        var field = steps.get(1);
        if (field.type().equals("name") && !states.contains(String.valueOf(field.value())))
            found.add("Field '$states.%s' does not exist.".formatted(field.value()));
    }

    private void topLevel(String name) {
        found.add("Reference to '%s' at the top level is not supported.".formatted(name));
    }
}
