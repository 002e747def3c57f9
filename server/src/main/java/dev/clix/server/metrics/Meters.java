package dev.clix.server.metrics;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Every metric of this server. Safe for use by many threads. */
public final class Meters {
    /** The label with the kind of game. */
    private static final String GAME = "game";

    private final MeterRegistry registry;
    private final Counter messagesTold;
    private final Counter deliveries;
    private final Counter superseded;
    private final Counter messagesReceived;
    private final Counter pings;
    private final Counter gamesNotCounted;
    private final AtomicLong queuedBytes;
    private final AtomicInteger spectators;
    private final Map<Refusal, Counter> refusals = new ConcurrentHashMap<>();

    private final Map<Tagged, Counter> tagged = new ConcurrentHashMap<>();

    private record Tagged(String name, Tags tags) {}

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.messagesTold = counter("clix.messages.told", "Numbered messages of games");
        this.deliveries = counter("clix.messages.delivered", "Numbered messages times those who heard them");
        this.superseded = counter("clix.messages.superseded", "Progress that clients who read slowly need not hear");
        this.gamesNotCounted = counter("clix.games.not.counted", "Ended games whose transitions are not known");
        this.messagesReceived = counter("clix.messages.received", "Frames clients sent, pings among them");
        this.pings = counter("clix.pings", "Questions of clients whether anybody is there");
        this.queuedBytes = registry.gauge("clix.queues.bytes", new AtomicLong());
        this.spectators = registry.gauge("clix.spectators", new AtomicInteger());
        watchRefusals(List.of(CommonRefusal.values()));
    }

    /** Counts from 0 what may be refused. */
    public void watchRefusals(List<? extends Refusal> known) {
        known.forEach(this::refusals);
    }

    private Counter refusals(Refusal refusal) {
        return refusals.computeIfAbsent(
                refusal,
                first -> Counter.builder("clix.refusals")
                        .description("Messages refused")
                        .tag("refusal", first.name().toLowerCase(Locale.ROOT))
                        .register(registry));
    }

    public void told(int messages, int listeners) {
        messagesTold.increment(messages);
        deliveries.increment((double) messages * listeners);
    }

    public void superseded(int messages) {
        superseded.increment(messages);
    }

    /**
     * Counts from 0 what becomes of games of this kind.
     *
     * @param games how many are open or running
     */
    public void watchGames(String kind, Supplier<Number> games) {
        Gauge.builder("clix.games", games)
                .description("Games open or running")
                .tag(GAME, kind)
                .register(registry);
        gamesEnded(kind);
        transitions(kind);
        dollars(kind);
        tasksPassedOn(kind);
    }

    public void gameEnded(String kind) {
        gamesEnded(kind).increment();
    }

    /** @param dollars the price of its state transitions on AWS */
    public void gameCounted(String kind, long transitions, double dollars) {
        transitions(kind).increment((double) transitions);
        dollars(kind).increment(dollars);
    }

    private Counter gamesEnded(String kind) {
        return counter("clix.games.ended", "Games that came to their end", GAME, kind);
    }

    private Counter transitions(String kind) {
        return counter("clix.games.transitions", "State transitions of games that ended", GAME, kind);
    }

    private Counter dollars(String kind) {
        return counter("clix.games.dollars", "What those transitions would cost on AWS", GAME, kind);
    }

    /** Its execution's history could not be read. */
    public void gameNotCounted() {
        gamesNotCounted.increment();
    }

    public void received() {
        messagesReceived.increment();
    }

    /** The message received is a ping, counted apart: idle players send one every second. */
    public void pinged() {
        pings.increment();
    }

    public void refused(Refusal refusal) {
        refusals(refusal).increment();
    }

    /** @param kind of the game, or a word for a task that is of none */
    public void taskTaken(String kind, String activity) {
        counter("clix.tasks.taken", "Tasks polled", Tags.of(GAME, kind, "activity", activity))
                .increment();
    }

    public void taskPassedOn(String kind) {
        tasksPassedOn(kind).increment();
    }

    private Counter tasksPassedOn(String kind) {
        return counter("clix.tasks.passed.on", "Tasks of games unknown to this server", GAME, kind);
    }

    /** @param error the workflow's word for it */
    public void workflowFailed(String error) {
        counter("clix.workflow.failures", "Calls the workflow refused", "error", error)
                .increment();
    }

    /**
     * A call to Step Functions over the network.
     *
     * @param failure the workflow's word for it; empty when it went through
     */
    public void workflowCalled(String operation, Duration took, Optional<String> failure) {
        Timer.builder("clix.workflow.calls")
                .description("Calls to Step Functions, retries included")
                .tag("operation", operation)
                .tag("outcome", failure.orElse("ok"))
                .register(registry)
                .record(took);
    }

    /** @param error the workflow's word for it */
    public void workflowTriedAgain(String error) {
        counter("clix.workflow.retries", "Attempts at calls that failed and were followed by another", "error", error)
                .increment();
    }

    public void watchWorkflow(Supplier<Number> up, Supplier<Number> secondsAhead) {
        Gauge.builder("clix.workflow.up", up)
                .description("1 as long as Step Functions answer")
                .register(registry);
        Gauge.builder("clix.workflow.clock.ahead", secondsAhead)
                .baseUnit("seconds")
                .description("How far Step Functions' clock is ahead of this machine's")
                .register(registry);
    }

    /** @param change the presence's word for it */
    public void presenceChanged(String change) {
        counter("clix.presence.changes", "Players who went away, came back or were gone", "change", change)
                .increment();
    }

    /** @param late after the deadline the players were told; negative for tasks that come before it */
    public void taskCame(String kind, String activity, Duration late) {
        Timer.builder("clix.tasks.delay")
                .description("How long after its deadline a task of a game came")
                .tag(GAME, kind)
                .tag("activity", activity)
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(late.isNegative() ? Duration.ZERO : late);
    }

    /** @param more bytes that wait for clients who read slowly; negative for fewer */
    public void queued(long more) {
        queuedBytes.addAndGet(more);
    }

    /** @param more spectators who came; negative for those who left */
    public void spectators(int more) {
        spectators.addAndGet(more);
    }

    public void watchStrain(
            Supplier<Number> lagSeconds, Supplier<Number> cpu, Supplier<Number> ready, Supplier<Number> games) {
        Gauge.builder("clix.games.limit", games)
                .description("Games there may be as things stand")
                .register(registry);
        Gauge.builder("clix.loops.lag", lagSeconds)
                .description("How late the latest event loop is")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("clix.cpu", cpu)
                .description("Which share of the processors this server takes")
                .register(registry);
        Gauge.builder("clix.ready", ready)
                .description("1 as long as this server takes new games")
                .register(registry);
    }

    /** @param door the transport's name, as the label has it */
    public void socketOpened(String door) {
        counter("clix.sockets.opened", "Sockets clients opened", "door", door).increment();
    }

    /** @param reason the close code's name; or client, who needs none */
    public void socketClosed(String reason) {
        counter("clix.sockets.closed", "Sockets that were closed, by this server or the client", "reason", reason)
                .increment();
    }

    /** @return counts the sockets of one transport */
    public AtomicInteger sockets(String door) {
        return registry.gauge("clix.sockets", Tags.of("door", door), new AtomicInteger(), AtomicInteger::get);
    }

    public void watchRooms(Supplier<Number> rooms) {
        Gauge.builder("clix.rooms", rooms)
                .description("Games open, running, or lingering after their end")
                .register(registry);
    }

    /** Looked up by its name and tag in the registry, a counter would cost more than what it counts. */
    private Counter counter(String name, String description, Tags tags) {
        return tagged.computeIfAbsent(
                new Tagged(name, tags),
                first -> Counter.builder(name)
                        .description(description)
                        .tags(tags)
                        .register(registry));
    }

    private Counter counter(String name, String description, String tag, String value) {
        return counter(name, description, Tags.of(tag, value));
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
