package dev.clix.server.presence;

import dev.clix.protocol.PlayerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The presence of a game's members. One who comes back within the first grace was never away: no change is told.
 *
 * <p>A machine without a clock: the same calls with the same instants give the same changes. It changes in place, since
 * a game may have thousands who watch, and a copy for each of them who comes or goes would take longer the more there
 * are. Its caller knows the members. Belongs to one thread.
 */
public final class Presence {
    private record Due(Instant at, PresenceEntry member) {
        PlayerId player() {
            return member.player();
        }
    }

    /** Those of one moment in an order that does not depend on the machine. */
    private static final Comparator<Due> SOONEST_FIRST =
            Comparator.comparing(Due::at).thenComparing(due -> due.player().value());

    private final Iterable<PresenceEntry> members;
    private final TreeSet<Due> dues = new TreeSet<>(SOONEST_FIRST);
    private GracePeriods graces;
    private boolean closed;

    /** @param members those there are whenever it is asked for */
    public Presence(GracePeriods graces, Iterable<PresenceEntry> members) {
        this.graces = graces;
        this.members = members;
    }

    /** From now on these graces count, for those who are lost already as well. */
    public void keep(GracePeriods next, Instant now) {
        if (next.equals(graces)) return;
        graces = next;
        dues.clear();
        for (PresenceEntry member : members) {
            member.lostAgain(now);
            plan(member);
        }
    }

    /** A player has a seat but no connection yet; the graces run from now. */
    public void await(PresenceEntry member, Instant now) {
        unplan(member);
        member.track(now);
        plan(member);
    }

    /** @return the change to tell everybody, if it is one */
    public Optional<PresenceChange> connected(PresenceEntry member, ConnectionId connection) {
        boolean away = member.isAway();
        member.add(connection);
        if (closed) return Optional.empty();
        unplan(member);
        member.connected();
        return away ? Optional.of(new PresenceChange.Back(member.player())) : Optional.empty();
    }

    /** A connection is lost. Unknown ones change nothing. */
    public void disconnected(PresenceEntry member, ConnectionId connection, Instant at) {
        if (!member.remove(connection)) return;
        unplan(member);
        member.lost(at);
        plan(member);
    }

    /** A player gave up the seat; there is nothing more to tell about him, and his connections are his own matter. */
    public void forget(PresenceEntry member) {
        unplan(member);
        member.untrack();
        member.removeAll();
    }

    /** The game is over: all count as not here, and nothing is told. Connections are still counted. */
    public void close() {
        closed = true;
        members.forEach(PresenceEntry::untrack);
        dues.clear();
    }

    /**
     * Time has passed. Members who are gone are tracked no more.
     *
     * @return the changes to tell everybody, in the order they were due
     */
    public List<PresenceChange> passed(Instant now) {
        List<PresenceChange> changes = new ArrayList<>();
        while (!dues.isEmpty() && !dues.first().at().isAfter(now)) {
            PresenceEntry member = dues.first().member();
            PlayerId player = member.player();
            changes.add(member.isAway() ? new PresenceChange.Gone(player) : new PresenceChange.Away(player));
            unplan(member);
            if (member.isAway()) member.untrack();
            else {
                member.toldAway();
                plan(member);
            }
        }
        return changes;
    }

    /** When {@link #passed} has something to say next. */
    public Optional<Instant> nextDue() {
        return dues.isEmpty() ? Optional.empty() : Optional.of(dues.first().at());
    }

    private void plan(PresenceEntry member) {
        member.due(graces).ifPresent(at -> dues.add(new Due(at, member)));
    }

    private void unplan(PresenceEntry member) {
        member.due(graces).ifPresent(at -> dues.remove(new Due(at, member)));
    }
}
