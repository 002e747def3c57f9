package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;

/**
 * The token of a list's next page: names the list and its last item, and is valid for a day.
 *
 * @param list the list's name; a token of another list is refused
 * @param after the last item's key
 */
record PageToken(String list, String after, Instant issued) {
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final String SEPARATOR = "\n";

    String encode() {
        var text = String.join(SEPARATOR, Long.toString(issued.toEpochMilli()), list, after);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws WorkflowException InvalidToken: malformed, of another list, or a day old */
    static PageToken decode(String text, String list, Instant now) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, 3);
            if (parts.length != 3 || !parts[1].equals(list)) throw invalid();
            var token = new PageToken(list, parts[2], Instant.ofEpochMilli(Long.parseLong(parts[0])));
            if (token.issued().plus(LIFETIME).isBefore(now)) throw invalid();
            return token;
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw invalid();
        }
    }

    /** @throws WorkflowException InvalidToken: the last item's key is none of this list */
    <K> K key(Function<String, K> keyOf) {
        try {
            return keyOf.apply(after);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private static WorkflowException invalid() {
        return new WorkflowException(Code.INVALID_TOKEN, "Invalid Token: 'Invalid token'");
    }
}
