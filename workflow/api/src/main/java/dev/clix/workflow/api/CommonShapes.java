package dev.clix.workflow.api;

import static dev.clix.workflow.api.Shape.flag;
import static dev.clix.workflow.api.Shape.items;
import static dev.clix.workflow.api.Shape.oneOf;
import static dev.clix.workflow.api.Shape.structure;
import static dev.clix.workflow.api.Shape.structureOf;
import static dev.clix.workflow.api.Shape.text;
import static dev.clix.workflow.api.Shape.whole;

import dev.clix.workflow.api.Shape.Member;

/** Members that several operations share. */
final class CommonShapes {
    /** The quota on inputs, outputs and state data: 256 KiB. */
    static final int DATA = 262_144;

    static final int DEFINITION = 1_048_576;

    private CommonShapes() {}

    static Member arn(String name) {
        return text(name, 1, 256).asRequired();
    }

    static Member longArn(String name) {
        return text(name, 1, 2000).asRequired();
    }

    static Member optionalArn(String name) {
        return text(name, 1, 256);
    }

    static Member resourceName() {
        return text("name", 1, 80).asRequired();
    }

    static Member description(String name) {
        return text(name, 0, 256);
    }

    static Member maxResults(int most) {
        return whole("maxResults", 0, most);
    }

    static Member nextToken(int longest) {
        return text("nextToken", 1, longest);
    }

    static Member includedData() {
        return oneOf("includedData", "ALL_DATA", "METADATA_ONLY");
    }

    static Member taskToken() {
        return text("taskToken", 1, 2048).asRequired();
    }

    static Member error() {
        return text("error", 0, 256);
    }

    static Member cause() {
        return text("cause", 0, 32_768);
    }

    static Member traceHeader() {
        return text("traceHeader", 0, 256, "\\p{ASCII}*");
    }

    static Member tags() {
        return items("tags", structureOf("Tag", text("key", 1, 128), text("value", 0, 256)), 0, Integer.MAX_VALUE);
    }

    static Member routes() {
        var route = structureOf(
                "RoutingConfigurationListItem",
                arn("stateMachineVersionArn"),
                whole("weight", 0, 100).asRequired());
        return items("routingConfiguration", route, 1, 2);
    }

    static Member encryption() {
        return structure(
                "encryptionConfiguration",
                text("kmsKeyId", 1, 2048),
                whole("kmsDataKeyReusePeriodSeconds", 60, 900),
                oneOf("type", "AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY").asRequired());
    }

    static Member logging() {
        var destination =
                structureOf("LogDestination", structure("cloudWatchLogsLogGroup", text("logGroupArn", 1, 256)));
        return structure(
                "loggingConfiguration",
                oneOf("level", "ALL", "ERROR", "FATAL", "OFF"),
                flag("includeExecutionData"),
                items("destinations", destination, 0, Integer.MAX_VALUE));
    }

    static Member tracing() {
        return structure("tracingConfiguration", flag("enabled"));
    }

    static Member mock() {
        return structure(
                "mock",
                text("result", 0, DATA),
                structure("errorOutput", error(), cause()),
                oneOf("fieldValidationMode", "STRICT", "PRESENT", "NONE"));
    }

    static Member stateConfiguration() {
        return structure(
                "stateConfiguration",
                whole("retrierRetryCount", 0, Integer.MAX_VALUE),
                text("errorCausedByState", 1, 80),
                whole("mapIterationFailureCount", 0, Integer.MAX_VALUE),
                text("mapItemReaderData", 0, DATA));
    }
}
