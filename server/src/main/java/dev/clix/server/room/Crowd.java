package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.server.presence.ConnectionId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The listeners in a room, by connection. */
final class Crowd {
    private record Member(PlayerId player, Listener listener) {}

    private final Map<ConnectionId, Member> members = new LinkedHashMap<>();

    void add(PlayerId player, Listener listener) {
        members.put(listener.connection(), new Member(player, listener));
    }

    void remove(ConnectionId connection) {
        members.remove(connection);
    }

    boolean has(ConnectionId connection) {
        return members.containsKey(connection);
    }

    /** To all of a player's tabs. */
    void sendTo(PlayerId player, Frame frame) {
        for (Member member : members.values())
            if (member.player().equals(player)) member.listener().send(frame);
    }

    /** How often a player is connected. */
    int tabs(PlayerId player) {
        int tabs = 0;
        for (Member member : members.values()) if (member.player().equals(player)) tabs++;
        return tabs;
    }

    /** @return to how many */
    int send(Frame frame) {
        for (Member member : members.values()) member.listener().send(frame);
        return members.size();
    }

    /** All of a player's tabs have no seat from now on. */
    void release(PlayerId player) {
        members.values().removeIf(member -> {
            boolean leaves = member.player().equals(player);
            if (leaves) member.listener().released();
            return leaves;
        });
    }

    /** All seats are given up. They listen to what is still to be told. */
    void releaseAll() {
        members.values().forEach(member -> member.listener().released());
    }

    void clear() {
        members.clear();
    }
}
