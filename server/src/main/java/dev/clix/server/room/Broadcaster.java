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
import java.util.Optional;

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

    /**
     * Events of one decision with the numbers they will be told by, encoded: if one cannot be, none was told.
     *
     * @param messages encoded, for all but those who have a form of their own
     * @param ownForms of each message
     * @param passing the message, if it is one alone that a later one makes needless
     */
    record Numbered(List<byte[]> messages, List<Map<PlayerId, byte[]>> ownForms, Optional<GameMessage> passing) {
        private static final Numbered NONE = new Numbered(List.of(), List.of(), Optional.empty());
    }

    void tell(List<ToldEvent> events, Instant now) {
        tell(numbered(events, now));
    }

    /** To be told before any other event is. */
    Numbered numbered(List<ToldEvent> events, Instant now) {
        if (events.isEmpty()) return Numbered.NONE;
        if (events.size() == 1 && events.get(0).ownForms().isEmpty())
            return numbered(events.get(0).event(), now);
        List<byte[]> messages = new ArrayList<>(events.size());
        List<Map<PlayerId, byte[]>> ownForms = new ArrayList<>(events.size());
        long offset = log.nextOffset();
        for (ToldEvent told : events) {
            messages.add(codec.encode(message(told.event(), offset, now)));
            ownForms.add(ownForms(told, offset, now));
            offset++;
        }
        return new Numbered(messages, ownForms, Optional.empty());
    }

    private Numbered numbered(GameEvent event, Instant now) {
        GameMessage message = message(event, log.nextOffset(), now);
        return new Numbered(
                List.of(codec.encode(message)),
                List.of(Map.of()),
                Conflation.mayPass(event) ? Optional.of(message) : Optional.empty());
    }

    void tell(Numbered told) {
        if (told.messages().isEmpty()) return;
        for (int i = 0; i < told.messages().size(); i++)
            log.append(told.messages().get(i), told.ownForms().get(i));
        meters.told(told.messages().size(), isForAll(told) ? sendToAll(told) : sendApart(told));
    }

    /** An event without a place in the log, to be sent to some or all. */
    EncodedFrame unlogged(GameEvent event, Instant now) {
        GameMessage message = new GameMessage(game, log.epoch(), log.offset(), now, event);
        return EncodedFrame.passing(message, codec.encode(message));
    }

    private static boolean isForAll(Numbered told) {
        for (Map<PlayerId, byte[]> forms : told.ownForms()) if (!forms.isEmpty()) return false;
        return true;
    }

    private int sendToAll(Numbered told) {
        byte[] first = told.messages().get(0);
        if (told.messages().size() > 1) return channel.publish(EncodedFrame.of(told.messages()));
        return channel.publish(
                told.passing().isPresent()
                        ? EncodedFrame.passing(told.passing().get(), first)
                        : EncodedFrame.of(first));
    }

    private int sendApart(Numbered told) {
        Map<PlayerId, List<byte[]>> own = new HashMap<>();
        for (Map<PlayerId, byte[]> forms : told.ownForms())
            for (PlayerId player : forms.keySet())
                own.put(player, new ArrayList<>(told.messages().size()));
        for (int i = 0; i < told.messages().size(); i++) {
            byte[] common = told.messages().get(i);
            Map<PlayerId, byte[]> forms = told.ownForms().get(i);
            own.forEach((player, messages) -> messages.add(forms.getOrDefault(player, common)));
        }
        Map<PlayerId, EncodedFrame> frames = new HashMap<>();
        own.forEach((player, messages) -> frames.put(player, EncodedFrame.of(messages)));
        return channel.publish(EncodedFrame.of(told.messages()), frames);
    }

    private Map<PlayerId, byte[]> ownForms(ToldEvent told, long offset, Instant now) {
        if (told.ownForms().isEmpty()) return Map.of();
        Map<PlayerId, byte[]> forms = new HashMap<>();
        told.ownForms().forEach((player, event) -> forms.put(player, codec.encode(message(event, offset, now))));
        return forms;
    }

    private GameMessage message(GameEvent event, long offset, Instant now) {
        return new GameMessage(game, log.epoch(), offset, now, event);
    }
}
