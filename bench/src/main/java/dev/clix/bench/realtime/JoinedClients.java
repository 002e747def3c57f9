package dev.clix.bench.realtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A side's clients, joined and ready. */
record JoinedClients(BenchTarget target, ClientPool clientPool, List<BenchTarget.Table> tables, LoadGenerator load)
        implements AutoCloseable {
    private static final int FLIGHT = 50;
    private static final long ORDER_SEED = 11;

    static JoinedClients of(BenchTarget target, int tables, int seats, int listeners) throws InterruptedException {
        ClientPool clientPool = new ClientPool(target.server().port());
        List<BenchTarget.Table> gathered = new ArrayList<>();
        for (int i = 0; i < tables; i++) gathered.add(target.table(clientPool, seats, listeners));
        clientPool.join(gathered.stream().map(BenchTarget.Table::leader).toList(), FLIGHT);
        target.awaitReady(clientPool);
        List<LoadClient> actors = new ArrayList<>();
        gathered.forEach(table -> actors.addAll(table.actors()));
        Collections.shuffle(actors, new Random(ORDER_SEED));
        return new JoinedClients(
                target, clientPool, gathered, new LoadGenerator(target.server(), clientPool, actors, listeners));
    }

    List<LoadClient> members() {
        List<LoadClient> members = new ArrayList<>();
        tables.forEach(table -> members.addAll(table.members()));
        return members;
    }

    /** Lets those come back who were lost under too much load. */
    void restore() throws InterruptedException {
        List<LoadClient> lost = clientPool.onLoop(
                () -> members().stream().filter(LoadClient::isLost).toList());
        if (lost.isEmpty()) return;
        ProgressOutput.say(
                "%d clients of %s were lost and come back: %s", lost.size(), target.name(), clientPool.troubles());
        clientPool.join(lost, FLIGHT);
    }

    @Override
    public void close() {
        clientPool.troubles().forEach(trouble -> ProgressOutput.say("trouble with %s: %s", target.name(), trouble));
        clientPool.onLoop(() -> tables.forEach(table -> table.actors().forEach(LoadClient::leave)));
        clientPool.close();
    }
}
