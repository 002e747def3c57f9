package dev.clix.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GameMessagesTest {
    private record Leave() implements GameMove {}

    private record Bet(int id) implements GameMove {}

    /** A word of another game's that one of the test game's uses as well. */
    private record Bid(int cards) implements GameMove {}

    private record Seated() implements MoveReply {}

    private record Drawn(int offset) implements PlayEvent {}

    private record Board(int seats) implements ViewPart {}

    private record Hand(String name) implements PlayerPart {}

    private enum Rule implements Refusal {
        GAME_FULL
    }

    @Test
    void aNameOfTheEnginesIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestMessages.table(List.of(Leave.class)))
                .withMessageContaining("'leave'")
                .withMessageContaining(ClientMessage.Leave.class.getName())
                .withMessageContaining(Leave.class.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of(), List.of(Seated.class), EmptyBoard.class, EmptyHand.class, List.of()))
                .withMessageContaining("'seated'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> table(List.of(), List.of(), EmptyBoard.class, EmptyHand.class, List.of(Rule.GAME_FULL)))
                .withMessageContaining("'gameFull'");
    }

    @Test
    void twoMessagesOfOneNameAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestMessages.table(List.of(Bid.class, TestMessages.Bid.class)))
                .withMessageContaining("'bid'");
    }

    @Test
    void noComponentStandsWhereTheEnvelopesStands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestMessages.table(List.of(Bet.class)))
                .withMessageContaining("'id'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of(Drawn.class), List.of(), EmptyBoard.class, EmptyHand.class, List.of()))
                .withMessageContaining("'offset'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of(), List.of(), Board.class, EmptyHand.class, List.of()))
                .withMessageContaining("'seats'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of(), List.of(), EmptyBoard.class, Hand.class, List.of()))
                .withMessageContaining("'name'");
    }

    private record EmptyBoard() implements ViewPart {}

    private record EmptyHand() implements PlayerPart {}

    private static GameMessages table(
            List<Class<? extends PlayEvent>> events,
            List<Class<? extends MoveReply>> replies,
            Class<? extends ViewPart> view,
            Class<? extends PlayerPart> player,
            List<? extends Refusal> refusals) {
        return new GameMessages("other", List.of(Bid.class), events, replies, view, player, refusals, List.of());
    }

    /** Without a seat nobody can tell which of them is meant; and whoever has one speaks of that game. */
    @Test
    void gamesMayShareAWord() {
        GameMessages other = table(List.of(), List.of(), EmptyBoard.class, EmptyHand.class, List.of());
        ProtocolCodecs codecs = new ProtocolCodecs(List.of(TestMessages.TABLE, other));
        MessageId id = new MessageId("a");
        String cards = "{\"type\":\"bid\",\"id\":\"a\",\"cards\":2}";
        String nonsense = "{\"type\":\"bid\",\"id\":\"a\",\"cards\":2,\"dice\":\"x\"}";

        assertThat(codecs.of("other").decode(cards)).isEqualTo(moved(id, new Bid(2)));
        assertThat(codecs.of("test").decode(cards)).isEqualTo(moved(id, new TestMessages.Bid(Optional.empty())));
        assertThat(codecs.lobby().decode(nonsense)).isEqualTo(moved(id, new Bid(2)));
        assertThat(codecs.of("test").decode(nonsense)).isInstanceOf(Decoded.Unreadable.class);
        assertThat(codecs.of("other").decode("{\"type\":\"ship\",\"id\":\"a\"}"))
                .isInstanceOf(Decoded.Unreadable.class);
    }

    private static Decoded moved(MessageId id, GameMove move) {
        return new Decoded.Message(new ClientMessage.Move(id, move));
    }
}
