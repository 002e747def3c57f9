package dev.clix.workflow.template;

import dev.clix.workflow.template.internal.physical.PhysicalResource;
import dev.clix.workflow.template.internal.physical.ResourceType;
import dev.clix.workflow.template.internal.physical.ResourceTypes;
import dev.clix.workflow.template.internal.physical.StableId;
import dev.clix.workflow.template.internal.physical.TypeNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names, ARNs and attributes of a stack's resources. Those without a name of their own are named after the stack and themselves. */
final class PhysicalNames {
    private static final String ALIAS = TypeNames.STEP_FUNCTIONS_STATE_MACHINE_ALIAS;
    private static final String VERSION = TypeNames.STEP_FUNCTIONS_STATE_MACHINE_VERSION;
    private static final String FUNCTION_ALIAS = TypeNames.LAMBDA_ALIAS;
    private static final String FUNCTION_VERSION = TypeNames.LAMBDA_VERSION;
    /** The types whose resources have an ARN that begins with that of another resource. */
    private static final Set<String> DERIVED = Set.of(ALIAS, VERSION, FUNCTION_ALIAS, FUNCTION_VERSION);

    private static final Set<String> SHORT =
            Set.of(TypeNames.LAMBDA_FUNCTION, "AWS::Serverless::Function", TypeNames.IAM_ROLE, TypeNames.S3_BUCKET);

    private static final Map<String, String> FIFO =
            Map.of(TypeNames.SQS_QUEUE, "FifoQueue", TypeNames.SNS_TOPIC, "FifoTopic");

    private static final Set<String> ARNS = Set.of("Arn", "AliasArn", "FunctionArn");

    private final Resolver resolver;
    private final StackContext context;

    PhysicalNames(Resolver resolver, StackContext context) {
        this.resolver = resolver;
        this.context = context;
    }

    String name(String id) {
        var own = known(id).flatMap(ResourceType::nameProperty).or(() -> derivedName(id));
        var name = own.map(property -> valueAt(id, property)).orElse("");
        return name.isEmpty() ? generatedName(id) : name;
    }

    /**
     * A generated name, cut to the length AWS allows, as CloudFormation does; its random part tells two of them apart.
     */
    private String generatedName(String id) {
        var name = context.settings().stackName() + "-" + id.replace(".", "");
        var end = fifoEnd(id);
        var longest = (SHORT.contains(type(id)) ? 64 : 80) - end.length();
        if (name.length() <= longest) return name + end;
        return "%s-%s%s".formatted(name.substring(0, longest - 9), new StableId(name).hexadecimal(8), end);
    }

    /** Queues and topics that keep an order have to be named so. */
    private String fifoEnd(String id) {
        var flag = FIFO.get(type(id));
        return flag != null && valueAt(id, flag).equals("true") ? ".fifo" : "";
    }

    private Optional<String> derivedName(String id) {
        return type(id).endsWith("Alias") ? Optional.of("Name") : Optional.empty();
    }

    private String valueAt(String id, String path) {
        var steps = path.split("\\.", -1);
        var value = resolver.property(id, steps[0]);
        for (var step = 1; step < steps.length; step++) value = value.path(steps[step]);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    String arn(String id) {
        if (DERIVED.contains(type(id))) return derivedArn(id);
        return known(id)
                .flatMap(type -> identity(id).arn(type))
                .orElseGet(() -> context.plausible().arn(type(id), name(id)));
    }

    private String derivedArn(String id) {
        return switch (type(id)) {
            case VERSION -> valueAt(id, "StateMachineArn") + Stack.FIRST_VERSION;
            case ALIAS -> aliased(id) + ":" + name(id);
            case FUNCTION_VERSION -> function(id) + Stack.FIRST_VERSION;
            default -> function(id) + ":" + name(id);
        };
    }

    /** Functions are named by their name or by their ARN. */
    private String function(String id) {
        var named = valueAt(id, "FunctionName");
        return named.startsWith("arn:") ? named : context.plausible().function(named);
    }

    /** The machine of an alias is that of the first version it leads to. */
    private String aliased(String id) {
        var preferred = resolver.property(id, "DeploymentPreference").path("StateMachineVersionArn");
        var version = preferred.isTextual()
                ? preferred
                : resolver.property(id, "RoutingConfiguration").path(0).path("StateMachineVersionArn");
        return version.asText().replaceFirst(":\\d+$", "");
    }

    String reference(String id) {
        if (DERIVED.contains(type(id))) return arn(id);
        var type = known(id);
        if (type.isEmpty()) return madeUp(id, name(id));
        var reference = identity(id).reference(type.get());
        return type.get().drawn() ? madeUp(id, reference) : reference;
    }

    String attribute(String id, String attribute) {
        if (DERIVED.contains(type(id)) && ARNS.contains(attribute)) return arn(id);
        var type = known(id);
        if (type.isPresent()
                && attribute.equals("Arn")
                && !type.get().drawn()
                && type.get().arn().isPresent()) return arn(id);
        var declared = valueAt(id, attribute);
        if (!declared.isEmpty()) return declared;
        return type.flatMap(known -> identity(id).attribute(known, attribute))
                .map(value -> isCertain(id, value) ? value : madeUp(id + "." + attribute, value))
                .orElseGet(() -> madeUp(id + "." + attribute, plausible(id, attribute)));
    }

    /** A value that follows from the resource's own name is as certain as that name. */
    private boolean isCertain(String id, String value) {
        if (value.equals(name(id))) return true;
        var type = known(id).filter(known -> !known.drawn());
        return type.isPresent()
                && List.of(arn(id), identity(id).reference(type.get())).contains(value);
    }

    private String plausible(String id, String attribute) {
        if (attribute.equals("Version")) return "1";
        if (attribute.equals("Arn")) return context.plausible().arn(type(id), name(id));
        var name = "%s-%s-%s".formatted(context.settings().stackName(), id, attribute);
        return context.plausible().value(name, resolver.key());
    }

    private String madeUp(String what, String value) {
        return context.findings().madeUp(what, value);
    }

    private PhysicalResource identity(String id) {
        return new PhysicalResource(context.place(), id, name(id), path(id));
    }

    /** The path of a role or similar resource, with a slash at both ends. */
    private String path(String id) {
        var path = valueAt(id, "Path");
        return path.startsWith("/") && path.endsWith("/") ? path : "/";
    }

    private Optional<ResourceType> known(String id) {
        return ResourceTypes.of(type(id));
    }

    private String type(String id) {
        return resolver.resource(id).path("Type").asText();
    }
}
