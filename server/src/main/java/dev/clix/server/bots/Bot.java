package dev.clix.server.bots;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * One player: takes a seat, behaves as it was told, comes back when its connection is lost. Lives on one event loop.
 */
final class Bot implements BotConnection.Listener {
    private static final Duration PING_EVERY = Duration.ofSeconds(10);
    private static final Duration KEEP_ALIVE_EVERY = Duration.ofSeconds(5);
    private static final int UNANSWERED_MAX = 1_000;
    /** A server may be killed and started again several times before somebody is back in a seat. */
    private static final int FAILURES_MAX = 30;
    /** No code of the server's. */
    private static final int CLOSED_BY_US = 1000;

    private final BotGame table;
    private final BotBehavior behavior;
    private final SplittableRandom luck;
    private final Function<MessageId, ClientMessage> joining;
    /** The same each time: a seat whose answer was lost is given again. */
    private final MessageId joiningId = new MessageId("entrance");

    private final ServerClock clock;
    private final Timers whileConnected;
    private final Timers whileSeated;
    private final Timers inRound;
    private final Map<MessageId, Unanswered> unanswered = new LinkedHashMap<>();
    private Optional<BotConnection> connection = Optional.empty();
    private Optional<String> token = Optional.empty();
    private Optional<Referee> referee = Optional.empty();
    private long messages;
    private int failures;
    private int refusals;
    private boolean done;

    private record Unanswered(ClientMessage message, Instant sentAt) {}

    Bot(
            BotGame table,
            BotBehavior behavior,
            SplittableRandom luck,
            ServerClock clock,
            Function<MessageId, ClientMessage> joining) {
        this.table = table;
        this.behavior = behavior;
        this.luck = luck;
        this.clock = clock;
        this.joining = joining;
        this.whileConnected = new Timers(table.vertx());
        this.whileSeated = new Timers(table.vertx());
        this.inRound = new Timers(table.vertx());
    }

    SplittableRandom luck() {
        return luck;
    }

    Optional<Referee> referee() {
        return referee;
    }

    void connect() {
        connection = Optional.of(table.open(this));
    }

    @Override
    public void opened() {
        statistics().connected.increment();
        whileConnected.every(PING_EVERY, () -> say(ClientMessage.Ping::new));
        whileConnected.every(KEEP_ALIVE_EVERY, () -> connection.ifPresent(BotConnection::keepAlive));
        enter();
    }

    private void enter() {
        if (token.isEmpty()) say(joiningId, joining);
        else
            say(id -> new ClientMessage.Return(
                    id,
                    token.get(),
                    referee.map(Referee::epoch),
                    referee.map(Referee::offset).orElse(0L)));
    }

    @Override
    public void lost(int code, String why) {
        statistics().closed(code);
        forgetEntrances();
        whileConnected.cancelAll();
        connection = Optional.empty();
        if (done) return;
        if (behavior.isFair() && token.isPresent()) statistics().outages().lost(this, System.nanoTime());
        comeBack(code, "the connection was closed with %s (%s)".formatted(code, why));
    }

    private void comeBack(int code, String why) {
        failures++;
        if (failures > FAILURES_MAX) table.gaveUp(this, why);
        else whileSeated.after(Backoff.delay(code, failures, luck), this::connect);
    }

    @Override
    public void heard(List<ServerMessage> heard) {
        statistics().frames.increment();
        statistics().messages.add(heard.size());
        for (ServerMessage message : heard) {
            if (done) return;
            if (message instanceof GameMessage inGame) happened(inGame);
            else answered((Reply) message);
        }
    }

    private void happened(GameMessage message) {
        if (referee.isEmpty()) table.objection("Expected no game message before a seat, but found " + message);
        referee.ifPresent(judge -> judge.saw(message));
        behavior.happened(this, message);
        if (referee.filter(Referee::hasSeenTheEnd).isPresent()) table.sawTheEnd(this);
    }

    private void answered(Reply reply) {
        Instant now = Instant.now();
        Optional<Unanswered> asked = ReplyCorrelation.replyTo(reply).map(unanswered::remove);
        if (behavior.isFair())
            asked.ifPresent(
                    question -> LoadStatistics.record(statistics().answers, Duration.between(question.sentAt(), now)));
        if (reply instanceof Reply.Seated seated) seated(seated);
        else if (reply instanceof Reply.Returned returned) returned(returned);
        else if (reply instanceof Reply.Renewed renewed) token = Optional.of(renewed.token());
        else if (reply instanceof Reply.Moved moved) behavior.replied(this, moved.reply());
        else if (reply instanceof Reply.Refused refused) refused(refused, asked.map(Unanswered::message));
        else if (reply instanceof Reply.Pong pong)
            asked.ifPresent(question -> clock.heard(pong.time(), question.sentAt(), now));
        else if (asked.map(Unanswered::message).orElse(null) instanceof ClientMessage.Leave) retire();
    }

    private void seated(Reply.Seated seated) {
        failures = 0;
        refusals = 0;
        token = Optional.of(seated.token());
        referee = Optional.of(behavior.referee(seated.epoch(), seated.offset(), seated.game(), seated.player()));
        table.seated(seated.game().id());
        behavior.seated(this);
    }

    /** Messages that were not answered are sent again under the same id; the server applies each once. */
    private void returned(Reply.Returned returned) {
        failures = 0;
        refusals = 0;
        token = Optional.of(returned.token());
        statistics().outages().back(this, System.nanoTime());
        (returned.recovered() ? statistics().recovered : statistics().snapshots).increment();
        returned.game()
                .ifPresent(
                        game -> referee.ifPresent(judge -> judge.snapshot(returned.epoch(), returned.offset(), game)));
        returned.game().ifPresent(game -> behavior.shown(this, returned.player(), game));
        if (referee.filter(Referee::hasSeenTheEnd).isPresent()) table.sawTheEnd(this);
        else {
            unanswered.values().forEach(question -> connection.ifPresent(open -> open.say(question.message())));
            behavior.returned(this);
        }
    }

    private void refused(Reply.Refused refused, Optional<ClientMessage> message) {
        statistics().refused(refused.refusal());
        if (message.isEmpty() || !isEntrance(message.get())) return;
        String why = "%s: %s".formatted(refused.refusal(), refused.message());
        if (refused.retryAfter().isPresent())
            askLater(message.get(), refused.retryAfter().get());
        else if (refused.refusal() == CommonRefusal.TOO_MANY_CONNECTIONS) cut(why);
        else table.gaveUp(this, why);
    }

    /** Without a connection meanwhile, which would take a player's place; as often as it takes. */
    private void askLater(ClientMessage message, int seconds) {
        hangUp();
        // A seat is kept for seconds only, and whoever has one does not add to the load.
        refusals = message instanceof ClientMessage.Return ? 1 : refusals + 1;
        whileSeated.after(Backoff.afterRefusal(seconds, refusals, luck), this::connect);
    }

    private static boolean isEntrance(ClientMessage message) {
        return message instanceof ClientMessage.HostGame
                || message instanceof ClientMessage.JoinGame
                || message instanceof ClientMessage.Return;
    }

    void say(Function<MessageId, ClientMessage> message) {
        messages++;
        say(new MessageId("b" + messages), message);
    }

    private void say(MessageId id, Function<MessageId, ClientMessage> message) {
        ClientMessage said = message.apply(id);
        if (unanswered.size() < UNANSWERED_MAX) unanswered.put(said.id(), new Unanswered(said, Instant.now()));
        statistics().sent.increment();
        connection.ifPresent(open -> open.say(said));
    }

    void sayRaw(String text) {
        statistics().sent.increment();
        connection.ifPresent(open -> open.sayRaw(text));
    }

    void leave() {
        table.leaves(this);
        say(ClientMessage.Leave::new);
    }

    void stopReading() {
        connection.ifPresent(BotConnection::stopReading);
    }

    /** Loses the connection on purpose; without one, the bot is on its way back already. */
    void cut() {
        if (connection.isPresent()) cut("it was cut on purpose");
    }

    private void cut(String why) {
        hangUp();
        comeBack(CLOSED_BY_US, why);
    }

    /** Asked for again on the next connection, with what is known by then; asked for twice, they would be refused. */
    private void forgetEntrances() {
        unanswered
                .values()
                .removeIf(
                        question -> isEntrance(question.message()) || question.message() instanceof ClientMessage.Ping);
    }

    private void hangUp() {
        forgetEntrances();
        connection.ifPresent(BotConnection::close);
        connection = Optional.empty();
        whileConnected.cancelAll();
    }

    /** Plays no more. */
    void retire() {
        done = true;
        statistics().outages().retired(this, System.nanoTime());
        List.of(whileConnected, whileSeated, inRound).forEach(Timers::cancelAll);
        connection.ifPresent(BotConnection::close);
        connection = Optional.empty();
    }

    /** Timers that end with the round. */
    Timers inRound() {
        return inRound;
    }

    /** Timers that end when the bot retires. */
    Timers whileSeated() {
        return whileSeated;
    }

    LoadStatistics statistics() {
        return table.statistics();
    }

    /** A fault of the game's. */
    void objection(String what) {
        table.objection(what);
    }

    /** @param round counted from 1 */
    void roundBegan(int round) {
        if (behavior.isFair()) table.roundBegan(round);
    }

    /** @param due when the round that runs is to end, at the server */
    void roundIsDue(Instant due) {
        if (behavior.isFair()) table.roundIsDue(due);
    }

    void roundEnded() {
        if (behavior.isFair()) table.roundEnded(clock.at(Instant.now()));
    }
}
