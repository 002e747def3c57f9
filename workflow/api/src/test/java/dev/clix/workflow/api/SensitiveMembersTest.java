package dev.clix.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.api.Shape.Items;
import dev.clix.workflow.api.Shape.Member;
import dev.clix.workflow.api.Shape.Structure;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members that the service model marks as sensitive are not quoted in messages; every member of a request is decided on. */
class SensitiveMembersTest {
    /** The members that the service model does not mark, and that a message may quote. */
    private static final Set<String> QUOTED = Set.of(
            "activityArn",
            "cloudWatchLogsLogGroup",
            "clientToken",
            "destinations",
            "enabled",
            "encryptionConfiguration",
            "errorCausedByState",
            "errorOutput",
            "executionArn",
            "fieldValidationMode",
            "includeExecutionData",
            "includedData",
            "inspectionLevel",
            "key",
            "kmsDataKeyReusePeriodSeconds",
            "kmsKeyId",
            "level",
            "logGroupArn",
            "loggingConfiguration",
            "mapIterationFailureCount",
            "mapRunArn",
            "maxConcurrency",
            "maxResults",
            "mock",
            "name",
            "nextToken",
            "publish",
            "redriveFilter",
            "resourceArn",
            "retrierRetryCount",
            "revealSecrets",
            "reverseOrder",
            "revisionId",
            "roleArn",
            "routingConfiguration",
            "severity",
            "stateConfiguration",
            "stateMachineAliasArn",
            "stateMachineArn",
            "stateMachineVersionArn",
            "stateName",
            "statusFilter",
            "tagKeys",
            "tags",
            "taskToken",
            "toleratedFailureCount",
            "toleratedFailurePercentage",
            "traceHeader",
            "tracingConfiguration",
            "type",
            "value",
            "weight",
            "workerName");

    private static Stream<String> names(Shape shape) {
        if (shape instanceof Items items) return names(items.item());
        return shape instanceof Structure structure
                ? structure.members().stream().flatMap(SensitiveMembersTest::names)
                : Stream.empty();
    }

    private static Stream<String> names(Member member) {
        return Stream.concat(Stream.of(member.name()), names(member.shape()));
    }

    @Test
    void everyMemberIsSensitiveOrIsNot() {
        var all = Stream.of(Operation.values())
                .flatMap(operation -> names(operation.input()))
                .collect(Collectors.toCollection(TreeSet::new));
        var decided = new TreeSet<>(QUOTED);
        decided.addAll(RequestCheck.SENSITIVE);
        assertThat(all).isEqualTo(decided);
        assertThat(RequestCheck.SENSITIVE).doesNotContainAnyElementsOf(QUOTED);
    }
}
