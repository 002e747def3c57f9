package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientKey;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.PlayerView;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.server.game.clix.message.ShowReceipt;
import dev.clix.server.game.clix.message.Standing;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The knowledge of a room beyond its game's execution: seats of the lobby, spectators, and sales of the round that
 * runs. Those it was told to bring it back, and the room that is made in its place listens.
 */
class RebuiltRoomTest {
    /** One address for all of them: a server that finds itself in its predecessor's place asks no further. */
    private static final String SETTINGS =
            "token: {secret: 0123456789abcdef0123456789abcdef}\nnode: {url: 'http://127.0.0.1:1'}";

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LINGER = Duration.ofSeconds(121);

    private final VirtualTime time = new VirtualTime();
    private final TestWorkflow workflow = TestWorkflow.on(time);
    private Playground server = Playground.open(SETTINGS, time, workflow.deployed());

    @AfterEach
    void close() {
        server.close();
        workflow.close();
    }

    /** The one that was is gone. */
    private void another() {
        server.close();
        TestWorkflow.forgetCalls();
        server = Playground.open(SETTINGS, time, workflow.deployed());
    }

    @Test
    void aLobbySeatsWhoeverProvesASeatInTheOrderOfTheSeats() {
        Player ada = server.player("Ada");
        Player bob = server.player("Bob");
        Player eve = server.player("Eve");
        ada.host(4);
        bob.join(ada.game());
        eve.join(ada.game());
        another();

        assertThat(names(returned(eve))).containsExactly("Eve");
        assertThat(names(returned(bob))).containsExactly("Bob", "Eve");
        GameView lobby = returned(ada);
        assertThat(names(lobby)).containsExactly("Ada", "Bob", "Eve");
        assertThat(lobby.host()).as("as before").contains(ada.id());
        assertThat(lobby.players()).allMatch(PlayerView::here);
    }

    @Test
    void aLobbyEndsWhenItWouldHave() {
        Player ada = server.player("Ada");
        Optional<Instant> deadline = ada.host(3).game().deadline();
        server.pass(Duration.ofSeconds(4));
        another();

        assertThat(returned(ada).deadline()).isEqualTo(deadline);
    }

    @Test
    void aSeatThatSomebodyElseTookMeanwhileIsNotProvenAway() {
        Player ada = server.player("Ada");
        Player bob = server.player("Bob");
        ada.host(3);
        bob.join(ada.game());
        another();
        returned(ada);
        server.player("Eve").join(ada.game());
        server.player("Fox").join(ada.game());

        Player late = server.player("Bob");
        assertThat(late.refusal(id -> new ClientMessage.Return(id, bob.token(), Optional.empty(), 0)))
                .isEqualTo(CommonRefusal.NOT_SEATED);
    }

    @Test
    void aSeatWhoseAnswerDiedWithTheServerIsGivenAgainForTheSameRequest() {
        Player ada = server.player("Ada");
        Player bob = server.player("Bob");
        Optional<ClientKey> key = Optional.of(new ClientKey("bobs-client-0123456789"));
        ada.host(2);
        MessageId request = new MessageId("bob-asks");
        bob.sayAgain(new ClientMessage.JoinGame(request, new PlayerName("Bob"), ada.game(), key));
        PlayerId seated = ((Reply.Seated) bob.answer(request)).player();
        ada.awaitEvent(GameStarted.class);
        another();
        returned(ada);

        bob.movedTo(server);
        bob.sayAgain(new ClientMessage.JoinGame(request, new PlayerName("Bob"), ada.game(), key));
        assertThat(((Reply.Seated) bob.answer(request)).player()).isEqualTo(seated);
        Player other = server.player("Eve");
        assertThat(other.refusal(id -> new ClientMessage.JoinGame(id, new PlayerName("Eve"), ada.game(), key)))
                .as("another request of the same client")
                .isEqualTo(CommonRefusal.GAME_STARTED);
    }

    @Test
    void spectatorsComeBack() {
        Player ada = server.player("Ada");
        Player eve = server.player("Eve");
        ada.host(3);
        eve.spectate(ada.game());
        another();
        returned(ada);

        GameView seen = returned(eve);
        assertThat(seen.audience().count()).isEqualTo(1);
        assertThat(names(seen)).containsExactly("Ada");
    }

    @Test
    void theEndOfARoundWaitsForReceipts() {
        Player ada = server.player("Ada");
        Player bob = server.player("Bob");
        server.started(ada, bob);
        server.roundStarted(ada, bob);
        server.pass(SECOND);
        ada.click(10);
        Shipped sold = (Shipped) Player.words(ada.ship());
        server.pass(Duration.ofSeconds(8));
        another();
        GameView found = returned(ada);
        assertThat(found.phase()).isEqualTo(CliXView.ROUND);
        returned(bob);
        server.pass(Duration.ofSeconds(2));
        ada.answer(ada.say(id -> new ClientMessage.Move(id, new ShowReceipt(sold.receipt()))));

        assertThat(standing(ended(ada), ada).profit()).isEqualTo(sold.sale().profit());
    }

    @Test
    void theHousesBotsDoAgainWhatTheyDid() {
        Player ada = server.player("Ada");
        ada.host(2);
        ada.addBot(BotSpeed.FAST);
        ada.awaitEvent(GameStarted.class);
        server.roundStarted(ada);
        server.pass(Duration.ofMillis(9_600)); // bots sell at 95 % of the round at the latest
        ProductShipped shipped = ada.awaitEvent(ProductShipped.class);
        another();

        GameView found = returned(ada);
        assertThat(CliXPlayer.of(found.players().get(1)).sale()).contains(shipped.sale());
        RoundEnded round = ended(ada);
        assertThat(round.standings()).anyMatch(standing -> standing.profit() > 0);
    }

    @Test
    void aPublicLobbyIsFoundByWhoeverLooksForAGame() {
        Player ada = server.player("Ada");
        ada.quickMatch();
        another();
        returned(ada);
        Player bob = server.player("Bob");

        assertThat(bob.quickMatch().game().id()).isEqualTo(ada.game());
    }

    @Test
    void whoeverPlayedInARoomMadeAnewPlaysAgainTogether() {
        Player ada = server.player("Ada");
        Player bob = server.player("Bob");
        server.started(ada, bob);
        another();
        returned(ada);
        returned(bob);
        bob.leave();
        passUntilHeard(ada, GameEnded.class);

        Reply.Seated again = (Reply.Seated)
                ada.answer(ada.say(id -> new ClientMessage.PlayAgain(id, new PlayerName("Ada"), ada.game())));
        assertThat(again.game().seats()).isEqualTo(2);
    }

    @Test
    void whoeverWasAwayWhenTheGameEndedSeesItsEndAndPlaysAgain() {
        Player ada = server.player("Ada");
        Player bob = server.player("Bob");
        Player eve = server.player("Eve");
        server.started(ada, bob, eve);
        bob.leave();
        eve.leave();
        passUntilHeard(ada, GameEnded.class);
        server.pass(SECOND);
        another();

        GameView end = returned(ada);
        assertThat(end.phase()).isEqualTo(GameView.ENDED);
        assertThat(CliXView.of(end).winner()).contains(ada.id());
        assertThat(server.metric("clix_games_ended_total"))
                .as("it was counted by the server before")
                .isZero();
        Reply.Seated again = (Reply.Seated)
                ada.answer(ada.say(id -> new ClientMessage.PlayAgain(id, new PlayerName("Ada"), ada.game())));
        assertThat(again.game().seats()).isEqualTo(3);
    }

    @Test
    void anEndIsLookedAtForAWhileOnly() {
        Player ada = server.player("Ada");
        Player bob = server.player("Bob");
        server.started(ada, bob);
        bob.leave();
        passUntilHeard(ada, GameEnded.class);
        another();
        server.pass(LINGER);

        ada.movedTo(server);
        assertThat(ada.refusal(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)))
                .isEqualTo(CommonRefusal.UNKNOWN_GAME);
    }

    private RoundEnded ended(Player player) {
        passUntilHeard(player, RoundEnded.class);
        return player.awaitEvent(RoundEnded.class);
    }

    private void passUntilHeard(Player player, Class<? extends GameEvent> event) {
        server.until(() -> {
            server.pass(SECOND);
            return player.gameMessages().stream().anyMatch(message -> event.isInstance(message.event()));
        });
    }

    private static Standing standing(RoundEnded round, Player player) {
        return round.standings().stream()
                .filter(standing -> standing.player().equals(player.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(GameView game) {
        return game.players().stream().map(player -> player.name().value()).toList();
    }

    /** Through the port of the server that is there now; until it believes that the other is gone. */
    private GameView returned(Player player) {
        player.movedTo(server);
        while (true) {
            Reply answer =
                    player.answer(player.say(id -> new ClientMessage.Return(id, player.token(), Optional.empty(), 0)));
            if (answer instanceof Reply.Returned returned)
                return returned.game().orElseThrow();
            assertThat(((Reply.Refused) answer).refusal()).isEqualTo(CommonRefusal.WORKFLOW_UNAVAILABLE);
            server.pass(Duration.ofMillis(500));
        }
    }
}
