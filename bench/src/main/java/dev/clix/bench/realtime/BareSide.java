package dev.clix.bench.realtime;

import java.util.List;
import java.util.stream.IntStream;

/** The bare server; everybody connected counts as a member of its own. */
record BareSide(ServerProcess server) implements Side {
    @Override
    public String name() {
        return "bare Vert.x";
    }

    @Override
    public Table table(Crowd crowd, int seats, int listeners) {
        String room = "r" + Deliveries.now() + "-" + System.identityHashCode(new Object());
        int updateBytes = GameSide.progressBytes();
        List<Member> members = IntStream.range(0, listeners)
                .<Member>mapToObj(member -> new BareMember(crowd, room, updateBytes))
                .toList();
        members.get(0).followedBy(members.subList(1, members.size()));
        return new Table(members.get(0), members.subList(0, seats), members);
    }

    /** Its rooms wait for nobody. */
    @Override
    public Table waiting(Crowd crowd, int players) {
        return table(crowd, players, players);
    }

    @Override
    public void awaitReady(Crowd crowd) {}
}
