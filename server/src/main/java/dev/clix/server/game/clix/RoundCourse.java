package dev.clix.server.game.clix;

/** How far a round is, as far as only its room knows. */
enum RoundCourse {
    /** Its end is the workflow's alone: it was begun by a room that is gone, or the task that waits for it has not come. */
    OPEN,
    /** The workflow waits to be told that it is over. */
    AWAITED,
    /** All products are shipped. */
    CLOSING,
    /** The market has crashed, and the workflow has yet to end the round. */
    CRASHED
}
