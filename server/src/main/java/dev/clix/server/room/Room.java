package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.Planned;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.game.ToldEvent;
import dev.clix.server.presence.PresenceChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A game and everybody in it. Belongs to one thread: other threads put messages into its mailbox.
 *
 * <p>Each message is one turn: the rules decide, {@link #act} acts. Answers to the workflow go out before the players
 * are told, so that a client told that a round has begun may rely on the workflow waiting for its end.
 */
final class Room {
    private static final Logger log = LoggerFactory.getLogger(Room.class);

    private final GameId id;
    private final RoomDependencies dependencies;
    /** Made anew from what the game's execution knows: players come back, and show what it does not know. */
    private final boolean rebuilt;

    private final Runnable disposal;
    private final TurnGuard turns;
    private final Members members;
    private final Spectators spectators;
    private final BotFill botFill;
    private final Optional<SeatReservations> kept;
    private final Succession succession;
    private final Broadcaster broadcaster;
    private final JoinHandler joinHandler;
    private final RoomDispatcher dispatcher;
    private final GameTaskHandler tasks;
    private final BotScheduler botScheduler;
    private final RoomReports reports;
    private final WorkflowWatchdog watchdog;
    private final RoomTimer lingering;

    private Game game;
    private boolean closed;
    /** Read by those who count rooms, from other threads. */
    private volatile boolean over;

    /**
     * @param rebuilt another room of the game was lost
     * @param follows the game before this one, whose players come to it
     * @param disposal makes the room unreachable
     */
    Room(
            GameId id,
            Game game,
            boolean rebuilt,
            Optional<PreviousGame> follows,
            RoomDependencies dependencies,
            Mailbox mailbox,
            Runnable disposal) {
        this.id = id;
        this.game = game;
        this.rebuilt = rebuilt;
        this.dependencies = dependencies;
        this.disposal = disposal;
        RoomSettings settings = dependencies.settings();
        Channel channel = dependencies.broker().channel(id);
        ProtocolCodec codec = dependencies.codecs().of(game.kind());
        MessageHistory messages = new MessageHistory(dependencies.ids().epoch(), settings.logMessages());
        this.broadcaster = new Broadcaster(id, messages, channel, codec, dependencies.meters());
        this.turns = new TurnGuard(id);
        this.members = new Members(dependencies, settings.gracesFor(game), channel, mailbox, this::attendanceChanged);
        this.spectators = new Spectators(dependencies, game.seats(), members, mailbox, this::tell);
        this.kept = follows.map(before -> new SeatReservations(before, members));
        this.succession = new Succession(id, follows, () -> this.game, members, dependencies, mailbox, this::tell);
        this.botFill = new BotFill(
                dependencies.time(),
                mailbox,
                settings.botsAfter(),
                () -> this.game,
                members::isHere,
                at -> tell(new GameEvent.BotsAwaited(at)),
                () -> turns.run("fill", () -> act(this.game.fill(dependencies.ids()::player), now())));
        MessageRecovery recovery =
                new MessageRecovery(id, messages, codec, dependencies.tokenSigner(), settings.seatKept(), this::place);
        this.joinHandler = new JoinHandler(
                id,
                rebuilt,
                dependencies,
                members,
                channel,
                spectators,
                recovery,
                () -> this.game,
                succession::next,
                botFill::at,
                kept,
                this::rule);
        Emotes emotes = new Emotes(dependencies, members, channel, broadcaster);
        Asides asides = new Asides(() -> this.game.people(), members, dependencies.time(), emotes, botFill);
        CommandHandler commands =
                new CommandHandler(id, dependencies, members, channel, codec, this::rule, spectators::page, asides);
        this.reports = new RoomReports(id, dependencies);
        this.watchdog =
                new WorkflowWatchdog(id, () -> this.game, dependencies, mailbox, this::standDown, this::abandon);
        this.tasks = new GameTaskHandler(
                id, dependencies, mailbox, () -> this.game, this::act, this::receive, this::standDown, watchdog::doubt);
        this.dispatcher = new RoomDispatcher(joinHandler, commands, tasks, members, succession, watchdog);
        this.botScheduler = new BotScheduler(dependencies.time(), mailbox, this::planned);
        this.lingering = new RoomTimer(dependencies.time(), mailbox, this::lingered);
    }

    /** The workflow runs. Those who came early are seated; those who had seats in an earlier room are awaited. */
    void open() {
        if (game.ended()) lookBack();
        else {
            game.people().forEach(player -> members.await(members.seated(player)));
            if (rebuilt) goOn();
            watchdog.expect();
        }
        joinHandler.open();
    }

    /** The end was told and counted by the room before this one. */
    private void lookBack() {
        reports.recalled(game);
        showTheEnd();
    }

    /** The house has no receipts: its bots repeat their moves of the phase that runs, at the same instants. */
    private void goOn() {
        tasks.settle();
        reports.adopted(game);
        botScheduler.plan(game.planned());
        botScheduler.catchUp();
    }

    /** There is no workflow for this game, and so no game. */
    void fail(String message) {
        joinHandler.refuseAll(CommonRefusal.WORKFLOW_UNAVAILABLE, message);
        dispose();
    }

    /** Messages that are still in the mailbox by then are dropped. */
    boolean isClosed() {
        return closed;
    }

    /** The game has ended, or will never begin. May be asked on any thread. */
    boolean isOver() {
        return over;
    }

    /** As those see it who know its id. */
    GameView look() {
        return joinHandler.view();
    }

    void receive(RoomMessage message) {
        botScheduler.catchUp();
        if (!turns.run(message, () -> message.accept(dispatcher)))
            dependencies.broker().refuse(id, message, TurnGuard.FAILED);
    }

    private MoveResult rule(Move move) {
        Optional<MoveResult> objection = kept.flatMap(seats -> seats.objection(move, game, now()));
        if (objection.isPresent()) return objection.get();
        return move instanceof Move.Leave leave
                ? leave(leave)
                : play(move).moveResult().orElseThrow();
    }

    /** The leaver's other tabs have not said so: they hear it like everybody else, and then have no seat any more. */
    private MoveResult leave(Move.Leave leave) {
        Optional<Member> leaver = members.find(leave.player());
        if (leaver.flatMap(Member::watching).isPresent()) return spectators.leave(leaver.get());
        MoveResult result = play(leave).moveResult().orElseThrow();
        leaver.ifPresent(members::release);
        return result;
    }

    private GameDecision play(Move move) {
        Instant now = now();
        GameDecision decision = game.play(move, now);
        act(decision, now);
        return decision;
    }

    private void planned(Planned planned) {
        turns.run(planned, () -> act(game.play(planned), planned.at()));
    }

    /** A game whose rules cannot even end it is over without an end. */
    private void abandon() {
        if (!turns.run("abandon", () -> act(game.abandon(now()), now()))) dispose();
    }

    private void attendanceChanged(List<PresenceChange> changes) {
        for (PresenceChange change : changes) {
            dependencies
                    .meters()
                    .presenceChanged(change.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            if (members.isWatching(change.player())) change.accept(spectators);
            else turns.run(change, () -> change.accept(new PresenceMoves(this::play)));
        }
    }

    private void tell(GameEvent event) {
        broadcaster.tell(List.of(ToldEvent.toAll(event)), now());
    }

    /**
     * Carries out a decision. Its messages tell the time it was made at. The game's own code, which may fail, is asked
     * before anything is changed.
     */
    private void act(GameDecision decision, Instant now) {
        Optional<Instant> deadline = game.deadline();
        Optional<Instant> nextDeadline = decision.game().deadline();
        Broadcaster.Numbered events = broadcaster.numbered(decision.told(), now);
        boolean ends = decision.game().ended() && !game.ended();
        boolean concernsThoseBefore = ends || game.keepsSeats();
        game = decision.game();
        decision.answer().ifPresent(tasks::answer);
        if (ends) members.over(id);
        broadcaster.tell(events);
        decision.told().forEach(told -> note(told.event()));
        decision.planned().ifPresent(botScheduler::plan);
        reports.changed(game, decision.told());
        members.keep(dependencies.settings().gracesFor(game));
        botFill.look();
        if (concernsThoseBefore) succession.tellThoseBefore();
        if (ends) end();
        else if (!nextDeadline.equals(deadline)) watchdog.expect();
    }

    private void note(GameEvent event) {
        if (event instanceof GameEvent.PlayerLeft left)
            members.find(left.player()).ifPresent(members::drop);
        GameEventLog.note(id, event);
    }

    /** Players who have left a lobby have none any more. */
    private Optional<SeatClaim> place(PlayerId player) {
        return game.place(player)
                .or(() -> members.find(player).flatMap(Member::watching).map(SeatClaim::inTheAudience));
    }

    /** The game goes on in another room, where its players find it when they come back. */
    private void standDown() {
        log.atWarn().addKeyValue("game", id).log("Another server has the game: this room of it is given up");
        dispose(new SessionMessage.RoomLost());
    }

    private void lingered() {
        if (succession.isAwaited()) linger();
        else dispose();
    }

    /** The end stays to be looked at for a while, and players ask for another game there. */
    private void end() {
        GameEventLog.ended(id, game.verdict());
        showTheEnd();
        dependencies.meters().gameEnded(game.kind());
        reports.ended();
    }

    private void showTheEnd() {
        over = true;
        succession.ended();
        members.awaitNobody();
        spectators.close();
        botScheduler.plan(List.of());
        watchdog.cancel();
        linger();
    }

    /** Those who wait in the next game, whose lobby closes some time, are still waited for by the others here. */
    private void linger() {
        lingering.set(Optional.of(now().plus(dependencies.settings().linger())));
    }

    private void dispose() {
        dispose(new SessionMessage.Forgotten());
    }

    /** @param last told to all who are here */
    private void dispose(SessionMessage last) {
        closed = true;
        over = true;
        watchdog.cancel();
        lingering.set(Optional.empty());
        succession.cancel();
        members.awaitNobody();
        spectators.close();
        members.dismiss(last);
        tasks.close();
        // In this order, or a room made anew in between would be struck from the books.
        reports.closed();
        disposal.run();
    }

    private Instant now() {
        return dependencies.time().now();
    }
}
