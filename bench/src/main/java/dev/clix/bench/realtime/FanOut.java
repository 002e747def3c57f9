package dev.clix.bench.realtime;

import java.util.ArrayList;
import java.util.List;

/** S1 and S2: updates to everybody in a game, at rising rates. */
final class FanOut {
    private static final double SHARE_OF_BEST = 0.8;

    private final String work;
    private final BenchProfile profile;
    private final Shape shape;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param warmRate deliveries a second that no server has trouble with
     * @param p99Max milliseconds; a rate with more is not sustained
     * @param rateMax deliveries a second; beyond it the game's rules let no player click so often
     */
    record Shape(int tables, int seats, int listeners, double warmRate, double p99Max, double rateMax) {
        /** One game's channel with 500 listeners: ten who play, and those who watch them. */
        static final Shape ONE_CHANNEL = new Shape(1, 10, 500, 150_000, 100, 4_000_000);
        /** 500 games of 4, every player acting. */
        static final Shape MANY_GAMES = new Shape(500, 4, 4, 60_000, 50, 4_000_000);
    }

    FanOut(String work, BenchProfile profile, Shape shape) {
        this.work = work;
        this.profile = profile;
        this.shape = shape;
    }

    /** A gathering, and what it did while it warmed up. */
    private record Warm(JoinedClients clients, RateResult result) implements AutoCloseable {
        @Override
        public void close() {
            clients.close();
        }
    }

    private record Both(Warm bare, Warm ours) implements AutoCloseable {
        @Override
        public void close() {
            bare.close();
            ours.close();
        }
    }

    List<Figure> measure(BenchTarget bare, BenchTarget ours) throws InterruptedException {
        try (Both both = ParallelSetup.both(() -> warm(bare), () -> warm(ours), Both::new)) {
            bare.server().pin();
            ours.server().pin();
            JoinedClients ofBare = both.bare().clients();
            JoinedClients ofOurs = both.ours().clients();
            RateSearch.Best bareBest =
                    rateSearch(ofBare).from(both.bare().result().ratePerCore());
            RateSearch.Best best = rateSearch(ofOurs).from(both.ours().result().ratePerCore());
            compare(ofBare, ofOurs, SHARE_OF_BEST * bareBest.rate());
            tell("bare_", bareBest);
            tell("", best);
            add("best_rate_ratio_to_bare", best.rate() / bareBest.rate());
        }
        return figures;
    }

    private Warm warm(BenchTarget target) throws InterruptedException {
        JoinedClients clients = JoinedClients.of(target, shape.tables(), shape.seats(), shape.listeners());
        return new Warm(clients, clients.load().run(shape.warmRate(), profile.warmSeconds(), profile.seconds()));
    }

    private RateSearch rateSearch(JoinedClients clients) {
        return new RateSearch(work, clients, profile, shape.p99Max(), shape.rateMax());
    }

    private void compare(JoinedClients bare, JoinedClients ours, double rate) throws InterruptedException {
        List<RateResult> bareSteps = new ArrayList<>();
        List<RateResult> steps = new ArrayList<>();
        for (int i = 0; i < profile.repetitions(); i++) {
            bareSteps.add(run(bare, rate));
            steps.add(run(ours, rate));
        }
        double bareCpu = Median.of(bareSteps, RateResult::cpuMicrosPerDelivery);
        double cpu = Median.of(steps, RateResult::cpuMicrosPerDelivery);
        add("rate_compared_at_per_s", rate);
        add("bare_cpu_us_per_delivery", bareCpu);
        add("cpu_us_per_delivery", cpu);
        add("cpu_ratio_to_bare", cpu / bareCpu);
        add("bare_p99_ms", Median.of(bareSteps, RateResult::p99));
        add("p99_ms", Median.of(steps, RateResult::p99));
        add("complete", Median.of(steps, RateResult::complete));
        add("out_of_order", (double)
                steps.stream().mapToLong(RateResult::misnumbered).sum());
    }

    private RateResult run(JoinedClients clients, double rate) throws InterruptedException {
        clients.restore();
        return clients.load().run(rate, profile.settleSeconds(), profile.seconds());
    }

    private void tell(String whose, RateSearch.Best best) {
        add(whose + "best_rate_per_s", best.rate());
        add(whose + "best_rate_server_cpu_share", best.reached().serverShare());
        add(whose + "best_rate_client_cpu_share", best.reached().clientShare());
        add(whose + "best_rate_is_ceiling", best.isCeiling() ? 1 : 0);
        add(whose + "best_rate_limited_by_client", best.beyond().isLimitedByClient() ? 1 : 0);
    }

    private void add(String figure, double value) {
        figures.add(new Figure(work, figure, value));
    }
}
