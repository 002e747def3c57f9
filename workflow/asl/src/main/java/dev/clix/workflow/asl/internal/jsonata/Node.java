package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of an expression that has a value. */
abstract class Node {
    private List<Node> predicates = List.of();
    private @Nullable Group group;
    private boolean keepArray;

    /** The value before predicates and groups are applied. */
    abstract @Nullable Object value(@Nullable Object input, Scope scope);

    /** @param input the context; null is nothing */
    final @Nullable Object evaluate(@Nullable Object input, Scope scope) {
        var evaluation = scope.evaluation();
        evaluation.enter();
        var result = value(input, scope);
        for (var predicate : predicates) result = Filter.apply(predicate, result, scope);
        if (group != null) result = group.of(result, scope);
        evaluation.leave(result);
        if (keepArray && JsonataArray.isSequence(result) && !JsonataArray.isTupleStream(result))
            JsonataArray.keepSingleton(result);
        return JsonataArray.settled(result);
    }

    Node with(List<Node> predicates, @Nullable Group group, boolean keepArray) {
        this.predicates = predicates;
        this.group = group;
        this.keepArray = keepArray;
        return this;
    }
}
