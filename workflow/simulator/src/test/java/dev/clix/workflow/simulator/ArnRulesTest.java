package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Operations refuse what is no ARN of theirs in the same words. */
class ArnRulesTest {
    private static final String HERE = "arn:aws:states:us-east-1:111111111111:";

    private final Workbench bench = new Workbench();

    /** An operation, the member with the ARN, the type that it has to be of, and what else it needs. */
    private enum Named {
        DELETE_ACTIVITY("activityArn", "activity", ""),
        DELETE_STATE_MACHINE("stateMachineArn", "stateMachine", ""),
        DELETE_STATE_MACHINE_ALIAS("stateMachineAliasArn", "stateMachine", ""),
        DELETE_STATE_MACHINE_VERSION("stateMachineVersionArn", "stateMachine", ""),
        DESCRIBE_ACTIVITY("activityArn", "activity", ""),
        DESCRIBE_EXECUTION("executionArn", "execution", ""),
        DESCRIBE_MAP_RUN("mapRunArn", "mapRun", ""),
        DESCRIBE_STATE_MACHINE("stateMachineArn", "stateMachine", ""),
        DESCRIBE_STATE_MACHINE_ALIAS("stateMachineAliasArn", "stateMachine", ""),
        DESCRIBE_STATE_MACHINE_FOR_EXECUTION("executionArn", "execution", ""),
        GET_ACTIVITY_TASK("activityArn", "activity", ""),
        GET_EXECUTION_HISTORY("executionArn", "execution", ""),
        LIST_EXECUTIONS("stateMachineArn", "stateMachine", ""),
        LIST_MAP_RUNS("executionArn", "execution", ""),
        LIST_STATE_MACHINE_ALIASES("stateMachineArn", "stateMachine", ""),
        LIST_STATE_MACHINE_VERSIONS("stateMachineArn", "stateMachine", ""),
        LIST_TAGS_FOR_RESOURCE("resourceArn", "stateMachine", ""),
        PUBLISH_STATE_MACHINE_VERSION("stateMachineArn", "stateMachine", ""),
        REDRIVE_EXECUTION("executionArn", "execution", ""),
        START_EXECUTION("stateMachineArn", "stateMachine", ""),
        START_SYNC_EXECUTION("stateMachineArn", "stateMachine", ""),
        STOP_EXECUTION("executionArn", "execution", ""),
        TAG_RESOURCE("resourceArn", "stateMachine", "'tags':[{'key':'k','value':'v'}]"),
        UNTAG_RESOURCE("resourceArn", "stateMachine", "'tagKeys':['k']"),
        UPDATE_MAP_RUN("mapRunArn", "mapRun", "'maxConcurrency':1"),
        UPDATE_STATE_MACHINE("stateMachineArn", "stateMachine", "'roleArn':'arn:aws:iam::111111111111:role/r'"),
        UPDATE_STATE_MACHINE_ALIAS("stateMachineAliasArn", "stateMachine", "'description':'d'");

        private final String member;
        private final String type;
        private final String more;

        Named(String member, String type, String more) {
            this.member = member;
            this.type = type;
            this.more = more;
        }
    }

    private dev.clix.workflow.WorkflowException refusal(Named named, String arn) throws JsonProcessingException {
        var operation = Operation.valueOf(named.name());
        var members = (ObjectNode) JsonTexts.MAPPER.readTree(Workbench.json("{%s}".formatted(named.more)));
        return Workbench.refusal(
                bench.simulator.api().call(operation, Arguments.of(operation, members.put(named.member, arn))));
    }

    @ParameterizedTest
    @EnumSource(Named.class)
    void whatIsNoArnOfTheirsIsRefusedInTheSameWords(Named operation) throws JsonProcessingException {
        var foreign = "arn:aws:lambda:us-east-1:111111111111:function:f";
        var other = operation.type.equals("execution") ? "stateMachine:m" : "execution:m:e";
        var table = Stream.of("nothing", "arn:aws:states", HERE + operation.type, foreign, HERE + other)
                .toList();
        var words = Stream.of(
                        "Invalid ARN prefix: nothing",
                        "Invalid ARN: arn:aws:states",
                        "Invalid ARN: " + HERE + operation.type,
                        "Service name not valid in this context: lambda",
                        "Resource type not valid in this context: " + other.split(":")[0])
                .toList();
        for (var i = 0; i < table.size(); i++) {
            var refused = refusal(operation, table.get(i));
            assertThat(refused).hasMessage("Invalid Arn: '%s'".formatted(words.get(i)));
            assertThat(refused.code()).isEqualTo(Code.INVALID_ARN);
        }
    }

    /** Deleting what is not there is no error. */
    @ParameterizedTest
    @EnumSource(value = Named.class, mode = Mode.MATCH_NONE, names = "DELETE_.*")
    void whatIsInAnotherRegionIsNotThere(Named operation) throws JsonProcessingException {
        var elsewhere = "arn:aws:states:ap-south-2:111111111111:%s:m:1".formatted(operation.type);
        assertThat(refusal(operation, elsewhere).code().word()).containsAnyOf("DoesNotExist", "NotFound");
    }

    @Test
    void everyOperationThatIsGivenAnArnIsHere() {
        var known = Stream.of(Named.values()).map(Enum::name).collect(Collectors.toSet());
        var others = Set.of(
                Operation.CREATE_ACTIVITY,
                Operation.CREATE_STATE_MACHINE, // a role's, which is another service's
                Operation.CREATE_STATE_MACHINE_ALIAS, // those of its routes
                Operation.LIST_ACTIVITIES,
                Operation.LIST_STATE_MACHINES,
                Operation.SEND_TASK_FAILURE,
                Operation.SEND_TASK_HEARTBEAT,
                Operation.SEND_TASK_SUCCESS,
                Operation.TEST_STATE,
                Operation.VALIDATE_STATE_MACHINE_DEFINITION);
        assertThat(Operation.values()).allMatch(each -> known.contains(each.name()) != others.contains(each));
    }
}
