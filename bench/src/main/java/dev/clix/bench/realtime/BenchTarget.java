package dev.clix.bench.realtime;

import java.util.List;

/** One of the servers that are compared, and how clients of it are made. */
interface BenchTarget {
    String name();

    ServerProcess server();

    /**
     * Clients of one game or room; they have yet to join.
     *
     * @param seats of the clients that act
     * @param listeners all clients; those without a seat only listen
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
