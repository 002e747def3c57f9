package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RoomMessage;
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

/**
 * A game and everybody in it. Belongs to one thread: other threads put messages into its mailbox.
 *
 * <p>Each message is one turn: the rules decide, {@link #act} acts. Answers to the workflow go out before the players
 * are told, so that a client told that a round has begun may rely on the workflow waiting for its end.
 */
final class Room {
    private final GameId id;
    private final RoomDependencies dependencies;
    /** Made anew from what the game's execution knows: players come back, and show what it does not know. */
    private final boolean rebuilt;

    private final Runnable disposal;
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
    private final RoomTimer overdue;

    private Game game;
    private int freeSeats;
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
                () -> act(this.game.fill(dependencies.ids()::player), now()));
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
        Asides asides = new Asides(() -> this.game.people(), emotes, botFill);
        CommandHandler commands =
                new CommandHandler(id, dependencies, members, channel, codec, this::rule, spectators::page, asides);
        this.tasks = new GameTaskHandler(dependencies, mailbox, () -> this.game, this::act);
        this.dispatcher = new RoomDispatcher(joinHandler, commands, tasks, members, succession);
        this.botScheduler = new BotScheduler(dependencies.time(), mailbox, this::planned);
        this.overdue = new RoomTimer(dependencies.time(), mailbox, this::giveUp);
    }

    /** The workflow runs. Those who came early are seated; those who had seats in an earlier room are awaited. */
    void open() {
        if (game.ended()) lookBack();
        else {
            game.people().forEach(player -> members.await(members.seated(player)));
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
        tasks.settle();
        dependencies.lifecycle().adopted(id);
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
        act(game.play(planned), planned.at());
    }

    private void attendanceChanged(List<PresenceChange> changes) {
        for (PresenceChange change : changes) {
            dependencies
                    .meters()
                    .presenceChanged(change.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            if (members.isWatching(change.player())) change.accept(spectators);
            else change.accept(new PresenceMoves(this::play));
        }
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
        if (ends) members.over(id);
        broadcaster.tell(decision.told(), now);
        decision.told().forEach(told -> note(told.event()));
        decision.planned().ifPresent(botScheduler::plan);
        if (game.freeSeats() != freeSeats || concernsSeats(decision.told())) seatsChanged();
        members.keep(dependencies.settings().gracesFor(game));
        botFill.look();
        if (concernsThoseBefore) succession.tellThoseBefore();
        if (ends) end();
        else if (!game.deadline().equals(deadline)) expectWorkflow();
    }

    private void note(GameEvent event) {
        if (event instanceof GameEvent.PlayerLeft left)
            members.find(left.player()).ifPresent(members::drop);
        GameEventLog.note(id, event);
    }

    private static boolean concernsSeats(List<ToldEvent> told) {
        for (ToldEvent one : told)
            if (one.event() instanceof GameEvent.PlayerJoined || one.event() instanceof GameEvent.PlayerLeft)
                return true;
        return false;
    }

    private void seatsChanged() {
        freeSeats = game.freeSeats();
        tellLobby(new LobbyMessage.SeatsChanged(id, freeSeats, game.people().size()));
    }

    /** Players who have left a lobby have none any more. */
    private Optional<SeatClaim> place(PlayerId player) {
        return game.place(player)
                .or(() -> members.find(player).flatMap(Member::watching).map(SeatClaim::inTheAudience));
    }

    /** The workflow may come a while later than it said it would. */
    private void expectWorkflow() {
        Instant expected = game.deadline().orElseGet(this::now);
        overdue.set(Optional.of(expected.plus(dependencies.settings().patience())));
    }

    private void giveUp() {
        if (!game.ended()) {
            dependencies.lifecycle().abandoned(id, game.owner());
            act(game.abandon(now()), now());
        } else if (succession.isAwaited()) linger();
        else dispose();
    }

    /** The end stays to be looked at for a while, and players ask for another game there. */
    private void end() {
        GameEventLog.ended(id, game.verdict());
        showTheEnd();
        dependencies.meters().gameEnded(game.kind());
        dependencies.lifecycle().ended(id);
        tellLobby(new LobbyMessage.Ended(id));
    }

    private void showTheEnd() {
        over = true;
        succession.ended();
        members.awaitNobody();
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
        succession.cancel();
        members.awaitNobody();
        spectators.close();
        members.dismiss();
        tasks.close();
        // In this order, or a room made anew in between would be struck from the books.
        dependencies.lifecycle().closed(id);
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
