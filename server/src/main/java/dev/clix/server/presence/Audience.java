package dev.clix.server.presence;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.SpectatorView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Those who watch a game and are here, and what everybody in it is told of them. While they are few, each who comes or
 * goes is told, and everybody knows all of them. Once they are many that would be as many messages as the square of
 * their number: then everybody knows their number and the first of them, told again by {@link #recount}, and clients
 * ask for the others by pages.
 *
 * <p>{@link #told} is the audience as told by all messages so far: never more, and never less.
 */
public final class Audience {
    /** The first of many. */
    static final int FIRST = 10;

    /** The longest page. */
    static final int PAGE = 100;

    /** Those who are not quite as few as could be told one by one, so that few who come and go change nothing. */
    private static final int MARGIN_DIVISOR = 10;

    /** By the order they came in. Numbers are not used again, so that a page has an end to go on from. */
    private final NavigableMap<Integer, SpectatorView> here = new TreeMap<>();

    private final Map<PlayerId, Integer> places = new HashMap<>();
    private final int fewMax;
    private int placesGiven;
    private boolean counted;
    private AudienceView told = AudienceView.NOBODY;

    /**
     * @param spectators as many as the page holds
     * @param next the place the following page comes after; empty on the last
     */
    public record Page(int count, List<SpectatorView> spectators, Optional<Integer> next) {
        public Page {
            spectators = List.copyOf(spectators);
        }
    }

    /** @param fewMax up to as many are told one by one */
    public Audience(int fewMax) {
        this.fewMax = fewMax;
    }

    /** @return the event to tell everybody, if one is due */
    public Optional<GameEvent> entered(SpectatorView spectator) {
        here.put(++placesGiven, spectator);
        places.put(spectator.id(), placesGiven);
        if (counted) return Optional.empty();
        counted = here.size() > fewMax;
        return Optional.of(counted ? toldAnew() : new GameEvent.SpectatorJoined(spectator));
    }

    /** @return the event to tell everybody; empty for a spectator who is not here */
    public Optional<GameEvent> left(PlayerId spectator) {
        Integer place = places.remove(spectator);
        if (place == null) return Optional.empty();
        here.remove(place);
        return counted ? Optional.empty() : Optional.of(new GameEvent.SpectatorLeft(spectator));
    }

    /** How many are here. */
    public int size() {
        return here.size();
    }

    /** Whether more has happened than everybody was told. */
    public boolean isBehind() {
        return counted && !told.equals(view());
    }

    /** @return the event that tells everybody of all who came and went since the last one */
    public Optional<GameEvent> recount() {
        if (!counted) return Optional.empty();
        counted = here.size() > fewMax - fewMax / MARGIN_DIVISOR;
        return told.equals(view()) ? Optional.empty() : Optional.of(toldAnew());
    }

    /** The audience as everybody knows it. */
    public AudienceView told() {
        return counted ? told : view();
    }

    /** @param after the place the page before ended with; 0 for the first page */
    public Page page(int after) {
        NavigableMap<Integer, SpectatorView> rest = here.tailMap(after, false);
        List<Integer> page = rest.keySet().stream().limit(PAGE).toList();
        return new Page(
                here.size(),
                rest.values().stream().limit(PAGE).toList(),
                page.isEmpty() ? Optional.empty() : next(page.get(page.size() - 1)));
    }

    private Optional<Integer> next(Integer last) {
        return last.equals(here.lastKey()) ? Optional.empty() : Optional.of(last);
    }

    private GameEvent toldAnew() {
        told = view();
        return new GameEvent.AudienceChanged(told);
    }

    private AudienceView view() {
        int listed = counted ? Math.min(FIRST, fewMax) : here.size();
        return new AudienceView(
                here.size(), here.values().stream().limit(listed).toList());
    }
}
