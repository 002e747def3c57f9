package dev.clix.workflow.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.api.WireAnswer;
import dev.clix.workflow.endpoint.SidePage.Reply;

/** Answers in the form in which the API gives its own. */
final class ConsoleReplies {
    private ConsoleReplies() {}

    /**
     * A refusal of the console itself.
     *
     * @param word stable; a page may act on it
     */
    static Reply refusal(int status, String word, String sentence) {
        return Reply.json(
                status,
                JsonNodeFactory.instance.objectNode().put("__type", word).put("message", sentence));
    }

    static Reply of(WireAnswer answer) {
        return new Reply(answer.status(), "application/json", answer.body());
    }
}
