package dev.clix.bench.realtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A side's clients, joined and ready. */
record Gathering(Side side, Crowd crowd, List<Side.Table> tables, Load load) implements AutoCloseable {
    private static final int FLIGHT = 50;
    private static final long ORDER_SEED = 11;

    static Gathering of(Side side, int tables, int seats, int listeners) throws InterruptedException {
        Crowd crowd = new Crowd(side.server().port());
        List<Side.Table> gathered = new ArrayList<>();
        for (int i = 0; i < tables; i++) gathered.add(side.table(crowd, seats, listeners));
        crowd.join(gathered.stream().map(Side.Table::leader).toList(), FLIGHT);
        side.awaitReady(crowd);
        List<Member> actors = new ArrayList<>();
        gathered.forEach(table -> actors.addAll(table.actors()));
        Collections.shuffle(actors, new Random(ORDER_SEED));
        return new Gathering(side, crowd, gathered, new Load(side.server(), crowd, actors, listeners));
    }

    List<Member> members() {
        List<Member> members = new ArrayList<>();
        tables.forEach(table -> members.addAll(table.members()));
        return members;
    }

    /** Lets those come back who were lost under too much load. */
    void restore() throws InterruptedException {
        List<Member> lost =
                crowd.onLoop(() -> members().stream().filter(Member::isLost).toList());
        if (lost.isEmpty()) return;
        Progress.say("%d clients of %s were lost and come back: %s", lost.size(), side.name(), crowd.troubles());
        crowd.join(lost, FLIGHT);
    }

    @Override
    public void close() {
        crowd.troubles().forEach(trouble -> Progress.say("trouble with %s: %s", side.name(), trouble));
        crowd.onLoop(() -> tables.forEach(table -> table.actors().forEach(Member::leave)));
        crowd.close();
    }
}
