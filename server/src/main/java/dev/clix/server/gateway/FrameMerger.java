package dev.clix.server.gateway;

import dev.clix.server.broker.EncodedFrame;
import java.util.List;

/** Makes one frame of several. Most sockets of a game wait for the same ones: the frame made last is used again. */
final class FrameMerger {
    private List<EncodedFrame> parts = List.of();
    private EncodedFrame whole = EncodedFrame.of(new byte[0]);

    EncodedFrame merged(List<EncodedFrame> frames) {
        if (frames.size() == 1) return frames.get(0);
        if (!isMadeOf(frames)) {
            parts = List.copyOf(frames);
            whole = EncodedFrame.merged(parts);
        }
        return whole;
    }

    private boolean isMadeOf(List<EncodedFrame> frames) {
        if (frames.size() != parts.size()) return false;
        for (int i = frames.size() - 1; i >= 0; i--) if (frames.get(i) != parts.get(i)) return false;
        return true;
    }
}
