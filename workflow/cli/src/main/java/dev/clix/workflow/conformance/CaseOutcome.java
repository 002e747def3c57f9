package dev.clix.workflow.conformance;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a case.
 *
 * @param differences each with where it is; none: it is equal
 * @param leftOut why it could not be run
 */
public record CaseOutcome(RecordedCase recorded, List<String> differences, Optional<String> leftOut) {
    CaseOutcome(RecordedCase recorded, List<String> differences) {
        this(recorded, differences, Optional.empty());
    }

    /** The outcome of a case that is not run, since it needs more than was recorded. */
    static CaseOutcome leftOut(RecordedCase recorded, String reason) {
        return new CaseOutcome(recorded, List.of(), Optional.of(reason));
    }

    static CaseOutcome equal(RecordedCase recorded) {
        return new CaseOutcome(recorded, List.of());
    }

    static CaseOutcome different(RecordedCase recorded, String difference) {
        return new CaseOutcome(recorded, List.of(difference));
    }

    /** Its category and name. */
    String title() {
        return recorded.category() + "/" + recorded.name();
    }

    public boolean isEqual() {
        return differences.isEmpty() && leftOut.isEmpty();
    }
}
