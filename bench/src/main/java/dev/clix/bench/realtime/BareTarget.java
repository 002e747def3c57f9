package dev.clix.bench.realtime;

import java.util.List;
import java.util.stream.IntStream;

/** The bare server; everybody connected counts as a member of its own. */
record BareTarget(ServerProcess server) implements BenchTarget {
    @Override
    public String name() {
        return "bare Vert.x";
    }

    @Override
    public Table table(ClientPool clientPool, int seats, int listeners) {
        String room = "r" + DeliveryStats.now() + "-" + System.identityHashCode(new Object());
        int updateBytes = GameTarget.progressBytes();
        List<LoadClient> members = IntStream.range(0, listeners)
                .<LoadClient>mapToObj(client -> new BareClient(clientPool, room, updateBytes))
                .toList();
        members.get(0).followedBy(members.subList(1, members.size()));
        return new Table(members.get(0), members.subList(0, seats), members);
    }

    /** Its rooms wait for nobody. */
    @Override
    public Table waiting(ClientPool clientPool, int players) {
        return table(clientPool, players, players);
    }

    @Override
    public void awaitReady(ClientPool clientPool) {}
}
