package dev.clix.workflow.asl.jsonata;

import java.util.List;

/** One part of an expression that has a value. */
abstract class Node {
    private List<Node> predicates = List.of();
    private Group group;
    private boolean keepArray;

    /** The value before predicates and groups are applied. */
    abstract Object value(Object input, Scope scope);

    /** @param input the context; null is nothing */
    final Object evaluate(Object input, Scope scope) {
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

    Node with(List<Node> predicates, Group group, boolean keepArray) {
        this.predicates = predicates;
        this.group = group;
        this.keepArray = keepArray;
        return this;
    }
}
