package dev.clix.server.gateway;

import dev.clix.server.room.Frame;
import java.util.List;

/** Makes one frame of several. Most sockets of a game wait for the same ones: what was made last is used again. */
final class FrameMerger {
    private List<Frame> parts = List.of();
    private Frame whole = Frame.of(new byte[0]);

    Frame merged(List<Frame> frames) {
        if (frames.size() == 1) return frames.get(0);
        if (!isMadeOf(frames)) {
            parts = List.copyOf(frames);
            whole = Frame.merged(parts);
        }
        return whole;
    }

    private boolean isMadeOf(List<Frame> frames) {
        if (frames.size() != parts.size()) return false;
        for (int i = frames.size() - 1; i >= 0; i--) if (frames.get(i) != parts.get(i)) return false;
        return true;
    }
}
