package dev.clix.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * An event of an execution's history as AWS shows it.
 *
 * @param id from 1 without gaps
 * @param previousEventId the id of the event that led to this one; 0 for none
 * @param type one of AWS's history event types, {@code TaskStateEntered}
 * @param details the members under the type's details key, {@code {"name": …, "input": …}}; empty where the type has
 *     none
 */
public record ExecutionEvent(long id, long previousEventId, Instant timestamp, String type, ObjectNode details) {}
