package dev.clix.workflow.template;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names and ARNs resources will have. Those without a name of their own are named after the stack and themselves. */
final class PhysicalResources {
    private static final String ALIAS = "AWS::StepFunctions::StateMachineAlias";
    private static final String VERSION = "AWS::StepFunctions::StateMachineVersion";

    /** For each type: the property with its name, and what its ARN ends with after region and account. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("AWS::StepFunctions::Activity", new Kind("Name", "states:%s:%s:activity:%s")),
            Map.entry("AWS::StepFunctions::StateMachine", new Kind("StateMachineName", "states:%s:%s:stateMachine:%s")),
            Map.entry("AWS::Serverless::StateMachine", new Kind("Name", "states:%s:%s:stateMachine:%s")),
            Map.entry(ALIAS, new Kind("Name", "")),
            Map.entry(VERSION, new Kind("", "")),
            Map.entry("AWS::Logs::LogGroup", new Kind("LogGroupName", "logs:%s:%s:log-group:%s:*")),
            Map.entry("AWS::KMS::Key", new Kind("", "kms:%s:%s:key/%s")),
            Map.entry("AWS::Lambda::Function", new Kind("FunctionName", "lambda:%s:%s:function:%s")),
            Map.entry("AWS::Serverless::Function", new Kind("FunctionName", "lambda:%s:%s:function:%s")),
            Map.entry("AWS::IAM::Role", new Kind("RoleName", "iam::%2$s:role/%3$s")),
            Map.entry("AWS::SQS::Queue", new Kind("QueueName", "sqs:%s:%s:%s")),
            Map.entry("AWS::SNS::Topic", new Kind("TopicName", "sns:%s:%s:%s")),
            Map.entry("AWS::DynamoDB::Table", new Kind("TableName", "dynamodb:%s:%s:table/%s")),
            Map.entry("AWS::Serverless::SimpleTable", new Kind("TableName", "dynamodb:%s:%s:table/%s")),
            Map.entry("AWS::S3::Bucket", new Kind("BucketName", "s3:::%3$s")),
            Map.entry("AWS::Events::EventBus", new Kind("Name", "events:%s:%s:event-bus/%s")));
    /** Ref gives their ARN; of the others it gives the name. */
    private static final Set<String> REFERRED_BY_ARN = Set.of(
            "AWS::StepFunctions::Activity",
            "AWS::StepFunctions::StateMachine",
            "AWS::Serverless::StateMachine",
            ALIAS,
            VERSION,
            "AWS::SNS::Topic");

    private record Kind(String nameProperty, String arn) {}

    private final StackSettings settings;
    private final Resolver resolver;

    PhysicalResources(StackSettings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    String name(String id) {
        var kind = KINDS.get(type(id));
        var own = kind == null ? Resolver.nothing() : resolver.property(id, kind.nameProperty());
        return own.isValueNode() && !own.asText().isEmpty() ? own.asText() : settings.stackName() + "-" + id;
    }

    /** Of a resource whose type is known. */
    String arn(String id) {
        if (type(id).equals(VERSION))
            return resolver.property(id, "StateMachineArn").asText() + StackReader.FIRST_VERSION;
        if (type(id).equals(ALIAS)) return aliased(id) + ":" + name(id);
        return "arn:aws:" + KINDS.get(type(id)).arn().formatted(settings.region(), settings.account(), name(id));
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
        if (type(id).equals("AWS::SQS::Queue"))
            return "https://sqs.%s.amazonaws.com/%s/%s".formatted(settings.region(), settings.account(), name(id));
        return REFERRED_BY_ARN.contains(type(id)) ? arn(id) : name(id);
    }

    Optional<String> attribute(String id, String attribute) {
        if (!KINDS.containsKey(type(id))) return Optional.empty();
        var kind = KINDS.get(type(id));
        if (attribute.equals("Arn") || attribute.equals("TopicArn")) return Optional.of(arn(id));
        if (attribute.equals("Name") || attribute.equals(kind.nameProperty())) return Optional.of(name(id));
        return attribute.equals("QueueUrl") ? Optional.of(reference(id)) : Optional.empty();
    }

    private String type(String id) {
        return resolver.resource(id).path("Type").asText();
    }
}
