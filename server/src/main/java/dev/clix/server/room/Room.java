package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.RematchView;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.game.ToldEvent;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.presence.PresenceChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A game and everybody in it. Belongs to one thread: other threads put messages into its mailbox.
 *
 * <p>Each message is one turn: the rules decide, {@link #act} acts. Answers to the workflow go out before the players
 * are told, so that a client told that a round has begun may rely on the workflow waiting for its end.
 */
final class Room {
    /** In a room that was made anew the round's end waits so long for players and their receipts; the task can. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final GameId id;
    private final RoomDependencies dependencies;
    private final Optional<PreviousGame> follows;
    private final Optional<SeatReservations> kept;
    private final Runnable disposal;
    private final Subscribers subscribers;
    private final Broadcaster broadcaster;
    private final JoinHandler joinHandler;
    private final CommandHandler commands;
    private final OpenTasks tasks;
    private final BotScheduler botScheduler;
    private final PresenceTracker presenceTracker;
    private final Spectators spectators;
    private final RoomTimer overdue;
    private final RoomTimer settled;
    /** Made anew from what the game's execution knows: players come back, and show what it does not know. */
    private final boolean rebuilt;

    private Optional<Instant> settles = Optional.empty();
    private Optional<RoomMessage.Task> early = Optional.empty();

    private Game game;
    private boolean closed;
    /** Read by those who count rooms, from other threads. */
    private volatile boolean over;

    private int freeSeats;
    private Optional<Rematch> rematch = Optional.empty();
    /** As those know this game who played the one before it. */
    private Optional<RematchView> toldBefore = Optional.empty();

    /** As those know the next game who look at the end of this one. */
    private Optional<RematchView> lastTold = Optional.empty();

    private final RoomDispatcher dispatcher;
    private final RoomTimer retold;
    private boolean retelling;

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
        RoomSettings settings = dependencies.settings();
        this.rebuilt = rebuilt;
        this.follows = follows;
        this.kept = follows.map(SeatReservations::new);
        this.id = id;
        this.game = game;
        this.dependencies = dependencies;
        this.disposal = disposal;
        this.subscribers = new Subscribers(dependencies.broker());
        ProtocolCodec codec = dependencies.codecs().of(game.kind());
        MessageHistory messages = new MessageHistory(dependencies.ids().epoch(), settings.logMessages());
        this.broadcaster = new Broadcaster(id, messages, subscribers, codec, dependencies.meters());
        this.tasks = new OpenTasks(dependencies.desk());
        this.botScheduler = new BotScheduler(dependencies.time(), mailbox, this::planned);
        this.presenceTracker =
                new PresenceTracker(settings.gracesFor(game), dependencies.time(), mailbox, this::attendanceChanged);
        this.spectators = new Spectators(dependencies, game.seats(), mailbox, this::tell);
        this.commands = new CommandHandler(id, dependencies, subscribers, codec, this::rule, spectators::page);
        MessageRecovery recovery = new MessageRecovery(
                id,
                messages,
                codec,
                dependencies.tokenSigner(),
                settings.seatKept(),
                settings.tokenGrace(),
                this::place);
        this.joinHandler = new JoinHandler(
                id,
                rebuilt,
                dependencies,
                subscribers,
                presenceTracker,
                spectators,
                recovery,
                () -> this.game,
                () -> rematch.flatMap(Rematch::view),
                kept,
                this::rule);
        this.dispatcher = new RoomDispatcher(this, joinHandler, commands);
        this.overdue = new RoomTimer(dependencies.time(), mailbox, this::giveUp);
        this.settled = new RoomTimer(dependencies.time(), mailbox, this::settled);
        this.retold = new RoomTimer(dependencies.time(), mailbox, this::retell);
    }

    /** The workflow runs. Those who came early are seated; those who had seats in an earlier room are awaited. */
    void open() {
        if (game.ended()) lookBack();
        else {
            game.people().forEach(presenceTracker::await);
            if (rebuilt) goOn();
            expectWorkflow();
        }
        joinHandler.open();
    }

    /** The end was told and counted by the room before this one. */
    private void lookBack() {
        tellLobby(new LobbyMessage.Recalled(game.setup()));
        showTheEnd();
    }

    /** The house has no receipts: its bots repeat their moves of the phase that runs, at the same instants. */
    private void goOn() {
        settles = Optional.of(now().plus(SETTLING));
        tellLobby(new LobbyMessage.Adopted(game.setup()));
        seatsChanged();
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
        message.accept(dispatcher);
    }

    void playAgain(RoomMessage.PlayAgain again) {
        if (game.ended()) {
            ConnectionId asks = again.connection();
            Optional<PlayerId> played = rematch.flatMap(next -> next.asks(asks, subscribers.player(asks), now()));
            tellLobby(new LobbyMessage.PlayAgain(previousGame(), again.arrival().after(played)));
        } else
            dependencies
                    .broker()
                    .refuse(
                            id,
                            again,
                            new RefusalReason(
                                    CommonRefusal.GAME_STARTED, "Expected a game that is over, but it is not"));
    }

    /** Strangers keep no seats for each other. */
    private PreviousGame previousGame() {
        return rematch.map(Rematch::before).orElseGet(() -> PreviousGame.ended(id, Set.of(), now()));
    }

    /** Comings and goings there are told at a bounded rate, as one client can make many of them. */
    void rematchChanged(RematchView next) {
        rematch.ifPresent(kept -> kept.changed(next));
        if (retelling) return;
        tellOfTheRematch();
        retelling = true;
        retold.set(Optional.of(now().plus(dependencies.settings().recountPause())));
    }

    private void tellOfTheRematch() {
        Optional<RematchView> now = rematch.flatMap(Rematch::view);
        if (now.equals(lastTold)) return;
        lastTold = now;
        now.ifPresent(next -> tell(new GameEvent.RematchChanged(next)));
    }

    private void retell() {
        retelling = false;
        tellOfTheRematch();
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
        var moveResult = spectators.has(leave.player())
                ? leaveAudience(leave.player())
                : play(leave).moveResult().orElseThrow();
        subscribers.release(leave.player());
        return moveResult;
    }

    private MoveResult leaveAudience(PlayerId spectator) {
        spectators.leave(spectator);
        forget(spectator);
        return new MoveResult.Done();
    }

    private GameDecision play(Move move) {
        Instant now = now();
        GameDecision decision = game.play(move, now);
        act(decision, now);
        return decision;
    }

    void disconnected(RoomMessage.Disconnected lost) {
        subscribers.remove(lost.connection(), lost.player());
        if (!game.ended()) presenceTracker.disconnected(lost.player(), lost.connection(), lost.at());
    }

    void task(RoomMessage.Task task) {
        Instant now = now();
        if (game.reliesOnReceipts() && settles.filter(now::isBefore).isPresent()) {
            early = Optional.of(task);
            settled.set(settles);
        } else perform(task, now);
    }

    private void settled() {
        early.ifPresent(task -> perform(task, now()));
        early = Optional.empty();
    }

    private void perform(RoomMessage.Task task, Instant now) {
        tasks.opened(task.call().activity(), task.token());
        game.deadline()
                .ifPresent(due -> dependencies.meters().taskCame(task.call().activity(), Duration.between(due, now)));
        act(game.play(task.call(), now), now);
        tasks.keep(task.call().activity(), game.heartbeat());
    }

    /** Players who have left a lobby have none any more. */
    private Optional<SeatClaim> place(PlayerId player) {
        return game.place(player).or(() -> spectators.place(player));
    }

    private void planned(PlannedMove planned) {
        act(game.play(new Move.Play(planned.bot(), planned.move()), planned.at()), planned.at());
    }

    private void attendanceChanged(List<PresenceChange> changes) {
        for (PresenceChange change : changes) {
            dependencies
                    .meters()
                    .presenceChanged(change.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            if (spectators.has(change.player())) spectatorChanged(change);
            else change.accept(new PresenceMoves(this::play));
        }
    }

    private void spectatorChanged(PresenceChange change) {
        change.accept(spectators);
        if (!spectators.has(change.player())) forget(change.player());
    }

    private void tell(GameEvent event) {
        broadcaster.tell(List.of(ToldEvent.toAll(event)), now());
    }

    /** Carries out a decision. Its messages tell the time it was made at. */
    private void act(GameDecision decision, Instant now) {
        Optional<Instant> deadline = game.deadline();
        boolean ends = decision.game().ended() && !game.ended();
        boolean concernsThoseBefore = ends || game.keepsSeats();
        game = decision.game();
        decision.answer().ifPresent(tasks::answer);
        if (ends) subscribers.over(id);
        broadcaster.tell(decision.told(), now);
        decision.told().forEach(told -> note(told.event()));
        decision.planned().ifPresent(botScheduler::plan);
        if (game.freeSeats() != freeSeats || concernsSeats(decision.told())) seatsChanged();
        presenceTracker.keep(dependencies.settings().gracesFor(game));
        if (concernsThoseBefore) follows.ifPresent(before -> tellThoseOf(before.game()));
        if (ends) end();
        else if (!game.deadline().equals(deadline)) expectWorkflow();
    }

    private void note(GameEvent event) {
        if (event instanceof GameEvent.PlayerLeft left) {
            kept.ifPresent(seats -> seats.left(left.player()));
            forget(left.player());
        }
        GameEventLog.note(id, event);
    }

    private void forget(PlayerId player) {
        joinHandler.forget(player);
        commands.forget(player);
    }

    private void seatsChanged() {
        freeSeats = game.freeSeats();
        tellLobby(new LobbyMessage.SeatsChanged(id, freeSeats, game.people().size()));
    }

    private static boolean concernsSeats(List<ToldEvent> told) {
        for (ToldEvent one : told)
            if (one.event() instanceof GameEvent.PlayerJoined || one.event() instanceof GameEvent.PlayerLeft)
                return true;
        return false;
    }

    private void tellThoseOf(GameId before) {
        Optional<RematchView> now = Optional.of(Rematch.view(game));
        boolean nobodyYet = toldBefore.isEmpty() && now.get().players().isEmpty();
        if (nobodyYet || now.equals(toldBefore)) return;
        toldBefore = now;
        dependencies.broker().tell(before, new RoomMessage.RematchChanged(now.get()));
    }

    /** The workflow may come a while later than it said it would. */
    private void expectWorkflow() {
        Instant expected = game.deadline().orElseGet(this::now);
        overdue.set(Optional.of(expected.plus(dependencies.settings().patience())));
    }

    private void giveUp() {
        if (game.ended()) {
            if (rematch.filter(Rematch::isWaiting).isPresent()) linger();
            else dispose();
            return;
        }
        tellLobby(new LobbyMessage.Abandoned(id, game.owner()));
        act(game.abandon(now()), now());
    }

    /** The end stays to be looked at for a while, and players ask for another game there. */
    private void end() {
        GameEventLog.ended(id, game.verdict());
        showTheEnd();
        dependencies.meters().gameEnded(game.kind());
        tellLobby(new LobbyMessage.Ended(id));
    }

    private void showTheEnd() {
        over = true;
        if (game.setup().visibility() == Visibility.PRIVATE)
            rematch = Optional.of(new Rematch(PreviousGame.ended(id, game.people(), now())));
        presenceTracker.close();
        spectators.close();
        botScheduler.plan(List.of());
        linger();
    }

    /** Those who wait in the next game, whose lobby closes some time, are still waited for by the others here. */
    private void linger() {
        overdue.set(Optional.of(now().plus(dependencies.settings().linger())));
    }

    private void dispose() {
        closed = true;
        over = true;
        overdue.set(Optional.empty());
        retold.set(Optional.empty());
        settled.set(Optional.empty());
        presenceTracker.close();
        spectators.close();
        subscribers.dismiss();
        tasks.letGo();
        // In this order, or a room made anew in between would be struck from the books.
        tellLobby(new LobbyMessage.Closed(id));
        disposal.run();
    }

    private void tellLobby(LobbyMessage news) {
        dependencies.broker().tellLobby(news);
    }

    private Instant now() {
        return dependencies.time().now();
    }
}
