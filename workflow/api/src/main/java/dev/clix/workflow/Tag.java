package dev.clix.workflow;

/**
 * A tag of a state machine or an activity.
 *
 * @param key 1 to 128 characters, not beginning with {@code aws:}
 * @param value up to 256 characters
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_Tag.html">Tag</a>
 */
public record Tag(String key, String value) {}
