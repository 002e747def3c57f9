package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.Tag;

/**
 * Updates a machine, publishes its versions, tags it and redrives an execution that always fails, while the process is killed:
 * each call until it is answered. So each change has happened exactly once at the end.
 */
final class ChangingClient implements AutoCloseable {
    private static final String ROLE = "arn:aws:iam::123456789012:role/clix";
    /** A machine may have 1,000. */
    private static final int VERSIONS_MAX = 900;
    /** Each redrive adds to the execution's history, which has an end. */
    private static final int CHANGES_MAX = 5_000;

    private static final int UNAVAILABLE = 503;

    private final SfnAsyncClient sfn;
    private final String machine;
    private final String execution;
    private final Map<String, String> published = new LinkedHashMap<>();
    private int changes;

    ChangingClient(String url) {
        sfn = SfnAsyncClient.builder()
                .endpointOverride(URI.create(url))
                .region(Region.US_EAST_1)
                .build();
        machine = patiently(() -> sfn.createStateMachine(request ->
                        request.name("changing").definition(definition(0)).roleArn(ROLE)))
                .stateMachineArn();
        execution = patiently(() -> sfn.startExecution(
                        request -> request.stateMachineArn(machine).name("failing")))
                .executionArn();
    }

    private static String definition(int change) {
        return "{\"Comment\":\"%s\",\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"Always\"}}}"
                .formatted(change);
    }

    void changeUntil(BooleanSupplier enough) {
        while (!enough.getAsBoolean() && changes < CHANGES_MAX) change(changes + 1);
    }

    private void change(int number) {
        if (number <= VERSIONS_MAX) publish(definition(number));
        var tag = Tag.builder().key("change").value(Integer.toString(number)).build();
        patiently(() -> sfn.tagResource(request -> request.resourceArn(machine).tags(tag)));
        patiently(() ->
                sfn.redriveExecution(request -> request.executionArn(execution).clientToken("redrive-" + number)));
        changes = number;
    }

    private void publish(String definition) {
        patiently(() -> sfn.updateStateMachine(
                request -> request.stateMachineArn(machine).definition(definition)));
        var version = patiently(() -> sfn.publishStateMachineVersion(request -> request.stateMachineArn(machine)));
        published.put(version.stateMachineVersionArn(), definition);
    }

    /** @return how many changes there were */
    int check() {
        assertThat(published).hasSize(Math.min(changes, VERSIONS_MAX));
        published.forEach((version, definition) -> assertThat(
                        patiently(() -> sfn.describeStateMachine(request -> request.stateMachineArn(version)))
                                .definition())
                .as(version)
                .isEqualTo(definition));
        assertThat(patiently(() -> sfn.listTagsForResource(request -> request.resourceArn(machine)))
                        .tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.value()).isEqualTo(Integer.toString(changes)));
        assertThat(patiently(() -> sfn.describeExecution(request -> request.executionArn(execution)))
                        .redriveCount())
                .isEqualTo(changes);
        return changes;
    }

    /** As long as nobody is there, or is about to go. */
    private static <T> T patiently(Supplier<CompletableFuture<T>> call) {
        while (true) {
            try {
                return call.get().join();
            } catch (CompletionException failed) {
                if (!isDown(failed.getCause())) throw failed;
            }
        }
    }

    private static boolean isDown(Throwable failure) {
        return failure instanceof SdkClientException
                || failure instanceof SdkServiceException refused && refused.statusCode() == UNAVAILABLE;
    }

    @Override
    public void close() {
        sfn.close();
    }
}
