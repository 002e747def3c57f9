package dev.clix.server.bots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ServerMessage;
import dev.clix.server.Playground;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BotConnectionTest {
    private static final BotConnection.Listener NOBODY = new BotConnection.Listener() {
        @Override
        public void opened() {
            throw new AssertionError("Expected to hear nothing after close, but the connection was opened");
        }

        @Override
        public void heard(List<ServerMessage> messages) {}

        @Override
        public void lost(int code, String why) {}
    };

    @Test
    void whoClosesBeforeItIsConnectedLeavesNothingBehind() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (Playground playground = Playground.open()) {
            BotOptions options = BotArguments.read(List.of("--url", "http://127.0.0.1:" + playground.port()), 1);
            WebSocketClient client = vertx.createWebSocketClient();
            Future<Void> closed = Future.future(done -> vertx.runOnContext(turn -> {
                try {
                    BotConnection connection = BotConnection.open(client, options, NOBODY);
                    connection.sayRaw("{}");
                    connection.close();
                    done.complete();
                } catch (RuntimeException e) {
                    done.fail(e);
                }
            }));

            assertThat(closed.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .isNull();
            playground.until(() -> playground.metric("clix_sockets_closed_total{reason=\"client\"}") == 1);
            assertThat(playground.sockets()).isZero();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }
}
