package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.presence.GracePeriods;
import dev.clix.server.presence.PresenceChange;
import dev.clix.server.presence.PresenceEntry;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everybody in a room. A member is made when somebody comes, and what is kept for it goes with it: here, and nowhere
 * else. Belongs to the room's thread.
 */
final class Members implements Iterable<PresenceEntry> {
    private final RoomSettings settings;
    private final Channel channel;
    private final PresenceTracker presence;
    private final Map<PlayerId, Member> members = new LinkedHashMap<>();
    private int watching;

    /** @param changed told of who is away, back, or gone for good */
    Members(
            RoomDependencies dependencies,
            GracePeriods graces,
            Channel channel,
            Mailbox mailbox,
            Consumer<List<PresenceChange>> changed) {
        this.settings = dependencies.settings();
        this.channel = channel;
        this.presence = new PresenceTracker(graces, this, dependencies.time(), mailbox, changed);
    }

    boolean has(PlayerId player) {
        return members.containsKey(player);
    }

    Optional<Member> find(PlayerId player) {
        return Optional.ofNullable(members.get(player));
    }

    /** One with a seat: the same one again, or a new one. */
    Member seated(PlayerId player) {
        return seated(player, Optional.empty());
    }

    /** @param played the player in the game before; empty for a newcomer */
    Member seated(PlayerId player, Optional<PlayerId> played) {
        return members.computeIfAbsent(player, first -> new Member(player, Optional.empty(), played, settings));
    }

    /** A new one in the audience. */
    Member watching(PlayerId player, PlayerName name) {
        Member member = new Member(player, Optional.of(name), Optional.empty(), settings);
        members.put(player, member);
        watching++;
        return member;
    }

    int count() {
        return members.size();
    }

    /** How many have a place in the audience, whether they are here or not. */
    int watching() {
        return watching;
    }

    /** Whether somebody only watches. */
    boolean isWatching(PlayerId player) {
        return find(player).flatMap(Member::watching).isPresent();
    }

    /** Connected, or within the first grace. */
    boolean isHere(PlayerId player) {
        Member member = members.get(player);
        return member != null && member.presence().isHere();
    }

    /** A member without a connection: it has the graces from now to come back. */
    void await(Member member) {
        presence.await(member.presence());
    }

    /**
     * The others are told first: the client hears it from the reply that follows.
     *
     * @param first told to the client's session before anything is sent
     * @return false when that session is gone already, and will not say so once more
     */
    boolean connect(Member member, ConnectionId connection, SessionMessage first) {
        presence.connected(member.presence(), connection);
        return channel.subscribe(member.id(), connection, first);
    }

    /** The connection may be another member's by now. */
    void disconnect(PlayerId player, ConnectionId connection, Instant at) {
        channel.unsubscribe(player, connection);
        find(player).ifPresent(member -> presence.disconnected(member.presence(), connection, at));
    }

    /** From now on these graces count. */
    void keep(GracePeriods graces) {
        presence.keep(graces);
    }

    /** The game is over, and waits for no member any more. Connections are still counted. */
    void awaitNobody() {
        presence.close();
    }

    /** The member that somebody is here who played the game before. */
    Optional<Member> afterPlaying(PlayerId before) {
        return members.values().stream()
                .filter(member -> member.played().equals(Optional.of(before)))
                .findFirst();
    }

    /** How many are here of those who played the game before. */
    int afterPlaying() {
        return (int) members.values().stream()
                .filter(member -> member.played().isPresent())
                .count();
    }

    /** The member of a connection; empty for one that is not subscribed. */
    Optional<PlayerId> of(ConnectionId connection) {
        return channel.player(connection);
    }

    /** To all of a member's tabs. */
    void send(Member member, EncodedFrame frame) {
        for (ConnectionId connection : member.presence().connections()) channel.send(connection, frame);
    }

    /** All seats are released. Their players still hear the messages that follow. */
    void over(GameId game) {
        for (Member member : members.values()) tell(member, new SessionMessage.Over(new Seat(game, member.id())));
    }

    /** All of a member's tabs have no seat from now on. */
    void release(Member member) {
        tell(member, new SessionMessage.Released());
        for (ConnectionId connection : member.presence().connections()) channel.unsubscribe(member.id(), connection);
        presence.forget(member.presence());
    }

    /** The member has no place here any more, and no token brings back to it. */
    void drop(Member member) {
        release(member);
        if (members.remove(member.id(), member) && member.watching().isPresent()) watching--;
    }

    /** Nothing is told any more, after this. */
    void dismiss(SessionMessage last) {
        for (Member member : members.values()) tell(member, last);
        members.clear();
    }

    private void tell(Member member, SessionMessage message) {
        for (ConnectionId connection : member.presence().connections())
            if (channel.player(connection).equals(Optional.of(member.id()))) channel.tell(connection, message);
    }

    @Override
    public Iterator<PresenceEntry> iterator() {
        return members.values().stream().map(Member::presence).iterator();
    }
}
