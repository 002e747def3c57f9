package dev.clix.server.presence;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.PlayerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The presence of a game's members. One who comes back within the first grace was never away: no change is told.
 *
 * <p>A machine without a clock: the same calls with the same instants give the same changes. It changes in place, since
 * a game may have thousands who watch, and a copy for each of them who comes or goes would take longer the more there
 * are. Belongs to one thread.
 */
public final class Presence {
    private record Due(Instant at, PlayerId player) {}

    /** Those of one moment in an order that does not depend on the machine. */
    private static final Comparator<Due> SOONEST_FIRST =
            Comparator.comparing(Due::at).thenComparing(due -> due.player().value());

    private final Map<PlayerId, PresenceEntry> members = new HashMap<>();
    private final TreeSet<Due> dues = new TreeSet<>(SOONEST_FIRST);
    private GracePeriods graces;

    public Presence(GracePeriods graces) {
        this.graces = graces;
    }

    /** From now on these graces count, for those who are lost already as well. */
    public void keep(GracePeriods next, Instant now) {
        if (next.equals(graces)) return;
        graces = next;
        dues.clear();
        members.replaceAll((player, member) -> member.lostAgain(now));
        members.forEach(this::plan);
    }

    /** A player has a seat but no connection yet; the graces run from now. */
    public void await(PlayerId player, Instant now) {
        put(player, PresenceEntry.awaitedSince(now));
    }

    /** @return the changes to tell everybody */
    public List<PresenceChange> connected(PlayerId player, ConnectionId connection, Instant now) {
        PresenceEntry before = members.getOrDefault(player, PresenceEntry.awaitedSince(now));
        put(player, before.with(connection));
        return before.away() ? List.of(new PresenceChange.Back(player)) : List.of();
    }

    /** A connection is lost. Unknown ones change nothing. */
    public void disconnected(PlayerId player, ConnectionId connection, Instant at) {
        PresenceEntry member = members.get(player);
        if (member != null) put(player, member.without(connection, at));
    }

    /** A player gave up the seat; there is nothing more to tell about him. */
    public void forget(PlayerId player) {
        PresenceEntry member = members.remove(player);
        if (member != null) due(player, member).ifPresent(dues::remove);
    }

    public void clear() {
        members.clear();
        dues.clear();
    }

    /**
     * Time has passed. Members who are gone are forgotten.
     *
     * @return the changes to tell everybody, in the order they were due
     */
    public List<PresenceChange> passed(Instant now) {
        List<PresenceChange> changes = new ArrayList<>();
        while (!dues.isEmpty() && !dues.first().at().isAfter(now)) {
            PlayerId player = dues.first().player();
            PresenceEntry member = requireNonNull(members.get(player));
            changes.add(member.away() ? new PresenceChange.Gone(player) : new PresenceChange.Away(player));
            if (member.away()) forget(player);
            else put(player, member.toldAway());
        }
        return changes;
    }

    /** When {@link #passed} has something to say next. */
    public Optional<Instant> nextDue() {
        return dues.isEmpty() ? Optional.empty() : Optional.of(dues.first().at());
    }

    /** Connected, or within the first grace. */
    public boolean here(PlayerId player) {
        PresenceEntry member = members.get(player);
        return member != null && !member.away();
    }

    /** Everybody who is here or awaited. */
    public Set<PlayerId> members() {
        return Set.copyOf(members.keySet());
    }

    private void put(PlayerId player, PresenceEntry member) {
        forget(player);
        members.put(player, member);
        plan(player, member);
    }

    private void plan(PlayerId player, PresenceEntry member) {
        due(player, member).ifPresent(dues::add);
    }

    private Optional<Due> due(PlayerId player, PresenceEntry member) {
        return member.due(graces).map(at -> new Due(at, player));
    }
}
