package dev.clix.bench.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * S4: players join games at once, then all connections are cut and all players return at once.
 *
 * <p>The games are there before and wait for one more player than comes: a player who joins connects, takes a seat,
 * hears the whole game, and the others hear of it. The first player of each game opens it and starts its execution;
 * that cost is a figure of its own, and a bare server's rooms are made by their first client as well. A player who
 * returns connects, proves the seat and hears the messages it missed.
 *
 * <p>Compared is the CPU of the whole server process, collections and compilers included, summed over all rounds that
 * count: the client cannot keep a bare server busy. Both servers are warm by then, as they are after some minutes of
 * service; the first ten thousands of connections cost several times as much, on both.
 */
record ReconnectStorm(BenchProfile profile) {
    private static final int PLAYERS = 4;
    private static final int FLIGHT = 512;
    /** For the servers to notice that everybody has gone. */
    private static final int LULL_MILLIS = 300;

    private static final double MICROS = 1e6;

    /** The costs of one round. */
    private record Round(Phase open, Phase join, Phase comeBack) {}

    private record Phase(int connections, CpuUsage usage) {
        double perSecond() {
            return connections / usage.seconds();
        }
    }

    List<Figure> measure(BenchTarget bare, BenchTarget ours) throws InterruptedException {
        List<Round> ofBare = new ArrayList<>();
        List<Round> ofOurs = new ArrayList<>();
        for (int round = -profile.stormColdRounds(); round < profile.stormRounds(); round++) {
            if (round == 0) {
                bare.server().pin();
                ours.server().pin();
            }
            Round bares = reconnectStorm(bare);
            Round oures = reconnectStorm(ours);
            if (round < 0) continue;
            ofBare.add(bares);
            ofOurs.add(oures);
        }
        List<Figure> figures = new ArrayList<>();
        compare(figures, "join", phases(ofBare, Round::join), phases(ofOurs, Round::join));
        compare(figures, "return", phases(ofBare, Round::comeBack), phases(ofOurs, Round::comeBack));
        figures.add(new Figure("S4", "open_game_cpu_us", cpuMicros(phases(ofOurs, Round::open))));
        return figures;
    }

    private static void compare(List<Figure> figures, String what, List<Phase> bare, List<Phase> ours) {
        figures.add(new Figure("S4", "bare_" + what + "s_per_s", Median.of(bare, Phase::perSecond)));
        figures.add(new Figure("S4", what + "s_per_s", Median.of(ours, Phase::perSecond)));
        figures.add(new Figure("S4", "bare_" + what + "_cpu_us", cpuMicros(bare)));
        figures.add(new Figure("S4", what + "_cpu_us", cpuMicros(ours)));
        figures.add(new Figure("S4", what + "_ratio_to_bare", cpuMicros(bare) / cpuMicros(ours)));
    }

    private static List<Phase> phases(List<Round> rounds, Function<Round, Phase> phase) {
        return rounds.stream().map(phase).toList();
    }

    private static double cpuMicros(List<Phase> phases) {
        return sum(phases, phase -> phase.usage().serverSeconds()) * MICROS / sum(phases, Phase::connections);
    }

    private static double sum(List<Phase> phases, ToDoubleFunction<Phase> part) {
        return phases.stream().mapToDouble(part).sum();
    }

    private Round reconnectStorm(BenchTarget target) throws InterruptedException {
        try (ClientPool clientPool = new ClientPool(target.server().port())) {
            List<LoadClient> first = new ArrayList<>();
            List<LoadClient> others = new ArrayList<>();
            for (int i = 0; i < profile.stormPlayers() / PLAYERS; i++) {
                BenchTarget.Table table = target.waiting(clientPool, PLAYERS);
                first.add(table.leader());
                others.addAll(table.leader().takeFollowers());
            }
            List<LoadClient> everybody = new ArrayList<>(first);
            everybody.addAll(others);
            Phase open = phase(target, clientPool, first);
            Phase join = phase(target, clientPool, others);
            clientPool.onLoop(() -> everybody.forEach(LoadClient::cut));
            Thread.sleep(LULL_MILLIS);
            Phase comeBack = phase(target, clientPool, everybody);
            clientPool.onLoop(() -> everybody.forEach(LoadClient::leave));
            Thread.sleep(LULL_MILLIS);
            clientPool.onLoop(() -> everybody.forEach(LoadClient::cut));
            clientPool.troubles().forEach(trouble -> ProgressOutput.say("trouble with %s: %s", target.name(), trouble));
            tell(target, join, comeBack);
            return new Round(open, join, comeBack);
        }
    }

    private static Phase phase(BenchTarget target, ClientPool clientPool, List<LoadClient> members)
            throws InterruptedException {
        CpuUsage start = CpuUsage.of(target.server());
        clientPool.join(members, FLIGHT);
        return new Phase(members.size(), CpuUsage.of(target.server()).since(start));
    }

    private static void tell(BenchTarget target, Phase join, Phase comeBack) {
        ProgressOutput.say(
                "S4 %s: %,.0f joins/s (%.0f %% of the server's core, %.0f %% of the client's), %,.0f returns/s (%.0f %%, %.0f %%)",
                target.name(),
                join.perSecond(),
                join.usage().serverShare() * 100,
                join.usage().clientShare() * 100,
                comeBack.perSecond(),
                comeBack.usage().serverShare() * 100,
                comeBack.usage().clientShare() * 100);
    }
}
