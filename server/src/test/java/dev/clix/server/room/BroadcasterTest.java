package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.InProcessBroker;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.game.ToldEvent;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.metrics.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BroadcasterTest {
    private static final Epoch EPOCH = new Epoch("e1");
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");

    private final MessageHistory log = new MessageHistory(EPOCH, 100);
    private final InProcessBroker broker = new InProcessBroker();
    private final Channel channel = broker.channel(new GameId("g1"));
    private final TestSubscriber ada = new TestSubscriber(1);
    private final TestSubscriber adasOtherTab = new TestSubscriber(2);
    private final TestSubscriber bob = new TestSubscriber(3);
    private final Broadcaster broadcaster =
            new Broadcaster(new GameId("g1"), log, channel, TestRoom.CODEC, new Meters(new SimpleMeterRegistry()));

    BroadcasterTest() {
        subscribe(ADA, ada);
        subscribe(ADA, adasOtherTab);
        subscribe(BOB, bob);
    }

    @Test
    void eachPlayerHearsItsOwnForm() {
        tell(all(1), own(2), all(3));

        assertThat(ada.heard).extracting(BroadcasterTest::shown).containsExactly("1: 1", "2: 1002", "3: 3");
        assertThat(adasOtherTab.heard).isEqualTo(ada.heard);
        assertThat(bob.heard).extracting(BroadcasterTest::shown).containsExactly("1: 1", "2: 2", "3: 3");
    }

    @Test
    void whoReturnsHearsTheSame() {
        tell(all(1));
        tell(own(2), all(3));
        tell(own(4));

        assertThat(recovered(ADA)).isEqualTo(ada.heard);
        assertThat(recovered(BOB)).isEqualTo(bob.heard);
    }

    @Test
    void withoutFormsOfTheirOwnAllAreSentTheSameFrame() {
        tell(all(1));

        assertThat(ada.frames.get(0)).isSameAs(bob.frames.get(0));
    }

    private void subscribe(PlayerId player, TestSubscriber session) {
        broker.opened(session);
        channel.subscribe(player, session.connection(), new SessionMessage.Released());
    }

    private void tell(ToldEvent... events) {
        broadcaster.tell(List.of(events), Instant.EPOCH);
    }

    private static ToldEvent all(int clicks) {
        return ToldEvent.toAll(new Progress(BOB, clicks));
    }

    private static ToldEvent own(int clicks) {
        return new ToldEvent(new Progress(BOB, clicks), Map.of(ADA, new Progress(BOB, 1_000 + clicks)));
    }

    private List<ServerMessage> recovered(PlayerId player) {
        return log.since(Optional.of(EPOCH), 0, player).orElseThrow().stream()
                .flatMap(json -> TestRoom.CODEC.decodeServer(new String(json, StandardCharsets.UTF_8)).stream())
                .toList();
    }

    private static String shown(ServerMessage heard) {
        GameMessage message = (GameMessage) heard;
        return message.offset() + ": " + ((Progress) message.event()).clicks();
    }
}
