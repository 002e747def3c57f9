package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.history.HistoryView.TypeAndDetails;

/** Shows the facts of states. */
final class StateFactView implements StateFact.Visitor<EventDetails, TypeAndDetails> {
    @Override
    public TypeAndDetails stateEntered(EventDetails details, StateFact.StateEntered fact) {
        details.data("input", fact.input()).text("name", fact.name());
        return new TypeAndDetails(fact.kind().word() + "StateEntered", details.node());
    }

    @Override
    public TypeAndDetails stateExited(EventDetails details, StateFact.StateExited fact) {
        details.text("name", fact.name()).data("output", fact.output());
        if (!fact.assigned().isEmpty()) {
            var assigned = JsonNodeFactory.instance.objectNode();
            fact.assigned().forEach((name, value) -> assigned.put(name, value.toString()));
            details.set("assignedVariables", assigned);
            details.set(
                    "assignedVariablesDetails",
                    JsonNodeFactory.instance.objectNode().put("truncated", false));
        }
        return new TypeAndDetails(fact.kind().word() + "StateExited", details.node());
    }

    @Override
    public TypeAndDetails stateAborted(EventDetails details, StateFact.StateAborted fact) {
        return new TypeAndDetails(fact.kind().word() + "StateAborted", details.node());
    }

    @Override
    public TypeAndDetails evaluationFailed(EventDetails details, StateFact.EvaluationFailed fact) {
        details.text("error", fact.error())
                .text("cause", fact.cause())
                .text("location", fact.location())
                .text("state", fact.state());
        return new TypeAndDetails("EvaluationFailed", details.node());
    }
}
