package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.integration.Integration;
import java.util.regex.Pattern;

/**
 * Reads a Task's Resource, and checks it with all that depends on it: whether it is an ARN, of an integration that exists
 * and that EXPRESS machines may use; its parameters, and whether credentials may be given.
 */
final class ResourceCheck {
    /** Region and account may be empty; an empty partition or service is a placeholder that was not filled in. */
    private static final Pattern ARN =
            Pattern.compile("arn:[A-Za-z0-9-]+:[A-Za-z0-9-]+:[^:]*:[^:]*:.*", Pattern.DOTALL);

    private ResourceCheck() {}

    static TaskResource resource(StateFields state) {
        state.fields().require("Resource");
        var arn = state.fields().text("Resource").orElse("");
        var resource = TaskResource.of(arn);
        if (state.fields().has("Resource")) checkArn(state.fields(), resource);
        if (state.scope().express()) checkExpress(state.fields(), resource);
        checkCredentials(state.fields(), resource);
        if (resource.isIntegration() && Integration.exists(resource)) checkParameters(state, resource);
        return resource;
    }

    private static void checkArn(FieldReader fields, TaskResource resource) {
        var arn = resource.arn();
        if (!ARN.matcher(arn).matches()) fields.problem("Resource", "Value is not a valid resource ARN");
        if (resource.isIntegration() && !Integration.exists(resource))
            fields.problem(
                    "Resource",
                    "The resource provided %s is not recognized. The value is not a valid resource ARN, or the resource is not available in this region."
                            .formatted(arn));
    }

    private static void checkParameters(StateFields state, TaskResource resource) {
        var fields = state.fields();
        var name = state.language() == QueryLanguage.JSONATA ? "Arguments" : "Parameters";
        if (!fields.has("Parameters") && !fields.has("Arguments"))
            fields.problem("%s field is required for resource ARN: %s".formatted(name, resource.arn()));
        fields.value(name)
                .map(parameters -> Integration.problemsAsWritten(resource, parameters, state.language()))
                .ifPresent(problems -> problems.forEach(problem -> fields.problem(name, problem)));
    }

    /** Executions of EXPRESS machines cannot wait for others. */
    private static void checkExpress(FieldReader fields, TaskResource resource) {
        if (resource.kind() == TaskResource.Kind.ACTIVITY)
            fields.problem("Resource", "Express state machine does not support Activity ARN");
        if (resource.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN)
            fields.problem(
                    "Resource", "Express state machine does not support '.waitForTaskToken' service integration ");
        if (resource.pattern() == TaskResource.Pattern.RUN_A_JOB)
            fields.problem("Resource", "Express state machine does not support '.sync' service integration");
    }

    private static void checkCredentials(FieldReader fields, TaskResource resource) {
        if (!fields.has("Credentials")) return;
        if (resource.kind() == TaskResource.Kind.ACTIVITY)
            fields.problem("The field 'Credentials' is not supported for activities");
        var credentials = fields.value("Credentials").orElseThrow();
        if (credentials.isObject() && !credentials.has("RoleArn") && !credentials.has("RoleArn.$"))
            fields.problem("Credentials", "The field 'RoleArn' is required but was missing");
    }
}
