package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.EmoteWord;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundStarted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConflationTest {
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");

    private final ProtocolCodec codec = ProtocolCodec.of(CliXMessages.TABLE);
    private final Conflation conflation = new Conflation(codec);
    private final List<EncodedFrame> waiting = new ArrayList<>();
    private long offset;

    @Test
    void onlyTheLatestProgressOfEachIsKept() {
        tell(ADA, 1);
        tell(BOB, 1);
        tell(ADA, 2);
        tell(ADA, 3);

        assertThat(heard(conflation.reduced(waiting))).containsExactly("1-1", "2 bob 1", "3-3", "4 ada 3");
    }

    @Test
    void oneMessageStandsForAllThatWereLeftOut() {
        for (int clicks = 1; clicks <= 100; clicks++) tell(ADA, clicks);

        assertThat(heard(conflation.reduced(waiting))).containsExactly("1-99", "100 ada 100");
    }

    @Test
    void whatWasReducedIsReducedFurther() {
        tell(ADA, 1);
        tell(ADA, 2);
        List<EncodedFrame> reduced = conflation.reduced(waiting);
        tell(ADA, 3);
        reduced.add(waiting.get(2));

        assertThat(heard(conflation.reduced(reduced))).containsExactly("1-2", "3 ada 3");
    }

    @Test
    void whateverElseHappenedFindsTheProgressBeforeItComplete() {
        tell(ADA, 1);
        tell(ADA, 2);
        tellOther(new RoundStarted(2, Instant.EPOCH, Instant.EPOCH, Optional.empty()));
        tell(ADA, 1);
        tell(ADA, 2);

        assertThat(heard(conflation.reduced(waiting)))
                .containsExactly("1-1", "2 ada 2", "3 RoundStarted", "4-4", "5 ada 2");
    }

    @Test
    void onlyTheLastCountOfTheAudienceIsKept() {
        tellPassing(new GameEvent.AudienceChanged(new AudienceView(101, List.of())));
        tell(ADA, 1);
        tellPassing(new GameEvent.AudienceChanged(new AudienceView(102, List.of())));
        tellOther(new GameEvent.SpectatorLeft(BOB));
        tellPassing(new GameEvent.AudienceChanged(new AudienceView(103, List.of())));

        assertThat(heard(conflation.reduced(waiting)))
                .containsExactly("1-1", "2 ada 1", "3 AudienceChanged", "4 SpectatorLeft", "5 AudienceChanged");
    }

    @Test
    void facesAreLeftOutAndNothingStandsForThem() {
        tell(ADA, 1);
        face();
        tell(ADA, 2);
        tellOther(new RoundStarted(2, Instant.EPOCH, Instant.EPOCH, Optional.empty()));
        face();

        assertThat(heard(conflation.reduced(waiting))).containsExactly("1-1", "2 ada 2", "3 RoundStarted");
    }

    @Test
    void nothingIsDoneWhereNothingWasPassed() {
        tell(ADA, 1);
        tell(BOB, 1);
        tellOther(new GameEvent.PlayerAway(ADA, Optional.empty()));

        assertThat(conflation.reduced(waiting)).isEqualTo(waiting);
    }

    private void tell(PlayerId player, int clicks) {
        tellPassing(new Progress(player, clicks));
    }

    private void tellPassing(GameEvent event) {
        GameMessage message = message(event);
        waiting.add(EncodedFrame.passing(message, codec.encode(message)));
    }

    private void face() {
        GameEvent face = new GameEvent.Emoted(BOB, EmoteWord.CLAP);
        GameMessage message = new GameMessage(new GameId("g"), new Epoch("e"), offset, Instant.EPOCH, face);
        waiting.add(EncodedFrame.passing(message, codec.encode(message)));
    }

    private void tellOther(GameEvent event) {
        waiting.add(EncodedFrame.of(codec.encode(message(event))));
    }

    private GameMessage message(GameEvent event) {
        return new GameMessage(new GameId("g"), new Epoch("e"), ++offset, Instant.EPOCH, event);
    }

    private List<String> heard(List<EncodedFrame> frames) {
        return frames.stream()
                .flatMap(frame -> codec.decodeServer(new String(frame.json(), StandardCharsets.UTF_8)).stream())
                .map(ConflationTest::shown)
                .toList();
    }

    private static String shown(ServerMessage heard) {
        GameMessage message = (GameMessage) heard;
        if (message.event() instanceof GameEvent.Superseded gone) return gone.from() + "-" + message.offset();
        if (message.event() instanceof Progress progress)
            return "%s %s %s".formatted(message.offset(), progress.player(), progress.clicks());
        return message.offset() + " " + message.event().getClass().getSimpleName();
    }
}
