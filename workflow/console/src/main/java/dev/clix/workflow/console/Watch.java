package dev.clix.workflow.console;

import java.util.Optional;

/** The memory of a stream between two of its messages: of fixed size, whatever happens meanwhile. Thread-safe. */
interface Watch {
    /** Called where executions run. */
    void changed(Change change);

    /** @return the message that is due, which is forgotten here; empty when nothing has changed */
    Optional<Message> due();

    /**
     * A change of an execution.
     *
     * @param lastEventId of its history; 0 where nothing was added to what is shown of it
     * @param isListed whether lists show it otherwise than before
     */
    record Change(String executionArn, long lastEventId, boolean isListed) {}

    /**
     * A message to the page.
     *
     * @param id by which a stream that is opened again tells where it was; empty where it makes no difference
     * @param data JSON
     */
    record Message(Optional<String> id, String data) {
        /** @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a> */
        String text() {
            return id.map("id: %s\n"::formatted).orElse("") + "data: " + data + "\n\n";
        }
    }
}
