package dev.clix.workflow.aws;

import dev.clix.workflow.Page;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeActivityResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ListActivitiesResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;

/** Finds what a program needs and somebody else has deployed. */
public final class AwsDeployment {
    private static final int PAGE = 1000;

    private record Named(String name, String arn) {}

    private final SfnAsyncClient calls;
    private final AwsCalls watched;

    AwsDeployment(SfnAsyncClient calls, AwsCalls watched) {
        this.calls = calls;
        this.watched = watched;
    }

    /**
     * A state machine's ARN, by its name or by itself.
     *
     * @return StateMachineDoesNotExist says how to deploy it
     */
    public CompletionStage<String> stateMachine(String nameOrArn) {
        return isArn(nameOrArn)
                ? watched.watch(
                        "DescribeStateMachine",
                        () -> calls.describeStateMachine(describe -> describe.stateMachineArn(nameOrArn)),
                        DescribeStateMachineResponse::stateMachineArn)
                : find(nameOrArn, this::machines, Code.STATE_MACHINE_DOES_NOT_EXIST, "state machine");
    }

    /**
     * An activity's ARN, by its name or by itself.
     *
     * @return ActivityDoesNotExist says how to deploy it
     */
    public CompletionStage<String> activity(String nameOrArn) {
        return isArn(nameOrArn)
                ? watched.watch(
                        "DescribeActivity",
                        () -> calls.describeActivity(describe -> describe.activityArn(nameOrArn)),
                        DescribeActivityResponse::activityArn)
                : find(nameOrArn, this::activities, Code.ACTIVITY_DOES_NOT_EXIST, "activity");
    }

    private static boolean isArn(String text) {
        return text.startsWith("arn:");
    }

    private CompletionStage<Page<Named>> machines(Optional<String> token) {
        return watched.watch(
                "ListStateMachines",
                () -> calls.listStateMachines(list -> list.maxResults(PAGE).nextToken(token.orElse(null))),
                AwsDeployment::machines);
    }

    private static Page<Named> machines(ListStateMachinesResponse page) {
        var named = page.stateMachines().stream().map(machine -> new Named(machine.name(), machine.stateMachineArn()));
        return new Page<>(named.toList(), Optional.ofNullable(page.nextToken()));
    }

    private CompletionStage<Page<Named>> activities(Optional<String> token) {
        return watched.watch(
                "ListActivities",
                () -> calls.listActivities(list -> list.maxResults(PAGE).nextToken(token.orElse(null))),
                AwsDeployment::activities);
    }

    private static Page<Named> activities(ListActivitiesResponse page) {
        var named = page.activities().stream().map(activity -> new Named(activity.name(), activity.activityArn()));
        return new Page<>(named.toList(), Optional.ofNullable(page.nextToken()));
    }

    private static CompletionStage<String> find(
            String name, Function<Optional<String>, CompletionStage<Page<Named>>> list, Code missing, String kind) {
        var found = new CompletableFuture<String>();
        find(name, list, Optional.empty(), () -> missing(missing, kind, name), found);
        return found;
    }

    private static void find(
            String name,
            Function<Optional<String>, CompletionStage<Page<Named>>> list,
            Optional<String> token,
            Supplier<WorkflowException> missing,
            CompletableFuture<String> found) {
        list.apply(token).whenComplete((page, failure) -> {
            if (failure != null) {
                found.completeExceptionally(AwsFailures.told(failure));
                return;
            }
            var match = page.items().stream()
                    .filter(item -> item.name().equals(name))
                    .findFirst();
            if (match.isPresent()) found.complete(match.get().arn());
            else if (page.nextToken().isEmpty()) found.completeExceptionally(missing.get());
            else find(name, list, page.nextToken(), missing, found);
        });
    }

    private static WorkflowException missing(Code code, String kind, String name) {
        return new WorkflowException(
                code,
                "Expected a deployed %s named '%s', but found none: deploy it with \"aws cloudformation deploy --template-file template.yaml --stack-name clix --capabilities CAPABILITY_IAM\", or name another"
                        .formatted(kind, name));
    }
}
