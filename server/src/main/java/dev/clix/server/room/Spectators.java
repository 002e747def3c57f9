package dev.clix.server.room;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.protocol.SpectatorView;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.metrics.Meters;
import dev.clix.server.presence.Audience;
import dev.clix.server.presence.PresenceChange;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The spectators of a game. Their places are kept as seats are, so that they can come back; one who is away for longer
 * than the first grace is not here, and no player waits for one.
 */
final class Spectators implements PresenceChange.Visitor {
    private final Map<PlayerId, PlayerName> known = new HashMap<>();
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
     * @param seats of players, who are members of the game as well
     * @param tell everybody in the room
     */
    Spectators(RoomDependencies dependencies, int seats, Mailbox mailbox, Consumer<GameEvent> tell) {
        RoomSettings settings = dependencies.settings();
        this.audience = new Audience(Math.max(0, settings.membersListed() - seats));
        this.max = settings.spectatorsMax();
        this.time = dependencies.time();
        this.pause = settings.recountPause();
        this.meters = dependencies.meters();
        this.tell = tell;
        this.recount = new RoomTimer(time, mailbox, this::recount);
    }

    boolean has(PlayerId player) {
        return known.containsKey(player);
    }

    Optional<SeatClaim> place(PlayerId player) {
        return Optional.ofNullable(known.get(player)).map(SeatClaim::inTheAudience);
    }

    boolean isFull() {
        return known.size() >= max;
    }

    void enter(PlayerId player, PlayerName name) {
        known.put(player, name);
        enters(player);
    }

    /** A spectator who leaves cannot come back. */
    void leave(PlayerId player) {
        known.remove(player);
        leaves(player);
    }

    @Override
    public void away(PlayerId player) {
        leaves(player);
    }

    @Override
    public void back(PlayerId player) {
        enters(player);
    }

    @Override
    public void gone(PlayerId player) {
        known.remove(player);
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

    private void enters(PlayerId player) {
        tell(audience.entered(new SpectatorView(player, requireNonNull(known.get(player)))));
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
