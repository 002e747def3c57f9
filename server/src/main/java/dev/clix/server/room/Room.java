package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Game;
import dev.clix.server.game.Move;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Ruling;
import dev.clix.server.game.Turn;
import dev.clix.server.presence.Presence;
import dev.clix.server.presence.PresenceChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A game and everybody in it. Belongs to one thread: whoever has something to say puts it into the mailbox.
 *
 * <p>Each message is one turn: the rules decide, {@link #act} acts. Answers to the workflow go out before the players
 * are told, so that whoever hears that a round has begun may rely on the workflow waiting for its end.
 */
final class Room {
    private final GameId id;
    private final RoomEffects effects;
    private final Runnable disposal;
    private final Crowd crowd = new Crowd();
    private final Announcer announcer;
    private final Welcome welcome;
    private final Map<PlayerId, Correspondence> correspondence = new HashMap<>();
    private final OpenTasks tasks;
    private final House house;
    private final Attendance attendance;
    private final Alarm overdue;
    private final List<RoomMessage.Join> early = new ArrayList<>();

    private Game game;
    private boolean open;
    private boolean closed;
    private int freeSeats;

    /** @param disposal makes the room unreachable */
    Room(GameId id, Game game, RoomEffects effects, Mailbox mailbox, Runnable disposal) {
        RoomSettings settings = effects.settings();
        this.id = id;
        this.game = game;
        this.effects = effects;
        this.disposal = disposal;
        GameLog messages = new GameLog(effects.ids().epoch(), settings.logMessages());
        this.announcer = new Announcer(id, messages, crowd, effects.codec(), effects.meters());
        this.welcome = new Welcome(id, messages, effects.codec(), effects.seals(), settings.tokenGrace());
        this.tasks = new OpenTasks(effects.desk());
        this.house = new House(effects.time(), mailbox, this::planned);
        this.attendance = new Attendance(
                Presence.empty(settings.gracesFor(game)), effects.time(), mailbox, this::attendanceChanged);
        this.overdue = new Alarm(effects.time(), mailbox, this::giveUp);
    }

    /** The workflow runs. Those who came early are seated; those who had seats in an earlier room are awaited. */
    void open() {
        open = true;
        game.people().forEach(attendance::await);
        expectWorkflow();
        early.forEach(this::join);
        early.clear();
    }

    /** There is no workflow for this game, and so no game. */
    void fail(String message) {
        early.forEach(join -> join.refuse().because(Refusal.WORKFLOW_UNAVAILABLE, message));
        early.clear();
        dispose();
    }

    /** What lies in the mailbox by then is for nobody. */
    boolean isClosed() {
        return closed;
    }

    void receive(RoomMessage message) {
        house.catchUp();
        if (message instanceof RoomMessage.Join join) join(join);
        else if (message instanceof RoomMessage.Return comeBack) comeBack(comeBack);
        else if (message instanceof RoomMessage.PlayAgain again) playAgain(again);
        else if (message instanceof RoomMessage.Repeat repeat)
            seated(repeat.listener(), repeat.id(), repeat.player(), now());
        else if (message instanceof RoomMessage.Command command) command(command);
        else if (message instanceof RoomMessage.Disconnected lost) disconnected(lost);
        else if (message instanceof RoomMessage.Renew renew) renew(renew.player());
        else if (message instanceof RoomMessage.Task task) task(task);
        else throw new AssertionError("Expected a known message, but found " + message);
    }

    private void join(RoomMessage.Join join) {
        if (!open) {
            early.add(join);
            return;
        }
        PlayerId player = effects.ids().player();
        Instant now = now();
        Turn turn = game.play(new Move.Join(player, join.name()), now);
        if (turn.ruling().orElseThrow() instanceof Ruling.Refused refused) {
            join.refuse().because(refused.refusal(), refused.message());
            return;
        }
        act(turn, now);
        arrive(player, join.listener());
        seated(join.listener(), join.id(), player, now);
    }

    private void playAgain(RoomMessage.PlayAgain again) {
        if (game.ended()) effects.watcher().playAgain(id, again);
        else again.refuse().because(Refusal.GAME_STARTED, "Expected a game that is over, but it is not");
    }

    private void seated(Listener listener, MessageId id, PlayerId player, Instant now) {
        listener.send(welcome.seated(id, player, view(), now));
    }

    private void comeBack(RoomMessage.Return comeBack) {
        PlayerId player = comeBack.player();
        if (!welcome.admits(comeBack, now())) return;
        if (game.ended()) comeBack.listener().released();
        else if (game.people().contains(player)) {
            if (!hasPlaceFor(player, comeBack)) return;
            arrive(player, comeBack.listener());
        } else {
            comeBack.refuse().because(Refusal.NOT_SEATED, "Expected a seat, but it was given up");
            return;
        }
        Frame back = welcome.back(comeBack.message(), player, comeBack.generation(), view(), now());
        if (crowd.tabs(player) > 1) crowd.sendTo(player, welcome.renewed(player));
        comeBack.listener().send(back);
    }

    private void renew(PlayerId player) {
        welcome.renew(player, now());
        crowd.sendTo(player, welcome.renewed(player));
    }

    /** Connections nobody has noticed to be dead count as well: whoever comes again a little later finds a place. */
    private boolean hasPlaceFor(PlayerId player, RoomMessage.Return comeBack) {
        int max = effects.settings().playerSockets();
        boolean place = crowd.has(comeBack.listener().connection()) || crowd.tabs(player) < max;
        if (!place)
            comeBack.refuse()
                    .because(
                            Refusal.TOO_MANY_CONNECTIONS,
                            "Expected at most %d connections of one player, but there are as many".formatted(max));
        return place;
    }

    /** The others are told first: the listener hears it from the reply that follows. */
    private void arrive(PlayerId player, Listener listener) {
        attendance.connected(player, listener.connection());
        listener.seated(new Seat(id, player));
        crowd.add(player, listener);
    }

    private void command(RoomMessage.Command command) {
        Correspondence theirs = correspondence.computeIfAbsent(
                command.player(), player -> Correspondence.begun(effects.settings(), now()));
        if (theirs.budget().take(now()))
            command.listener()
                    .send(Frame.of(theirs.memory().answer(command.message().id(), () -> answer(command))));
        else
            command.refuse()
                    .because(
                            Refusal.TOO_MANY_MESSAGES,
                            "Expected at most %d messages of one player a second, but there were more"
                                    .formatted(effects.settings().playerMessagesPerSecond()));
    }

    private byte[] answer(RoomMessage.Command command) {
        if (command.message() instanceof ClientMessage.Leave) crowd.release(command.player());
        Seat seat = new Seat(id, command.player());
        Ruling ruling = Moves.of(seat, command.message(), effects.ids(), effects.seals())
                .map(move -> play(move).ruling().orElseThrow())
                .orElse(Moves.NO_RECEIPT);
        if (ruling instanceof Ruling.Refused refused) command.listener().refused(refused);
        return effects.codec()
                .encode(Moves.reply(
                        command.message().id(), ruling, sale -> effects.seals().receipt(seat, sale)));
    }

    private Turn play(Move move) {
        Instant now = now();
        Turn turn = game.play(move, now);
        act(turn, now);
        return turn;
    }

    private void disconnected(RoomMessage.Disconnected lost) {
        crowd.remove(lost.connection());
        attendance.disconnected(lost.player(), lost.connection(), lost.at());
    }

    private void task(RoomMessage.Task task) {
        tasks.opened(task.call().activity(), task.token());
        Instant now = now();
        game.deadline().ifPresent(due -> effects.meters().taskCame(task.call().activity(), Duration.between(due, now)));
        act(game.play(task.call(), now), now);
        tasks.keep(task.call().activity(), game.heartbeat());
    }

    private void planned(PlannedMove planned) {
        act(game.play(planned.move(), planned.at()), planned.at());
    }

    private void attendanceChanged(List<PresenceChange> changes) {
        for (PresenceChange change : changes) {
            PlayerId player = change.player();
            effects.meters().presenceChanged(change.getClass().getSimpleName().toLowerCase());
            if (change instanceof PresenceChange.Away) told(new GameEvent.PlayerAway(player), new Move.Away(player));
            else if (change instanceof PresenceChange.Back)
                told(new GameEvent.PlayerBack(player), new Move.Back(player));
            else play(new Move.Leave(player));
        }
    }

    private void told(GameEvent event, Move move) {
        Chronicle.note(id, event);
        announcer.tell(List.of(event), now());
        play(move);
    }

    /** Acts on what was decided. Whoever hears of it hears the time it was decided at. */
    private void act(Turn turn, Instant now) {
        Optional<Instant> deadline = game.deadline();
        boolean ends = turn.game().ended() && !game.ended();
        game = turn.game();
        turn.answer().ifPresent(tasks::answer);
        if (ends) crowd.releaseAll();
        announcer.tell(turn.told(), now);
        turn.told().forEach(this::note);
        if (!turn.planned().isEmpty()) house.plan(turn.planned());
        if (game.freeSeats() != freeSeats) seatsChanged();
        attendance.keep(effects.settings().gracesFor(game));
        if (ends) end();
        else if (!game.deadline().equals(deadline)) expectWorkflow();
    }

    private void note(GameEvent event) {
        if (event instanceof GameEvent.PlayerLeft left) attendance.forget(left.player());
        Chronicle.note(id, event);
    }

    private void seatsChanged() {
        freeSeats = game.freeSeats();
        effects.watcher().seatsChanged(id, freeSeats);
    }

    /** The workflow may come a while later than it said it would. */
    private void expectWorkflow() {
        Instant expected = game.deadline().orElseGet(this::now);
        overdue.set(Optional.of(expected.plus(effects.settings().patience())));
    }

    private void giveUp() {
        if (game.ended()) {
            dispose();
            return;
        }
        effects.watcher().abandoned(id);
        act(game.abandon(), now());
    }

    /** Whoever returns may look at the end for a while. */
    private void end() {
        crowd.clear();
        attendance.close();
        house.plan(List.of());
        overdue.set(Optional.of(now().plus(effects.settings().linger())));
        effects.meters().gameEnded();
        effects.watcher().ended(id);
    }

    private void dispose() {
        closed = true;
        overdue.set(Optional.empty());
        attendance.close();
        tasks.letGo();
        disposal.run();
        effects.watcher().closed(id);
    }

    private GameView view() {
        return game.view(attendance::here);
    }

    private Instant now() {
        return effects.time().now();
    }
}
