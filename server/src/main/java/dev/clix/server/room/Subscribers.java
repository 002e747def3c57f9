package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.presence.ConnectionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The subscribers of a room, by connection. */
final class Subscribers {
    private record Member(PlayerId player, Subscriber subscriber) {}

    private final Broker broker;
    private final Map<ConnectionId, Member> members = new LinkedHashMap<>();

    Subscribers(Broker broker) {
        this.broker = broker;
    }

    void add(PlayerId player, Subscriber subscriber) {
        members.put(subscriber.connection(), new Member(player, subscriber));
    }

    /** It may be another player's by now. */
    void remove(ConnectionId connection, PlayerId player) {
        if (player(connection).equals(Optional.of(player))) members.remove(connection);
    }

    boolean has(ConnectionId connection) {
        return members.containsKey(connection);
    }

    /** The player of a connection; empty for one that is not subscribed here. */
    Optional<PlayerId> player(ConnectionId connection) {
        return Optional.ofNullable(members.get(connection)).map(Member::player);
    }

    /** To whoever said something, subscribed or not. */
    void reply(ConnectionId connection, EncodedFrame frame) {
        Member member = members.get(connection);
        if (member != null) member.subscriber().send(frame);
        else broker.subscriber(connection).ifPresent(stranger -> stranger.send(frame));
    }

    /** To all of a player's tabs. */
    void sendTo(PlayerId player, EncodedFrame frame) {
        for (Member member : members.values())
            if (member.player().equals(player)) member.subscriber().send(frame);
    }

    /** How often a player is connected. */
    int tabs(PlayerId player) {
        int tabs = 0;
        for (Member member : members.values()) if (member.player().equals(player)) tabs++;
        return tabs;
    }

    /** @return to how many */
    int send(EncodedFrame frame) {
        for (Member member : members.values()) member.subscriber().send(frame);
        return members.size();
    }

    /**
     * @param own the frames of players who get another one
     * @return to how many
     */
    int send(EncodedFrame frame, Map<PlayerId, EncodedFrame> own) {
        for (Member member : members.values()) member.subscriber().send(own.getOrDefault(member.player(), frame));
        return members.size();
    }

    /** All of a player's tabs have no seat from now on. */
    void release(PlayerId player) {
        members.values().removeIf(member -> {
            boolean leaves = member.player().equals(player);
            if (leaves) member.subscriber().tell(new SessionMessage.Released());
            return leaves;
        });
    }

    /** The seats are released. Their players still hear the messages that follow. */
    void over(GameId game) {
        members.values()
                .forEach(member -> member.subscriber().tell(new SessionMessage.Over(new Seat(game, member.player()))));
    }

    /** Nothing is told any more. */
    void dismiss() {
        members.values().forEach(member -> member.subscriber().tell(new SessionMessage.Forgotten()));
        members.clear();
    }
}
