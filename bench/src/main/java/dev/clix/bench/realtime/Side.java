package dev.clix.bench.realtime;

import java.util.List;

/** One of the servers that are compared, and how clients of it are made. */
interface Side {
    String name();

    ServerProcess server();

    /**
     * Clients who hear each other; they have yet to join.
     *
     * @param seats of those who act
     * @param listeners all together; who has no seat only listens
     * @return the first one leads the others in
     */
    Table table(Crowd crowd, int seats, int listeners);

    /** Clients, once each, of whom the room waits for one more when all have joined. */
    Table waiting(Crowd crowd, int players);

    /**
     * @param leader has all others behind it
     * @param actors one for each seat
     * @param members all of them
     */
    record Table(Member leader, List<Member> actors, List<Member> members) {}

    /** Waits until who has joined may act. */
    void awaitReady(Crowd crowd) throws InterruptedException;
}
