package dev.clix.server.game.hands;

import dev.clix.protocol.PlayerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that there is: it outlives its room as a whole. */
record HandsState(
        int turns,
        Optional<PlayerId> turn,
        Optional<Instant> turnBegan,
        Map<PlayerId, List<String>> hands,
        Set<PlayerId> shown) {
    HandsState {
        hands = Map.copyOf(hands);
        shown = Set.copyOf(shown);
    }

    List<String> hand(PlayerId player) {
        return hands.getOrDefault(player, List.of());
    }

    HandsState with(PlayerId player, String card) {
        Map<PlayerId, List<String>> more = new HashMap<>(hands);
        List<String> hand = new ArrayList<>(hand(player));
        hand.add(card);
        more.put(player, hand);
        return new HandsState(turns, turn, turnBegan, more, shown);
    }

    HandsState showing(PlayerId player) {
        Set<PlayerId> more = new HashSet<>(shown);
        more.add(player);
        return new HandsState(turns, turn, turnBegan, hands, more);
    }

    HandsState turnOf(PlayerId player, Instant now) {
        return new HandsState(turns, Optional.of(player), Optional.of(now), hands, shown);
    }

    HandsState turnOver() {
        return new HandsState(turns + 1, Optional.empty(), Optional.empty(), hands, shown);
    }
}
