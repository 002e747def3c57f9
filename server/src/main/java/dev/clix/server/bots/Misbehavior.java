package dev.clix.server.bots;

/** The ways in which the last bot of every game misbehaves on request. */
public enum Misbehavior {
    /** Takes a seat and never reads again. */
    NEVER_READ,
    /** Clicks as fast as the socket takes it. */
    FLOOD,
    /** Cuts its connection again and again, and comes back each time. */
    RECONNECT,
    /** Says what is not so, not its own or not even JSON. */
    LIE
}
