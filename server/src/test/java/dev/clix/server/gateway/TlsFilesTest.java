package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.time.VirtualTime;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFilesTest {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.vertx();
    private final VirtualTime time = new VirtualTime();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aLookThatIsOnItsWayWhenTheServerClosesIsTheLast(@TempDir Path folder) {
        TlsFiles files = new TlsFiles(new HttpSettings.Tls(folder.resolve("chain.pem"), folder.resolve("key.pem")));
        Context context = vertx.getOrCreateContext();
        Promise<Void> looking = Promise.promise();
        context.runOnContext(v -> {
            files.watch(context, time, null);
            time.advance(LOOK);
            files.close();
            looking.complete();
        });

        looking.future().compose(v -> afterTheLook(context)).await();

        assertThat(time.next()).as("another look").isEmpty();
    }

    /** Blocking work of a context is done one after the other. */
    private static Future<Object> afterTheLook(Context context) {
        return context.executeBlocking(() -> null);
    }
}
