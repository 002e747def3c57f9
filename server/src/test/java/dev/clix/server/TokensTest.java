package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.server.game.clix.message.ShowReceipt;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tokens rotate, are renewed over the open connection, and end; receipts prove sales, to nobody but their own seat. */
class TokensTest {
    @Test
    void eachReturnGivesANewTokenAndTheOldOneIsRefusedAfterItsGrace() {
        try (Playground playground = Playground.open("token: {graceSeconds: 60}")) {
            Player ada = playground.player("Ada");
            ada.host(3);
            String first = ada.token();
            ada.drop();
            ada.comeBack();
            assertThat(ada.token()).isNotEqualTo(first);

            Player thief = playground.player("Thief");
            assertThat(thief.answer(thief.say(returning(first))))
                    .as("within the grace")
                    .isInstanceOf(Reply.Returned.class);
            ada.await(Reply.Renewed.class::isInstance);
            playground.pass(Duration.ofSeconds(61));
            thief.reconnect();
            assertThat(thief.refusal(returning(first))).isEqualTo(CommonRefusal.EXPIRED_TOKEN);
            ada.drop();
            assertThat(ada.comeBack().player()).as("the owner's is still good").isEqualTo(ada.id());
        }
    }

    @Test
    void allOfAPlayersTabsHearOfTheNewToken() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player tab = playground.busPlayer("Tab");
            ada.host(3);
            Reply.Returned returned = (Reply.Returned) tab.answer(tab.say(returning(ada.token())));

            Reply.Renewed renewed = (Reply.Renewed) ada.await(Reply.Renewed.class::isInstance);
            assertThat(renewed.token()).isEqualTo(returned.token());
        }
    }

    @Test
    void aTokenIsRenewedOverTheOpenConnectionLongBeforeItEnds() {
        try (Playground playground = Playground.open(
                "token: {hours: 2}\nsocket: {pingSeconds: 1200}\nlobby: {privateSeconds: 86400}\nroom: {patienceSeconds: 86400}")) {
            Player ada = playground.player("Ada");
            ada.host(3);
            String first = ada.token();
            for (int i = 0; i < 7; i++) {
                playground.pass(Duration.ofMinutes(20));
                ada.answer(ada.say(ClientMessage.Ping::new));
            }
            assertThat(ada.token()).isNotEqualTo(first);
            ada.drop();

            assertThat(ada.comeBack().player()).isEqualTo(ada.id());
        }
    }

    @Test
    void aReceiptIsGoodForItsOwnSeatOnly() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            playground.started(ada, bob);
            playground.roundStarted(ada);
            playground.pass(Duration.ofSeconds(1));
            ada.click(5);
            Shipped sold = (Shipped) Player.words(ada.ship());
            ada.drop();
            ada.comeBack();

            Shipped shown = (Shipped) Player.words(ada.answer(ada.say(showing(sold.receipt()))));
            assertThat(shown.sale()).isEqualTo(sold.sale());
            assertThat(bob.refusal(showing(sold.receipt()))).isEqualTo(CliXRefusal.INVALID_RECEIPT);
            assertThat(ada.refusal(showing(sold.receipt() + "x"))).isEqualTo(CliXRefusal.INVALID_RECEIPT);
            playground.pass(Duration.ofSeconds(9));
            ada.awaitEvent(RoundEnded.class);
            playground.roundStarted(ada);
            assertThat(ada.refusal(showing(sold.receipt())))
                    .as("its round is over")
                    .isEqualTo(CliXRefusal.INVALID_RECEIPT);
        }
    }

    private static Function<MessageId, ClientMessage> returning(String token) {
        return id -> new ClientMessage.Return(id, token, Optional.empty(), 0);
    }

    private static Function<MessageId, ClientMessage> showing(String receipt) {
        return id -> new ClientMessage.Move(id, new ShowReceipt(receipt));
    }
}
