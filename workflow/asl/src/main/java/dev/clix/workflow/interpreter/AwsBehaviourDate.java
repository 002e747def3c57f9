package dev.clix.workflow.interpreter;

import java.time.LocalDate;

/**
 * AWS as it was at a time: Step Functions have changed what histories look like. The dates are those between which
 * recordings differ.
 */
public record AwsBehaviourDate(LocalDate date) {
    /** With every change known. */
    public static final AwsBehaviourDate TODAY = new AwsBehaviourDate(LocalDate.MAX);

    /** Redrive was launched. */
    private static final LocalDate REDRIVE = LocalDate.of(2023, 11, 15);

    /** Recorded otherwise until 19 June 2024, and so since 13 November 2024. */
    private static final LocalDate MAP_EXIT = LocalDate.of(2024, 11, 1);

    /** Whether the context object tells Execution.RedriveCount. */
    boolean contextHasRedriveCount() {
        return !date.isBefore(REDRIVE);
    }

    /** Whether a distributed Map's MapStateExited follows its MapRunStarted; before, it followed MapRunSucceeded. */
    boolean mapExitFollowsRunStart() {
        return !date.isBefore(MAP_EXIT);
    }
}
