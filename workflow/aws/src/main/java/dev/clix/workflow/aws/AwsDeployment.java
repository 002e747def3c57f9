package dev.clix.workflow.aws;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeActivityResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;

/** Finds deployed state machines and activities by their names. */
public final class AwsDeployment {
    private static final int PAGE = 1000;

    private static final Set<Code> MISSING =
            EnumSet.of(Code.STATE_MACHINE_DOES_NOT_EXIST, Code.ACTIVITY_DOES_NOT_EXIST, Code.RESOURCE_NOT_FOUND);

    private final SfnAsyncClient calls;
    private final AwsCalls watched;

    AwsDeployment(SfnAsyncClient calls, AwsCalls watched) {
        this.calls = calls;
        this.watched = watched;
    }

    /**
     * A state machine's ARN, by its name or by itself.
     *
     * @return empty when there is no such state machine
     */
    public CompletionStage<Optional<String>> stateMachine(String nameOrArn) {
        return nameOrArn.startsWith("arn:")
                ? ifThere(watched.watch(
                        "DescribeStateMachine",
                        () -> calls.describeStateMachine(describe -> describe.stateMachineArn(nameOrArn)),
                        DescribeStateMachineResponse::stateMachineArn))
                : stateMachine(nameOrArn, Optional.empty());
    }

    /** @return empty when there is no such activity */
    public CompletionStage<Optional<String>> activity(String arn) {
        return ifThere(watched.watch(
                "DescribeActivity",
                () -> calls.describeActivity(describe -> describe.activityArn(arn)),
                DescribeActivityResponse::activityArn));
    }

    private CompletionStage<Optional<String>> stateMachine(String name, Optional<String> token) {
        return page(token).thenCompose(page -> {
            var found = page.stateMachines().stream()
                    .filter(machine -> machine.name().equals(name))
                    .map(StateMachineListItem::stateMachineArn)
                    .findFirst();
            var next = Optional.ofNullable(page.nextToken());
            return found.isPresent() || next.isEmpty()
                    ? CompletableFuture.completedFuture(found)
                    : stateMachine(name, next);
        });
    }

    private CompletionStage<ListStateMachinesResponse> page(Optional<String> token) {
        return watched.watch(
                "ListStateMachines",
                () -> calls.listStateMachines(list -> list.maxResults(PAGE).nextToken(token.orElse(null))),
                page -> page);
    }

    private static CompletionStage<Optional<String>> ifThere(CompletionStage<String> described) {
        return described.handle((arn, failure) -> {
            if (failure == null) return Optional.of(arn);
            if (failure instanceof WorkflowException told && MISSING.contains(told.code())) return Optional.empty();
            throw AwsFailures.told(failure);
        });
    }
}
