package dev.clix.workflow.asl;

import java.util.Objects;

/**
 * What a Task state asks to do the work, read from its Resource ARN.
 *
 * @param arn as written
 * @param service {@code lambda}, {@code sqs}, {@code aws-sdk:sfn}: history's resourceType
 * @param action {@code invoke}, {@code sendMessage.waitForTaskToken}: history's resource
 */
public record TaskResource(String arn, Kind kind, Pattern pattern, String service, String action) {
    private static final String INTEGRATION = "arn:aws:states:::";
    private static final String TOKEN = ".waitForTaskToken";

    /** History has events of their own for the first two. */
    public enum Kind {
        ACTIVITY,
        LAMBDA,
        SERVICE
    }

    /** How the state waits for an optimised or SDK integration. */
    public enum Pattern {
        REQUEST_RESPONSE,
        RUN_A_JOB,
        WAIT_FOR_TASK_TOKEN
    }

    public TaskResource {
        Objects.requireNonNull(arn);
    }

    public static TaskResource of(String arn) {
        if (arn.startsWith(INTEGRATION)) return integration(arn, arn.substring(INTEGRATION.length()));
        var parts = arn.split(":", 7);
        var service = parts.length > 2 ? parts[2] : "";
        if (service.equals("states") && parts.length == 7 && parts[5].equals("activity"))
            return new TaskResource(arn, Kind.ACTIVITY, Pattern.REQUEST_RESPONSE, service, "activity");
        if (service.equals("lambda"))
            return new TaskResource(arn, Kind.LAMBDA, Pattern.REQUEST_RESPONSE, service, "function");
        return new TaskResource(
                arn, Kind.SERVICE, Pattern.REQUEST_RESPONSE, service, arn.substring(arn.lastIndexOf(':') + 1));
    }

    /** What AWS calls it in causes: a service by its name, a function or an activity by its ARN. */
    public String shownInCauses() {
        return kind == Kind.SERVICE ? service : arn;
    }

    private static TaskResource integration(String arn, String rest) {
        var sync = rest.contains(".sync");
        var split = sync ? rest.lastIndexOf(':', rest.indexOf(".sync")) : rest.lastIndexOf(':');
        var service = split < 0 ? rest : rest.substring(0, split);
        var action = rest.substring(split + 1);
        var pattern = action.endsWith(TOKEN)
                ? Pattern.WAIT_FOR_TASK_TOKEN
                : sync ? Pattern.RUN_A_JOB : Pattern.REQUEST_RESPONSE;
        return new TaskResource(arn, Kind.SERVICE, pattern, service, action);
    }
}
