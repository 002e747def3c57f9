package dev.clix.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * An event of an execution's history as AWS shows it.
 *
 * @param id from 1 without gaps
 * @param previousEventId what led to it; 0 for none
 * @param type one of AWS's history event types, {@code TaskStateEntered}
 * @param details what AWS keeps under the type's details key, {@code {"name": …, "input": …}}; empty where it keeps none
 */
public record ExecutionEvent(long id, long previousEventId, Instant timestamp, String type, ObjectNode details) {}
