package dev.clix.server.room;

import dev.clix.protocol.Refusal;

/** Says no to whoever asked. */
@FunctionalInterface
public interface Refuse {
    /** @param message for people: what was expected and what came */
    void because(Refusal refusal, String message);
}
