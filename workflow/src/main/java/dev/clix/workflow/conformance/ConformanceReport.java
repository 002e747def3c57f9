package dev.clix.workflow.conformance;

import java.util.List;
import java.util.Set;

/**
 * What became of a folder's cases.
 *
 * @param unreadable the files that are no cases, each with the reason
 */
public record ConformanceReport(List<Outcome> outcomes, List<String> unreadable) {
    /** What is meant to differ; docs/asl-support.md ("Differences") tells why. */
    private static final Set<String> EXPLAINED = Set.of(
            "scenarios/base_scenarios.test_max_concurrency_path_negative.get_execution_history",
            "test_state/field_validation_mode.test_strict_mode_aws_sdk_lambda_get_function_task-integer_more_than_maximum_al-244aee1d-2a096c");

    /** Whether everything was read and came out equal, but for what is explained. */
    public boolean isAsExpected() {
        return unreadable.isEmpty() && outcomes.stream().allMatch(ConformanceReport::isEqualOrExplained);
    }

    private static boolean isEqualOrExplained(Outcome outcome) {
        return outcome.isEqual() || EXPLAINED.contains(outcome.title());
    }

    @Override
    public String toString() {
        var text = new StringBuilder(new ConformanceTable(outcomes).toString());
        unreadable.forEach(file -> text.append("%nNot run: expected %s%n".formatted(file)));
        var unexplained =
                outcomes.stream().filter(each -> !isEqualOrExplained(each)).count();
        if (unexplained > 0) text.append("%nCases that differ without being explained: %s%n".formatted(unexplained));
        return text.toString();
    }
}
