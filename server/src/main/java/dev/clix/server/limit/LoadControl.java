package dev.clix.server.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Limits the games that a server accepts, by samples of its load. Belongs to one thread at a time.
 *
 * <p>A game costs little while it is a lobby, and its full cost shows only seconds later: a server that waited for lag
 * would long have accepted too many. So there is a limit of games at once that moves with those there are: it grows in
 * small steps as long as the load is bearable, so that the games accepted before their cost shows stay few beside those
 * there are. It falls below those that run as soon as the processors are nearly busy or loops begin to be late.
 * Additive increase, multiplicative decrease, as TCP's congestion window (RFC 5681).
 *
 * <p>Beyond the bearable load no game is accepted, until the load has been bearable for a while: between two peaks of
 * lag a moment looks like peace. Only where hardly a game is played, late loops do no harm.
 */
final class LoadControl {
    /** Samples that are looked at together: a second's. */
    static final int WINDOW = 4;

    /** Good samples in a row after which bad ones are over. */
    static final int CALM = 12;

    /** Of the lag that is bearable, where the limit falls. */
    private static final int LAG_DIVISOR = 5;

    /** Of the games that run, how many more there may be each second. */
    private static final double GROWTH = 0.05;

    /**
     * The share of the running games that are accepted while the load is too high: some must end before one is
     * accepted.
     */
    private static final double CUT = 0.95;

    /**
     * The number of games once borne is forgotten within minutes: players who all finish together may all play again.
     */
    private static final double KEPT = 0.99;

    private static final int STEPS_AHEAD = 2;

    /** So long a game's weight is not known, in seconds: as long as the pause before its first round, and some more. */
    private static final int YOUTH = 5;

    private final ServerLoad bearable;
    private final int gamesPerSecond;
    private final Deque<ServerLoad> window = new ArrayDeque<>(WINDOW);
    private Optional<String> objection = Optional.empty();
    private int calm;
    private int samples;
    private int running;
    private double limit;
    /** How many were taken in each of the last seconds, the latest first. */
    private final int[] young = new int[YOUTH];

    /**
     * @param bearable beyond its lag and its heap nothing is taken; beyond its share of the processors nothing more than
     *     there is
     * @param gamesPerSecond how many more games there may be each second while few run
     */
    LoadControl(ServerLoad bearable, int gamesPerSecond) {
        this.bearable = bearable;
        this.gamesPerSecond = gamesPerSecond;
        this.limit = STEPS_AHEAD * gamesPerSecond;
    }

    /** To be told in the rhythm of {@link EventLoopLag}. */
    void sampled(ServerLoad serverLoad) {
        if (window.size() == WINDOW) window.remove();
        window.add(serverLoad);
        ServerLoad recent = recent();
        recent.objection(bearable).ifPresentOrElse(this::object, this::calmDown);
        if (++samples % WINDOW == 0) adapt(recent);
    }

    /** One lucky sample says as little as one unlucky share of the processors. */
    private ServerLoad recent() {
        Duration lag =
                window.stream().map(ServerLoad::lag).max(Duration::compareTo).orElseThrow();
        double cpu = window.stream().mapToDouble(ServerLoad::cpu).average().orElseThrow();
        return new ServerLoad(lag, window.getLast().heap(), cpu);
    }

    private void object(String why) {
        objection = Optional.of(why);
        calm = 0;
    }

    private void calmDown() {
        if (++calm >= CALM) objection = Optional.empty();
    }

    private void adapt(ServerLoad recent) {
        double step = Math.max(gamesPerSecond, running * GROWTH);
        double reach = running + STEPS_AHEAD * step;
        // A player alone with a machine that has other things to do still gets a game.
        if (isStrained(recent)) limit = Math.max(gamesPerSecond, Math.min(limit, running * CUT));
        else if (limit > reach) limit = Math.max(reach, limit * KEPT);
        // Many new games in place of others make a loaded server look idle until their cost shows.
        else if (IntStream.of(young).sum() <= YOUTH * step) limit = Math.min(reach, limit + step);
        System.arraycopy(young, 0, young, 1, YOUTH - 1);
        young[0] = 0;
    }

    private boolean isStrained(ServerLoad recent) {
        return recent.cpu() > bearable.cpu()
                || recent.lag().compareTo(bearable.lag().dividedBy(LAG_DIVISOR)) > 0;
    }

    /** @return why nothing new is taken; empty while something is */
    Optional<String> objection() {
        return objection;
    }

    /** @return how many games there may be as things stand */
    int limit() {
        return objection.isPresent() ? 0 : (int) limit;
    }

    /**
     * Takes one game more, or says why not.
     *
     * @return empty when it is taken
     */
    Optional<String> take() {
        if (objection.isPresent() && !isAlmostAlone()) return objection;
        if (running + 1 > limit)
            return Optional.of(
                    "Expected at most %s games as things stand, but there are %s".formatted((int) limit, running));
        running++;
        young[0]++;
        return Optional.empty();
    }

    void adopted() {
        running++;
        young[0]++;
    }

    /** Where few play, nobody suffers whom a refusal would spare; a server that just starts is late once or twice. */
    private boolean isAlmostAlone() {
        return running < gamesPerSecond && window.getLast().heap() <= bearable.heap();
    }

    /** A game that was taken is over. */
    void end() {
        running--;
    }
}
