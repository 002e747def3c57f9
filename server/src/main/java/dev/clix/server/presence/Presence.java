package dev.clix.server.presence;

import dev.clix.protocol.PlayerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who of a game's players is here. A player who comes back within the first grace was never away: no change is told.
 * Each method gives the presence from now on, and what changed with it.
 */
public record Presence(Graces graces, Map<PlayerId, Member> members) {
    public Presence {
        members = Map.copyOf(members);
    }

    public static Presence empty(Graces graces) {
        return new Presence(graces, Map.of());
    }

    /** The presence from now on, and what everybody should know of it. */
    public record Shift(Presence presence, List<PresenceChange> changes) {
        public Shift {
            changes = List.copyOf(changes);
        }
    }

    /** From now on these graces count, for those who are lost already as well. */
    public Presence under(Graces next, Instant now) {
        Map<PlayerId, Member> renewed = new LinkedHashMap<>();
        members.forEach((player, member) -> renewed.put(player, member.lostAgain(now)));
        return new Presence(next, renewed);
    }

    /** A player has a seat but no connection yet; the graces run from now. */
    public Presence awaiting(PlayerId player, Instant now) {
        return with(player, Member.awaitedSince(now));
    }

    public Shift connected(PlayerId player, ConnectionId connection, Instant now) {
        Member before = members.getOrDefault(player, Member.awaitedSince(now));
        List<PresenceChange> changes = before.away() ? List.of(new PresenceChange.Back(player)) : List.of();
        return new Shift(with(player, before.with(connection)), changes);
    }

    /** A connection is lost. Unknown ones change nothing. */
    public Presence disconnected(PlayerId player, ConnectionId connection, Instant now) {
        Member member = members.get(player);
        return member == null ? this : with(player, member.without(connection, now));
    }

    /** A player gave up the seat; there is nothing more to tell about him. */
    public Presence without(PlayerId player) {
        Map<PlayerId, Member> rest = new LinkedHashMap<>(members);
        rest.remove(player);
        return new Presence(graces, rest);
    }

    /** Time has passed. Who is gone is forgotten. */
    public Shift passed(Instant now) {
        Presence next = this;
        List<PresenceChange> changes = new ArrayList<>();
        for (Optional<PlayerId> due = next.due(now); due.isPresent(); due = next.due(now)) {
            PlayerId player = due.get();
            Member member = next.members.get(player);
            changes.add(member.away() ? new PresenceChange.Gone(player) : new PresenceChange.Away(player));
            next = member.away() ? next.without(player) : next.with(player, member.toldAway());
        }
        return new Shift(next, changes);
    }

    /** When {@link #passed} has something to say next. */
    public Optional<Instant> nextDue() {
        return members.values().stream()
                .flatMap(member -> member.due(graces).stream())
                .min(Instant::compareTo);
    }

    /** Connected, or within the first grace. */
    public boolean here(PlayerId player) {
        Member member = members.get(player);
        return member != null && !member.away();
    }

    private Optional<PlayerId> due(Instant now) {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .due(graces)
                        .filter(due -> !due.isAfter(now))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Presence with(PlayerId player, Member member) {
        Map<PlayerId, Member> changed = new LinkedHashMap<>(members);
        changed.put(player, member);
        return new Presence(graces, changed);
    }
}
