package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.history.HistoryView.Shown;
import java.util.Optional;

/** Shows the facts of tasks, which AWS names after the kind of resource. */
record TaskView(EventDetails details, String region) implements TaskFact.Visitor<Shown> {
    private Shown shown(TaskResource resource, String end) {
        var begin = switch (resource.kind()) {
            case ACTIVITY -> "Activity";
            case LAMBDA -> "LambdaFunction";
            case SERVICE -> "Task";
        };
        return new Shown(begin + end, details.node());
    }

    private EventDetails service(TaskResource resource) {
        if (resource.kind() == TaskResource.Kind.SERVICE)
            details.text("resourceType", resource.service()).text("resource", resource.action());
        return details;
    }

    @Override
    public Shown taskScheduled(TaskFact.TaskScheduled fact) {
        var resource = fact.resource();
        if (resource.kind() == TaskResource.Kind.SERVICE)
            service(resource).text("region", region).document("parameters", fact.input());
        else details.text("resource", resource.arn()).data("input", fact.input());
        details.number("timeoutInSeconds", fact.timeoutInSeconds())
                .number("heartbeatInSeconds", fact.heartbeatInSeconds());
        fact.credentials()
                .ifPresent(role -> details.set(
                        "taskCredentials", JsonNodeFactory.instance.objectNode().put("roleArn", role)));
        return shown(resource, "Scheduled");
    }

    @Override
    public Shown taskStarted(TaskFact.TaskStarted fact) {
        service(fact.resource()).text("workerName", fact.workerName());
        return shown(fact.resource(), "Started");
    }

    @Override
    public Shown taskSubmitted(TaskFact.TaskSubmitted fact) {
        service(fact.resource()).data("output", fact.output());
        return shown(fact.resource(), "Submitted");
    }

    @Override
    public Shown taskSucceeded(TaskFact.TaskSucceeded fact) {
        service(fact.resource()).data("output", fact.output());
        return shown(fact.resource(), "Succeeded");
    }

    @Override
    public Shown taskFailed(TaskFact.TaskFailed fact) {
        service(fact.resource()).text("error", fact.error()).text("cause", fact.cause());
        return shown(fact.resource(), "Failed");
    }

    @Override
    public Shown taskTimedOut(TaskFact.TaskTimedOut fact) {
        service(fact.resource()).text("error", Optional.of(fact.error()));
        return shown(fact.resource(), "TimedOut");
    }
}
