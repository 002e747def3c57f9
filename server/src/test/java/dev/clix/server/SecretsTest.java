package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.protocol.ClientMessage;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.server.game.clix.message.ShowReceipt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** No line of any log ever holds what would let its reader act for somebody. */
class SecretsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final Logger root = (Logger) LoggerFactory.getLogger("dev.clix");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        root.setLevel(Level.TRACE);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        root.setLevel(before);
    }

    @Test
    void noTokenNoReceiptAndNoSecretIsLogged() {
        try (Playground playground = Playground.open("token: {secret: %s}".formatted(SECRET))) {
            Player ada = playground.player("Ada");
            Player bob = playground.busPlayer("Bob");
            ada.host(2);
            bob.join(ada.game());
            String first = ada.token();
            ada.awaitEvent(GameStarted.class);
            playground.pass(Duration.ofSeconds(3));
            ada.awaitEvent(RoundStarted.class);
            String receipt = ((Shipped) Player.words(ada.ship())).receipt();
            ada.drop();
            ada.comeBack();
            bob.refusal(id -> new ClientMessage.Move(id, new ShowReceipt(receipt)));
            bob.refusal(id -> new ClientMessage.Return(id, first, Optional.empty(), 0));
            bob.refusal(id -> new ClientMessage.Return(id, first + "x", Optional.empty(), 0));
            ada.sayRaw("{\"type\":\"return\",\"id\":\"r\",\"token\":\"" + first);
            ada.sayRaw("{\"type\":\"" + first + "\",\"id\":\"r\"}");
            ada.answer(ada.say(ClientMessage.Ping::new));

            for (String secret : List.of(SECRET, first, ada.token(), bob.token(), receipt))
                assertThat(lines.list)
                        .extracting(
                                line -> line.getFormattedMessage() + line.getKeyValuePairs() + line.getThrowableProxy())
                        .as("a line with " + secret)
                        .noneMatch(line -> line.contains(secret) || line.contains(seal(secret)));
        }
    }

    /** The part that cannot be guessed stands at the end. */
    private static String seal(String secret) {
        return secret.substring(secret.length() - 30);
    }
}
