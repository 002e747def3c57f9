package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.EmoteWord;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.GameEnded;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faces that players show each other: heard by all, part of no game, and only so many of them. */
class EmotesTest {
    private final Playground playground = Playground.open("presence: {membersListed: 3}");
    private final Player ada = playground.player("Ada");
    private final Player bob = playground.busPlayer("Bob");
    private final Player eve = playground.player("Eve");

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void allHearItAndItTakesNoPlaceInTheLog() {
        playground.started(ada, bob);
        eve.spectate(ada.game());
        ada.awaitEvent(GameEvent.SpectatorJoined.class);
        long before = last(ada).offset();

        ada.say(emote(EmoteWord.CLAP));
        for (Player each : List.of(ada, bob, eve)) {
            GameMessage heard = each.awaitMessage(GameEvent.Emoted.class);
            assertThat(heard.event()).isEqualTo(new GameEvent.Emoted(ada.id(), EmoteWord.CLAP));
            assertThat(heard.offset()).isEqualTo(before);
        }
        bob.drop();
        assertThat(bob.comeBack()).satisfies(back -> {
            assertThat(back.recovered()).isTrue();
            assertThat(back.offset()).isEqualTo(before);
        });
        assertThat(bob.gameMessages().stream().filter(EmotesTest::isFace)).hasSize(1);
    }

    @Test
    void aPlayerShowsThreeWithinFiveSeconds() {
        playground.started(ada, bob);
        MessageId first = ada.say(emote(EmoteWord.WAVE));
        ada.answer(first);
        ada.sayAgain(new ClientMessage.Emote(first, EmoteWord.WAVE));
        ada.answer(first);
        ada.answer(ada.say(emote(EmoteWord.WOW)));
        ada.answer(ada.say(emote(EmoteWord.OUCH)));

        assertThat(ada.refusal(emote(EmoteWord.THINK))).isEqualTo(CommonRefusal.TOO_MANY_EMOTES);
        assertThat(bob.answer(bob.say(emote(EmoteWord.LAUGH)))).isInstanceOf(Reply.Acknowledged.class);
        playground.pass(Duration.ofSeconds(2));
        assertThat(ada.answer(ada.say(emote(EmoteWord.THINK)))).isInstanceOf(Reply.Acknowledged.class);
        assertThat(ada.refusal(emote(EmoteWord.CLAP))).isEqualTo(CommonRefusal.TOO_MANY_EMOTES);
        bob.await(message -> message instanceof GameMessage told
                && told.event().equals(new GameEvent.Emoted(ada.id(), EmoteWord.THINK)));
        assertThat(bob.gameMessages().stream().filter(EmotesTest::isFace))
                .as("one each, though one was said twice")
                .hasSize(5);
    }

    @Test
    void whoWatchesShowsNoneAndAmongManySeesNone() {
        playground.started(ada, bob);
        eve.spectate(ada.game());
        assertThat(eve.refusal(emote(EmoteWord.CLAP))).isEqualTo(CommonRefusal.NOT_SEATED);
        playground.player("Zoe").spectate(ada.game());
        bob.say(emote(EmoteWord.CLAP));
        ada.awaitEvent(GameEvent.Emoted.class);
        ada.leave();
        eve.awaitEvent(GameEvent.PlayerLeft.class);

        assertThat(eve.gameMessages()).noneMatch(EmotesTest::isFace);
        assertThat(playground.player("Joe").refusal(emote(EmoteWord.CLAP))).isEqualTo(CommonRefusal.NOT_SEATED);
    }

    @Test
    void theEndIsClappedAtAsWell() {
        playground.started(ada, bob);
        playground.until(() -> {
            playground.pass(Duration.ofSeconds(5));
            return last(ada).event() instanceof GameEnded && last(bob).event() instanceof GameEnded;
        });

        assertThat(ada.answer(ada.say(emote(EmoteWord.CLAP)))).isInstanceOf(Reply.Acknowledged.class);
        assertThat(bob.awaitEvent(GameEvent.Emoted.class).player()).isEqualTo(ada.id());
    }

    private static boolean isFace(GameMessage message) {
        return message.event() instanceof GameEvent.Emoted;
    }

    private static GameMessage last(Player player) {
        List<GameMessage> heard = player.gameMessages();
        return heard.get(heard.size() - 1);
    }

    private static Function<MessageId, ClientMessage> emote(EmoteWord word) {
        return id -> new ClientMessage.Emote(id, word);
    }
}
