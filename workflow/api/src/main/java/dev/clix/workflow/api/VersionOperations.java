package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.DeleteStateMachineVersion;
import dev.clix.workflow.ListStateMachineVersions;
import dev.clix.workflow.Page;
import dev.clix.workflow.PublishStateMachineVersion;
import dev.clix.workflow.StateMachineVersion;

/** The operations on versions, typed. */
public final class VersionOperations {
    public static final TypedOperation<PublishStateMachineVersion, StateMachineVersion> PUBLISH_STATE_MACHINE_VERSION =
            new TypedOperation<>(
                    Operation.PUBLISH_STATE_MACHINE_VERSION,
                    (request, members) -> members.text("stateMachineArn", request.stateMachineArn())
                            .text("revisionId", request.revisionId())
                            .text("description", request.description()),
                    arguments -> new PublishStateMachineVersion(
                            arguments.text("stateMachineArn"),
                            arguments.optionalText("revisionId"),
                            arguments.optionalText("description")),
                    VersionOperations::shown);

    public static final TypedOperation<ListStateMachineVersions, Page<StateMachineVersion>>
            LIST_STATE_MACHINE_VERSIONS = new TypedOperation<>(
                    Operation.LIST_STATE_MACHINE_VERSIONS,
                    (request, members) -> members.text("stateMachineArn", request.stateMachineArn())
                            .text("nextToken", request.nextToken())
                            .whole("maxResults", request.maxResults()),
                    arguments -> new ListStateMachineVersions(
                            arguments.text("stateMachineArn"),
                            arguments.maxResults(),
                            arguments.optionalText("nextToken")),
                    page -> AwsJson.page("stateMachineVersions", page, VersionOperations::shown));

    public static final TypedOperation<DeleteStateMachineVersion, Void> DELETE_STATE_MACHINE_VERSION =
            new TypedOperation<>(
                    Operation.DELETE_STATE_MACHINE_VERSION,
                    (request, members) -> members.text("stateMachineVersionArn", request.stateMachineVersionArn()),
                    arguments -> new DeleteStateMachineVersion(arguments.text("stateMachineVersionArn")),
                    done -> AwsJson.object());

    private VersionOperations() {}

    private static ObjectNode shown(StateMachineVersion version) {
        return AwsJson.object()
                .put("stateMachineVersionArn", version.stateMachineVersionArn())
                .set("creationDate", AwsJson.timestamp(version.creationDate()));
    }
}
