package dev.clix.server.broker;

import dev.clix.protocol.PlayerId;
import dev.clix.server.presence.ConnectionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The subscribers of a room whose sessions are in this process, by connection: each was looked for once. */
final class Subscribers implements Channel {
    private record Subscription(PlayerId player, Subscriber subscriber) {}

    private final Broker broker;
    private final Map<ConnectionId, Subscription> subscriptions = new LinkedHashMap<>();

    /** @param broker knows the sessions */
    Subscribers(Broker broker) {
        this.broker = broker;
    }

    @Override
    public boolean subscribe(PlayerId player, ConnectionId connection, SessionMessage first) {
        Optional<Subscriber> found = broker.subscriber(connection);
        found.ifPresent(subscriber -> {
            subscriber.tell(first);
            subscriptions.put(connection, new Subscription(player, subscriber));
        });
        return found.isPresent();
    }

    @Override
    public void unsubscribe(PlayerId player, ConnectionId connection) {
        if (player(connection).equals(Optional.of(player))) subscriptions.remove(connection);
    }

    @Override
    public Optional<PlayerId> player(ConnectionId connection) {
        return Optional.ofNullable(subscriptions.get(connection)).map(Subscription::player);
    }

    @Override
    public void send(ConnectionId connection, EncodedFrame frame) {
        Subscription subscription = subscriptions.get(connection);
        if (subscription != null) subscription.subscriber().send(frame);
        else broker.subscriber(connection).ifPresent(stranger -> stranger.send(frame));
    }

    @Override
    public void tell(ConnectionId connection, SessionMessage message) {
        Subscription subscription = subscriptions.get(connection);
        if (subscription != null) subscription.subscriber().tell(message);
        else broker.tell(connection, message);
    }

    @Override
    public int publish(EncodedFrame frame) {
        for (Subscription subscription : subscriptions.values())
            subscription.subscriber().send(frame);
        return subscriptions.size();
    }

    @Override
    public int publish(EncodedFrame frame, Map<PlayerId, EncodedFrame> own) {
        for (Subscription subscription : subscriptions.values())
            subscription.subscriber().send(own.getOrDefault(subscription.player(), frame));
        return subscriptions.size();
    }
}
