package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.game.GameProvider;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.hands.FailingHands;
import dev.clix.server.game.hands.HandsMessages;
import dev.clix.server.game.hands.HandsMessages.CardDrawn;
import dev.clix.server.game.hands.HandsMessages.Dealt;
import dev.clix.server.game.hands.HandsMessages.Draw;
import dev.clix.server.game.hands.HandsMessages.Drew;
import dev.clix.server.game.hands.HandsMessages.HandsEnded;
import dev.clix.server.game.hands.HandsMessages.TurnBegan;
import dev.clix.server.game.hands.HandsRules;
import dev.clix.server.registry.RegisteredGames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A second game beside CliX: found by its name, played over sockets, its turns tasks of a workflow of its own. */
class OtherGameTest {
    private static final Optional<GameKind> HANDS = Optional.of(new GameKind("hands"));

    private static final List<GameProvider> GAMES =
            List.of(RegisteredGames.ALL.get(0), GameProvider.of(new HandsRules(3)));

    private final Playground playground = Playground.with(GAMES);

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void aGameIsPlayedToItsEnd() {
        Player ada = hands("Ada");
        Player bob = hands("Bob");
        Reply.Seated seated = ada.seated(ada.say(hosting(2)));
        bob.join(seated.game().id());
        Map<Object, Player> players = Map.of(ada.id(), ada, bob.id(), bob);
        assertThat(ada.awaitEvent(Dealt.class).card()).isPresent();

        mover(players, ada).click(new Draw());
        assertThat(bob.awaitEvent(CardDrawn.class).card()).as("another's card").isEmpty();
        mover(players, ada);
        playground.pass(Duration.ofSeconds(10));
        mover(players, ada).click(new Draw());
        assertThat(ada.awaitEvent(HandsEnded.class)).isEqualTo(new HandsEnded("played"));
        assertThat(seated.game().kind()).isEqualTo("hands");
    }

    /** Waits for the next turn. */
    private static Mover mover(Map<Object, Player> players, Player hears) {
        Player player = players.get(hears.awaitEvent(TurnBegan.class).player());
        return move -> assertThat(Player.words(player.answer(player.say(id -> new ClientMessage.Move(id, move)))))
                .isInstanceOf(Drew.class);
    }

    private interface Mover {
        void click(GameMove move);
    }

    @Test
    void strangersOfOneGameMeet() {
        Player ada = hands("Ada");
        Player bob = playground.player("Bob");
        Player eve = hands("Eve");
        GameId game = ada.seated(ada.say(matching(HANDS))).game().id();

        assertThat(bob.quickMatch().game().kind()).as("without a name").isEqualTo("clix");
        assertThat(eve.seated(eve.say(matching(HANDS))).game().id()).isEqualTo(game);
    }

    @Test
    void aMoveOfTheOtherGameIsUnknownInASeat() {
        Player ada = hands("Ada");
        Player bob = hands("Bob");
        assertThat(ada.refusal(id -> new ClientMessage.Move(id, new Click(1)))).isEqualTo(CommonRefusal.NOT_SEATED);
        ada.seated(ada.say(hosting(2)));
        bob.join(ada.game());
        ada.awaitEvent(Dealt.class);

        assertThat(ada.refusal(id -> new ClientMessage.Move(id, new Click(1)))).isEqualTo(CommonRefusal.UNKNOWN_TYPE);
    }

    @Test
    void aGameThatIsNotHereIsRefusedByName() {
        Player ada = hands("Ada");

        Reply.Refused unknown = (Reply.Refused) ada.answer(ada.say(matching(Optional.of(new GameKind("chess")))));
        assertThat(unknown.refusal()).isEqualTo(CommonRefusal.UNKNOWN_KIND);
        assertThat(unknown.message()).contains("clix, hands", "'chess'");
        Reply.Refused many = (Reply.Refused) ada.answer(ada.say(hosting(5)));
        assertThat(many.message()).isEqualTo("Expected seats from 2 to 4, but found 5");
    }

    @Test
    void aMoveAtWhichTheRulesFailIsRefusedAndMayComeAgain() {
        FailingHands rules = new FailingHands();
        try (Playground failing = Playground.with(List.of(GAMES.get(0), GameProvider.of(rules)))) {
            Player ada = failing.player("Ada").speaking(HandsMessages.TABLE);
            Player bob = failing.player("Bob").speaking(HandsMessages.TABLE);
            bob.join(ada.seated(ada.say(hosting(2))).game().id());
            Player mover = ada.awaitEvent(TurnBegan.class).player().equals(ada.id()) ? ada : bob;

            rules.failing = FailingHands.Rule.PLAY;
            assertThat(mover.refusal(id -> new ClientMessage.Move(id, new Draw())))
                    .isEqualTo(CommonRefusal.INTERNAL_ERROR);
            rules.failing = FailingHands.Rule.NONE;
            assertThat(Player.words(mover.answer(mover.say(id -> new ClientMessage.Move(id, new Draw())))))
                    .isInstanceOf(Drew.class);
        }
    }

    @Test
    void bothGamesArePlayedAtOnce() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        Player eve = hands("Eve");
        Player joe = hands("Joe");
        eve.seated(eve.say(hosting(2)));
        joe.join(eve.game());
        playground.started(ada, bob);

        eve.awaitEvent(TurnBegan.class);
        assertThat(bob.awaitEvent(GameStarted.class)).isNotNull();
        playground.roundStarted(ada, bob);
    }

    private Player hands(String name) {
        return playground.player(name).speaking(HandsMessages.TABLE);
    }

    private static Function<MessageId, ClientMessage> hosting(int seats) {
        return id -> new ClientMessage.HostGame(id, new PlayerName("Host"), seats, Optional.empty(), HANDS);
    }

    private static Function<MessageId, ClientMessage> matching(Optional<GameKind> kind) {
        return id -> new ClientMessage.QuickMatch(id, new PlayerName("Guest"), Optional.empty(), kind);
    }
}
