package dev.clix.server.room;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.broker.EncodedFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out messages for a client that reads slowly: those that a later one of their kind makes needless, as a player's
 * progress and counts of the audience do. In their place stands one message for the whole range of offsets, so that no
 * client takes it for a loss.
 *
 * <p>Events that are not logged are left out as well, and nothing stands for them. Every other event is kept, and the state before it is complete: no message is left out for one that comes after
 * another kind of event. Safe for use by many threads.
 */
public final class Conflation {
    private final ProtocolCodec codec;

    public Conflation(ProtocolCodec codec) {
        this.codec = codec;
    }

    /** Whether a later event of the kind makes this one needless. */
    static boolean mayPass(GameEvent event) {
        return event.conflationKey().isPresent();
    }

    /** @param waiting in the order they were told */
    public List<EncodedFrame> reduced(List<EncodedFrame> waiting) {
        Reduction reduction = new Reduction();
        for (int i = waiting.size() - 1; i >= 0; i--) reduction.add(waiting.get(i));
        return reduction.result();
    }

    /** Goes through the frames from the latest to the first. */
    private final class Reduction {
        private final List<EncodedFrame> kept = new ArrayList<>();
        private final Set<Object> passed = new HashSet<>();
        private Optional<GameMessage> range = Optional.empty();

        void add(EncodedFrame frame) {
            Optional<GameMessage> message = frame.passing();
            if (frame.isUnlogged()) return;
            if (message.isEmpty()) {
                passed.clear();
                keep(frame);
            } else if (message.get().event() instanceof GameEvent.Superseded earlier)
                drop(message.get(), earlier.from());
            else if (passed.add(subject(message.get().event()))) keep(frame);
            else drop(message.get(), message.get().offset());
        }

        /** The subject that a later event must share to take this one's place. */
        private static Object subject(GameEvent event) {
            return List.of(event.getClass(), event.conflationKey());
        }

        private void keep(EncodedFrame frame) {
            closeRange();
            kept.add(frame);
        }

        private void drop(GameMessage message, long from) {
            GameMessage last = range.orElse(message);
            range = Optional.of(new GameMessage(
                    last.game(), last.epoch(), last.offset(), last.time(), new GameEvent.Superseded(from)));
        }

        private void closeRange() {
            range.ifPresent(message -> kept.add(EncodedFrame.passing(message, codec.encode(message))));
            range = Optional.empty();
        }

        List<EncodedFrame> result() {
            closeRange();
            Collections.reverse(kept);
            return kept;
        }
    }
}
