package dev.clix.server.room;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.game.ToldEvent;
import dev.clix.server.metrics.Meters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers events and sends them to all subscribers: encoded once, the same bytes for all, one frame for one decision.
 * Players with forms of their own get a frame of their own, with the same numbers.
 */
final class Broadcaster {
    private final GameId game;
    private final MessageHistory log;
    private final Channel channel;
    private final ProtocolCodec codec;
    private final Meters meters;

    Broadcaster(GameId game, MessageHistory log, Channel channel, ProtocolCodec codec, Meters meters) {
        this.game = game;
        this.log = log;
        this.channel = channel;
        this.codec = codec;
        this.meters = meters;
    }

    void tell(List<ToldEvent> events, Instant now) {
        if (events.isEmpty()) return;
        meters.told(events.size(), isForAll(events) ? sendToAll(events, now) : sendApart(events, now));
    }

    /** An event without a place in the log, to be sent to some or all. */
    EncodedFrame unlogged(GameEvent event, Instant now) {
        GameMessage message = new GameMessage(game, log.epoch(), log.offset(), now, event);
        return EncodedFrame.passing(message, codec.encode(message));
    }

    private static boolean isForAll(List<ToldEvent> events) {
        for (ToldEvent told : events) if (!told.ownForms().isEmpty()) return false;
        return true;
    }

    private int sendToAll(List<ToldEvent> events, Instant now) {
        return channel.publish(events.size() == 1 ? frame(events.get(0).event(), now) : frame(events, now));
    }

    private EncodedFrame frame(GameEvent event, Instant now) {
        GameMessage message = message(event, now);
        byte[] encoded = logged(message);
        return Conflation.mayPass(event) ? EncodedFrame.passing(message, encoded) : EncodedFrame.of(encoded);
    }

    private EncodedFrame frame(List<ToldEvent> events, Instant now) {
        List<byte[]> messages = new ArrayList<>(events.size());
        for (ToldEvent told : events) messages.add(logged(message(told.event(), now)));
        return EncodedFrame.of(messages);
    }

    private byte[] logged(GameMessage message) {
        byte[] encoded = codec.encode(message);
        log.append(encoded);
        return encoded;
    }

    private int sendApart(List<ToldEvent> events, Instant now) {
        List<byte[]> common = new ArrayList<>(events.size());
        Map<PlayerId, List<byte[]>> own = new HashMap<>();
        for (ToldEvent told : events)
            for (PlayerId player : told.ownForms().keySet()) own.put(player, new ArrayList<>(events.size()));
        for (ToldEvent told : events) {
            Map<PlayerId, byte[]> forms = ownForms(told, now);
            byte[] encoded = codec.encode(message(told.event(), now));
            log.append(encoded, forms);
            common.add(encoded);
            own.forEach((player, messages) -> messages.add(forms.getOrDefault(player, encoded)));
        }
        Map<PlayerId, EncodedFrame> frames = new HashMap<>();
        own.forEach((player, messages) -> frames.put(player, EncodedFrame.of(messages)));
        return channel.publish(EncodedFrame.of(common), frames);
    }

    private Map<PlayerId, byte[]> ownForms(ToldEvent told, Instant now) {
        Map<PlayerId, byte[]> forms = new HashMap<>();
        told.ownForms().forEach((player, event) -> forms.put(player, codec.encode(message(event, now))));
        return forms;
    }

    private GameMessage message(GameEvent event, Instant now) {
        return new GameMessage(game, log.epoch(), log.nextOffset(), now, event);
    }
}
