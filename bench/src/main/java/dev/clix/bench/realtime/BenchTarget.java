package dev.clix.bench.realtime;

import java.util.List;

/** One of the servers that are compared, and how clients of it are made. */
interface BenchTarget {
    String name();

    ServerProcess server();

    /**
     * Clients who hear each other; they have yet to join.
     *
     * @param seats of those who act
     * @param listeners all together; who has no seat only listens
     * @return the first one leads the others in
     */
    Table table(ClientPool clientPool, int seats, int listeners);

    /** Clients, once each, of whom the room waits for one more when all have joined. */
    Table waiting(ClientPool clientPool, int players);

    /**
     * @param leader has all others behind it
     * @param actors one for each seat
     * @param members all of them
     */
    record Table(LoadClient leader, List<LoadClient> actors, List<LoadClient> members) {}

    /** Waits until who has joined may act. */
    void awaitReady(ClientPool clientPool) throws InterruptedException;
}
