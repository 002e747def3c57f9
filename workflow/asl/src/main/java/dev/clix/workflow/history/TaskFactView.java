package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.history.HistoryView.TypeAndDetails;
import java.util.Optional;

/** Shows the facts of tasks, which AWS names after the kind of resource. */
final class TaskFactView implements TaskFact.Visitor<EventDetails, TypeAndDetails> {
    private static TypeAndDetails shown(EventDetails details, TaskResource resource, String end) {
        var begin = switch (resource.kind()) {
            case ACTIVITY -> "Activity";
            case LAMBDA -> "LambdaFunction";
            case SERVICE -> "Task";
        };
        return new TypeAndDetails(begin + end, details.node());
    }

    private static EventDetails service(EventDetails details, TaskResource resource) {
        if (resource.kind() == TaskResource.Kind.SERVICE)
            details.text("resourceType", resource.service()).text("resource", resource.action());
        return details;
    }

    @Override
    public TypeAndDetails taskScheduled(EventDetails details, TaskFact.TaskScheduled fact) {
        var resource = fact.resource();
        if (resource.kind() == TaskResource.Kind.SERVICE)
            service(details, resource).region().document("parameters", fact.input());
        else details.text("resource", resource.arn()).data("input", fact.input());
        details.number("timeoutInSeconds", fact.timeoutInSeconds())
                .number("heartbeatInSeconds", fact.heartbeatInSeconds());
        fact.credentials()
                .ifPresent(role -> details.set(
                        "taskCredentials", JsonNodeFactory.instance.objectNode().put("roleArn", role)));
        return shown(details, resource, "Scheduled");
    }

    @Override
    public TypeAndDetails taskStarted(EventDetails details, TaskFact.TaskStarted fact) {
        service(details, fact.resource()).text("workerName", fact.workerName());
        return shown(details, fact.resource(), "Started");
    }

    @Override
    public TypeAndDetails taskSubmitted(EventDetails details, TaskFact.TaskSubmitted fact) {
        service(details, fact.resource()).data("output", fact.output());
        return shown(details, fact.resource(), "Submitted");
    }

    @Override
    public TypeAndDetails taskSucceeded(EventDetails details, TaskFact.TaskSucceeded fact) {
        service(details, fact.resource()).data("output", fact.output());
        return shown(details, fact.resource(), "Succeeded");
    }

    @Override
    public TypeAndDetails taskFailed(EventDetails details, TaskFact.TaskFailed fact) {
        service(details, fact.resource()).text("error", fact.error()).text("cause", fact.cause());
        return shown(details, fact.resource(), "Failed");
    }

    @Override
    public TypeAndDetails taskTimedOut(EventDetails details, TaskFact.TaskTimedOut fact) {
        service(details, fact.resource()).text("error", Optional.of(fact.error()));
        return shown(details, fact.resource(), "TimedOut");
    }
}
