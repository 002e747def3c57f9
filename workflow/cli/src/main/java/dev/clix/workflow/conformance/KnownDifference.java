package dev.clix.workflow.conformance;

/**
 * One difference between the simulator and a recording that is meant to be there.
 *
 * @param file the case, by its path within the folder of all cases
 * @param difference as {@link CaseOutcome} has it
 * @param reason for people, in a sentence
 */
record KnownDifference(String file, String difference, String reason) {
    boolean isOf(CaseOutcome outcome) {
        return outcome.recorded().isAt(file);
    }

    boolean isIn(CaseOutcome outcome) {
        return isOf(outcome) && outcome.differences().contains(difference);
    }
}
