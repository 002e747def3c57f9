package dev.clix.protocol;

import java.util.List;

/**
 * The spectators of a game who are here.
 *
 * @param count how many there are
 * @param first in the order they came: all of them while a game has few members, else the first, and the others by
 *     {@link ClientMessage.ListSpectators}
 */
public record AudienceView(int count, List<SpectatorView> first) {
    public static final AudienceView NOBODY = new AudienceView(0, List.of());

    public AudienceView {
        first = List.copyOf(first);
    }
}
