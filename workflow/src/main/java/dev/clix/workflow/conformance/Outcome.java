package dev.clix.workflow.conformance;

import java.util.Optional;

/**
 * What became of a case.
 *
 * @param difference the first one; empty: it is equal
 */
public record Outcome(RecordedCase recorded, Optional<String> difference) {
    /** Its category and name. */
    String title() {
        return recorded.category() + "/" + recorded.name();
    }

    public boolean isEqual() {
        return difference.isEmpty();
    }
}
