package dev.clix.workflow.asl;

import java.util.Objects;
import java.util.Optional;

/**
 * The activity, function or service action that does a Task state's work, read from its Resource ARN.
 *
 * @param arn as written
 * @param service {@code lambda}, {@code sqs}, {@code aws-sdk:sfn}: history's resourceType
 * @param action {@code invoke}, {@code sendMessage.waitForTaskToken}: history's resource
 */
public record TaskResource(String arn, Kind kind, Pattern pattern, String service, String action) {
    private static final String TOKEN = ".waitForTaskToken";
    private static final String JOB = ".sync";
    private static final String SDK = "aws-sdk:";
    /** The number of an ARN's parts: {@code arn:partition:service:region:account:resource}. */
    private static final int PARTS = 6;

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

    /** The partition, region and account in an integration's ARN do not matter. */
    public static TaskResource of(String arn) {
        var parts = arn.split(":", PARTS);
        var service = parts.length > 2 ? parts[2] : "";
        if (isActivity(parts))
            return new TaskResource(arn, Kind.ACTIVITY, Pattern.REQUEST_RESPONSE, service, "activity");
        if (isOfStepFunctions(parts)) return integration(arn, parts[PARTS - 1]);
        if (service.equals("lambda"))
            return new TaskResource(arn, Kind.LAMBDA, Pattern.REQUEST_RESPONSE, service, "function");
        return new TaskResource(
                arn, Kind.SERVICE, Pattern.REQUEST_RESPONSE, service, arn.substring(arn.lastIndexOf(':') + 1));
    }

    private static boolean isOfStepFunctions(String[] parts) {
        return parts.length == PARTS && parts[0].equals("arn") && parts[2].equals("states");
    }

    private static boolean isActivity(String[] parts) {
        return isOfStepFunctions(parts) && !parts[3].isEmpty() && parts[PARTS - 1].startsWith("activity:");
    }

    /** Whether it is an optimised or an SDK integration. */
    public boolean isIntegration() {
        return kind == Kind.SERVICE && isOfStepFunctions(arn.split(":", PARTS));
    }

    /** Whether the service is called as its SDK is, whichever it is. */
    public boolean isSdk() {
        return isIntegration() && service.startsWith(SDK);
    }

    /** {@code sfn} of {@code aws-sdk:sfn}; the service itself of others. */
    public String serviceAlone() {
        return service.startsWith(SDK) ? service.substring(SDK.length()) : service;
    }

    /** The action without the suffix that says how its end is waited for: {@code sendMessage}. */
    public String call() {
        var cut = action.indexOf('.');
        return cut < 0 ? action : action.substring(0, cut);
    }

    /** The part of the name of a service's action that says how it is waited for: {@code .sync:2}. */
    public String suffix() {
        return action.substring(call().length());
    }

    /**
     * The ARN of an integration, with the partition {@code aws} and without region and account; empty for other
     * resources.
     */
    public Optional<String> canonicalArn() {
        return isIntegration() ? Optional.of("arn:aws:states:::" + service + ":" + action) : Optional.empty();
    }

    /** The resource's name in AWS's causes: of a service its name, of a function or an activity its ARN. */
    public String shownInCauses() {
        return kind == Kind.SERVICE ? service : arn;
    }

    private static TaskResource integration(String arn, String rest) {
        var sync = rest.contains(JOB);
        var split = sync ? rest.lastIndexOf(':', rest.indexOf(JOB)) : rest.lastIndexOf(':');
        var service = split < 0 ? rest : rest.substring(0, split);
        var action = rest.substring(split + 1);
        var pattern = action.endsWith(TOKEN)
                ? Pattern.WAIT_FOR_TASK_TOKEN
                : sync ? Pattern.RUN_A_JOB : Pattern.REQUEST_RESPONSE;
        return new TaskResource(arn, Kind.SERVICE, pattern, service, action);
    }
}
