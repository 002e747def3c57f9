package dev.clix.bench.realtime;

import java.util.ArrayList;
import java.util.List;

/** S1 and S2: updates to everybody in a game, at rising rates. */
final class FanOut {
    private static final double SHARE_OF_BEST = 0.8;
    private static final int STEPS_DOWN = 5;

    private final String work;
    private final Effort effort;
    private final Shape shape;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param warmRate deliveries a second that no server has trouble with
     * @param p99Max milliseconds; a rate with more is not sustained
     */
    record Shape(int tables, int seats, int tabs, double warmRate, double p99Max) {
        /** One game's channel with 500 listeners. */
        static final Shape ONE_CHANNEL = new Shape(1, 10, 50, 100_000, 100);
        /** 500 games of 4, every player acting. */
        static final Shape MANY_GAMES = new Shape(500, 4, 1, 30_000, 50);
    }

    FanOut(String work, Effort effort, Shape shape) {
        this.work = work;
        this.effort = effort;
        this.shape = shape;
    }

    List<Figure> measure(Side bare, Side ours) throws InterruptedException {
        try (Gathering ofBare = gather(bare);
                Gathering ofOurs = gather(ours)) {
            double bareBest = best(ofBare, shape.warmRate());
            compare(ofBare, ofOurs, SHARE_OF_BEST * bareBest);
            double best = best(ofOurs, bareBest / effort.ladderFactor());
            add("bare_best_rate_per_s", bareBest);
            add("best_rate_per_s", best);
            add("best_rate_ratio_to_bare", best / bareBest);
        }
        return figures;
    }

    private void compare(Gathering bare, Gathering ours, double rate) throws InterruptedException {
        List<Load.Step> bareSteps = new ArrayList<>();
        List<Load.Step> steps = new ArrayList<>();
        for (int i = 0; i < effort.repetitions(); i++) {
            bareSteps.add(bare.load().run(rate, effort.settleSeconds(), effort.seconds()));
            steps.add(ours.load().run(rate, effort.settleSeconds(), effort.seconds()));
        }
        double bareCpu = Median.of(bareSteps, Load.Step::cpuMicrosPerDelivery);
        double cpu = Median.of(steps, Load.Step::cpuMicrosPerDelivery);
        add("rate_compared_at_per_s", rate);
        add("bare_cpu_us_per_delivery", bareCpu);
        add("cpu_us_per_delivery", cpu);
        add("cpu_ratio_to_bare", cpu / bareCpu);
        add("bare_p99_ms", Median.of(bareSteps, Load.Step::p99));
        add("p99_ms", Median.of(steps, Load.Step::p99));
        add("complete", Median.of(steps, Load.Step::complete));
    }

    /** The highest rate sustained: down from the first until one is, then up, each tried twice. */
    private double best(Gathering gathering, double from) throws InterruptedException {
        double rate = from;
        for (int i = 0; i < STEPS_DOWN && !sustainsTwice(gathering, rate); i++) rate /= effort.ladderFactor();
        double best = 0;
        for (; sustainsTwice(gathering, rate); rate *= effort.ladderFactor()) best = rate;
        return best;
    }

    private boolean sustainsTwice(Gathering gathering, double rate) throws InterruptedException {
        return sustains(gathering, rate) || sustains(gathering, rate);
    }

    private boolean sustains(Gathering gathering, double rate) throws InterruptedException {
        Load.Step step = gathering.load().run(rate, effort.settleSeconds(), effort.seconds());
        Progress.say(
                "%s %s: %,.0f/s asked, %,.0f/s came, %.2f µs CPU each, p50 %.1f ms, p99 %.1f ms, %.1f %% in time",
                work,
                gathering.side().name(),
                rate,
                step.achieved(),
                step.cpuMicrosPerDelivery(),
                step.p50(),
                step.p99(),
                step.complete() * 100);
        return step.sustained(shape.p99Max());
    }

    private void add(String figure, double value) {
        figures.add(new Figure(work, figure, value));
    }

    private Gathering gather(Side side) throws InterruptedException {
        Gathering gathering = Gathering.of(side, shape.tables(), shape.seats(), shape.tabs());
        gathering.load().run(shape.warmRate(), 0.2, effort.warmSeconds());
        return gathering;
    }
}
