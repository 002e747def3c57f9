package dev.clix.workflow.history;

import java.time.Instant;

/**
 * A fact, and when and where it became one.
 *
 * @param sequence counts all of an execution's facts from 1, without gaps
 * @param id counts the public ones from 1, as AWS does; 0 for a private fact
 * @param previousId AWS's previousEventId: the public event that led to this one, 0 for none
 * @param frame the branch or iteration it belongs to; 0 is the execution itself
 */
public record HistoryEvent(long sequence, long id, long previousId, Instant timestamp, int frame, Fact fact) {}
