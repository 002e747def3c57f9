package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerView;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.protocol.SpectatorView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A page's knowledge of the people in its game: snapshots, and all that was told since. Any two that heard the same know the same. */
final class Tab {
    private final Map<PlayerId, Boolean> players =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    /** Of everybody told one by one: how often they joined more than they left. */
    private final Map<PlayerId, Integer> balances = new HashMap<>();

    private AudienceView audience = AudienceView.NOBODY;
    private Optional<Epoch> epoch = Optional.empty();
    private long offset;
    private TestSubscriber subscriber;
    private int read;

    /** A tab's knowledge, as a value. */
    record Knowledge(Map<PlayerId, Boolean> players, AudienceView audience, long offset) {}

    void connectedBy(TestSubscriber by) {
        subscriber = by;
        read = 0;
    }

    TestSubscriber subscriber() {
        return subscriber;
    }

    Optional<Epoch> epoch() {
        return epoch;
    }

    long offset() {
        return offset;
    }

    AudienceView audience() {
        return audience;
    }

    Map<PlayerId, Boolean> players() {
        return players;
    }

    Knowledge knowledge() {
        return new Knowledge(Map.copyOf(players), audience, offset);
    }

    void read() {
        for (; read < subscriber.heard.size(); read++) heard(subscriber.heard.get(read));
    }

    private void heard(ServerMessage message) {
        if (message instanceof Reply.Seated seated) snapshot(seated.epoch(), seated.offset(), seated.game());
        if (message instanceof Reply.Returned returned && returned.game().isPresent())
            snapshot(returned.epoch(), returned.offset(), returned.game().get());
        if (message instanceof GameMessage inGame) {
            assertThat(inGame.offset()).as("without a gap").isEqualTo(offset + 1);
            offset = inGame.offset();
            happened(inGame.event());
        }
    }

    private void snapshot(Epoch ofLog, long ofLast, GameView game) {
        epoch = Optional.of(ofLog);
        offset = ofLast;
        players.clear();
        for (PlayerView player : game.players()) players.put(player.id(), player.here());
        audience = game.audience();
        balances.clear();
        players.keySet().forEach(player -> balances.put(player, 1));
        audience.first().forEach(spectator -> balances.put(spectator.id(), 1));
    }

    private void happened(GameEvent event) {
        if (event instanceof GameEvent.PlayerJoined joined) {
            players.put(joined.player().id(), joined.player().here());
            balance(joined.player().id(), 1);
        }
        if (event instanceof GameEvent.PlayerLeft left) {
            players.remove(left.player());
            balance(left.player(), -1);
        }
        if (event instanceof GameEvent.PlayerAway away)
            assertThat(players.put(away.player(), false)).isEqualTo(true);
        if (event instanceof GameEvent.PlayerBack back)
            assertThat(players.put(back.player(), true)).isEqualTo(false);
        if (event instanceof GameEvent.SpectatorJoined joined) {
            List<SpectatorView> more = new ArrayList<>(audience.first());
            more.add(joined.spectator());
            audience = new AudienceView(audience.count() + 1, more);
            balance(joined.spectator().id(), 1);
        }
        if (event instanceof GameEvent.SpectatorLeft left) {
            List<SpectatorView> fewer = audience.first().stream()
                    .filter(each -> !each.id().equals(left.spectator()))
                    .toList();
            audience = new AudienceView(audience.count() - 1, fewer);
            balance(left.spectator(), -1);
        }
        if (event instanceof GameEvent.AudienceChanged changed) audienceReplaced(changed.audience());
    }

    private void audienceReplaced(AudienceView next) {
        audience = next;
        balances.keySet().retainAll(players.keySet());
        audience.first().forEach(spectator -> balances.put(spectator.id(), 1));
    }

    private void balance(PlayerId player, int more) {
        assertThat(balances.merge(player, more, Integer::sum))
                .as("joined minus left of " + player)
                .isBetween(0, 1);
    }
}
