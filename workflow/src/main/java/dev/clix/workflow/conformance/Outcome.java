package dev.clix.workflow.conformance;

import java.util.List;

/**
 * What became of a case.
 *
 * @param differences each with where it is; none: it is equal
 */
public record Outcome(RecordedCase recorded, List<String> differences) {
    static Outcome equal(RecordedCase recorded) {
        return new Outcome(recorded, List.of());
    }

    static Outcome different(RecordedCase recorded, String difference) {
        return new Outcome(recorded, List.of(difference));
    }

    /** Its category and name. */
    String title() {
        return recorded.category() + "/" + recorded.name();
    }

    public boolean isEqual() {
        return differences.isEmpty();
    }
}
