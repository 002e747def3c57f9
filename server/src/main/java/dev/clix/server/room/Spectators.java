package dev.clix.server.room;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.protocol.SpectatorView;
import dev.clix.server.game.MoveResult;
import dev.clix.server.metrics.Meters;
import dev.clix.server.presence.Audience;
import dev.clix.server.presence.PresenceChange;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The spectators of a game. Their places are kept as seats are, so that they can come back; one who is away for longer
 * than the first grace is not here, and no player waits for one.
 */
final class Spectators implements PresenceChange.Visitor {
    private final Members members;
    private final Audience audience;
    private final int max;
    private final TimeSource time;
    private final Duration pause;
    private final Meters meters;
    private final Consumer<GameEvent> tell;
    private final RoomTimer recount;
    private boolean recounting;
    /** Of those who are here, whom the meters know of. */
    private int metered;

    private boolean closed;

    /**
     * @param seats of players, whom everybody knows as well
     * @param tell everybody in the room
     */
    Spectators(RoomDependencies dependencies, int seats, Members members, Mailbox mailbox, Consumer<GameEvent> tell) {
        RoomSettings settings = dependencies.settings();
        this.members = members;
        this.audience = new Audience(Math.max(0, settings.membersListed() - seats));
        this.max = settings.spectatorsMax();
        this.time = dependencies.time();
        this.pause = settings.recountPause();
        this.meters = dependencies.meters();
        this.tell = tell;
        this.recount = new RoomTimer(time, mailbox, this::recount);
    }

    boolean isFull() {
        return members.watching() >= max;
    }

    Member enter(PlayerId player, PlayerName name) {
        Member spectator = members.watching(player, name);
        enters(player, name);
        return spectator;
    }

    /** A spectator who leaves cannot come back. All its tabs hear that it left. */
    MoveResult leave(Member spectator) {
        leaves(spectator.id());
        members.drop(spectator);
        return new MoveResult.Done();
    }

    @Override
    public void away(PlayerId player) {
        leaves(player);
    }

    @Override
    public void back(PlayerId player) {
        members.find(player).flatMap(Member::watching).ifPresent(name -> enters(player, name));
    }

    @Override
    public void gone(PlayerId player) {
        members.find(player).ifPresent(members::drop);
    }

    /** As everybody knows it. */
    AudienceView audience() {
        return audience.told();
    }

    Reply page(ClientMessage.ListSpectators question) {
        Audience.Page page = audience.page(question.after());
        return new Reply.Spectators(question.id(), page.count(), page.spectators(), page.next());
    }

    /** Nothing more is told, and nobody watches any more. */
    void close() {
        closed = true;
        recount.set(Optional.empty());
        meter();
    }

    private void enters(PlayerId player, PlayerName name) {
        tell(audience.entered(new SpectatorView(player, name)));
    }

    private void leaves(PlayerId player) {
        tell(audience.left(player));
    }

    private void recount() {
        recounting = false;
        tell(audience.recount());
    }

    /** Those of many who come and go are counted together, the first of them waiting for the others. */
    private void tell(Optional<GameEvent> event) {
        event.ifPresent(tell);
        meter();
        if (recounting || !audience.isBehind()) return;
        recounting = true;
        recount.set(Optional.of(time.now().plus(pause)));
    }

    private void meter() {
        int watching = closed ? 0 : audience.size();
        meters.spectators(watching - metered);
        metered = watching;
    }
}
