package dev.clix.server.room;

import java.time.Duration;

/** Where a room's answers to the workflow's tasks go. */
public interface TaskResponder {
    /**
     * @param output a JSON text
     * @param untimely run, on whatever thread, when the workflow does not want the answer any more
     */
    void succeed(String taskToken, String output, Runnable untimely);

    /**
     * The task waits for people: the workflow is told so again and again, until it is answered or let go.
     *
     * @param heartbeat how long the workflow bears silence
     */
    void keep(String taskToken, Duration heartbeat);

    /** This room will not answer the task. */
    void letGo(String taskToken);
}
