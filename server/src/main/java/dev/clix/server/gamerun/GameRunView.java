package dev.clix.server.gamerun;

import java.util.List;

/**
 * An execution as it stands.
 *
 * @param status in the picture's words: running, succeeded, failed, aborted
 * @param running whether more is to come
 * @param picture SVG
 * @param outline the states in the order of the picture
 * @param visits the latest ones, oldest first
 * @param entered how many there were in all
 */
public record GameRunView(
        String status, boolean running, String picture, List<StateLine> outline, List<StateVisit> visits, int entered) {
    public GameRunView {
        outline = List.copyOf(outline);
        visits = List.copyOf(visits);
    }

    /**
     * A state of the machine.
     *
     * @param status as the picture's classes have it: {@code not-reached}
     * @param words the state read out, with how it stands and where it leads
     */
    public record StateLine(String name, String status, String words) {}
}
