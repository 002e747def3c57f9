package dev.clix.workflow.conformance;

import java.util.List;

/** The only list of what differs from the recordings and is meant to; docs/asl-support.md ("Differences") tells users of them. */
final class KnownDifferences {
    private static final String NEGATIVE_CONCURRENCY =
            "executions/scenarios/base_scenarios.test_max_concurrency_path_negative.get_execution_history.json";
    private static final String STILL_RUNNING =
            "It was recorded while the execution was still running: where a negative MaxConcurrencyPath leads is not known. It fails the state here.";

    static final List<KnownDifference> ALL = List.of(
            new KnownDifference(NEGATIVE_CONCURRENCY, "status: \"FAILED\" instead of text \"RUNNING\"", STILL_RUNNING),
            new KnownDifference(NEGATIVE_CONCURRENCY, "events: 3 items instead of 1", STILL_RUNNING),
            new KnownDifference(
                    "test_state/field_validation_mode.test_strict_mode_aws_sdk_lambda_get_function_task-integer_more_than_maximum_al-244aee1d-2a096c.json",
                    "response {\"status\":\"SUCCEEDED\",\"output\":{\"Configuration\":{\"MemorySize\":10241}}} instead of error {\"code\":\"ValidationException\",\"message\":\"Mock result schema validation error: Field 'MemorySize' exceeds the maximum value\"}",
                    "The models of the services are those of 2026: a Lambda function may have more memory now."));

    private KnownDifferences() {}
}
