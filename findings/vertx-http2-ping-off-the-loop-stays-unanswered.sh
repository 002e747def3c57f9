#!/usr/bin/env bash
# HttpConnection.ping of Vert.x' HTTP/2, called on any other thread than the connection's event loop: now and then its future never
# completes, though the peer has answered, and from then on each ping of the connection is completed by the answer to the one after
# it. The waiting promise is queued when the write is known to have succeeded, and the answer may be read before that is known.
# Exits with 1 when that is no longer so.
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.vertx</groupId><artifactId>vertx-core</artifactId><version>5.0.10</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Finding.java" <<'JAVA'
import io.vertx.core.*;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.*;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class Finding {
    private static final int CONNECTIONS = 300, PINGS = 100;
    private static Vertx vertx;

    public static void main(String[] arguments) throws Exception {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        var answered = new AtomicInteger();
        var server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(true))
                .connectionHandler(connection -> connection.pingHandler(ping -> answered.incrementAndGet()))
                .requestHandler(request -> request.response().end());
        server.listen(0, "127.0.0.1").await();
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        var at = new HttpConnectOptions().setHost("127.0.0.1").setPort(server.actualPort());
        // Something else to do, as processors have: the calling thread is now and then kept waiting between two steps.
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) busy();

        var stuckOff = 0;
        var stuckOn = 0;
        for (int i = 0; i < CONNECTIONS && stuckOff == 0; i++)
            if (!pingsFromHere(client.connect(at).await())) stuckOff++;
        for (int i = 0; i < CONNECTIONS / 10; i++) if (!pingsOnItsLoop(client, at)) stuckOn++;
        System.out.printf("  called on the main thread: %s%n", stuckOff > 0 ? "a ping stayed unanswered for 5 s" : "all were answered");
        System.out.printf("  called on the connection's loop: %s of %d connections with an unanswered ping%n", stuckOn, CONNECTIONS / 10);
        System.out.printf("  pings that have reached the server: %d%n", answered.get());
        System.exit(stuckOff > 0 && stuckOn == 0 ? 0 : 1);
    }

    private static boolean pingsFromHere(HttpConnection connection) {
        try {
            for (int i = 0; i < PINGS; i++)
                connection.ping(Buffer.buffer().appendLong(i)).await(5, TimeUnit.SECONDS);
            return true;
        } catch (Exception late) {
            return false;
        } finally {
            connection.close();
        }
    }

    private static boolean pingsOnItsLoop(HttpClientAgent client, HttpConnectOptions at) throws Exception {
        var done = Promise.<Void>promise();
        vertx.getOrCreateContext().runOnContext(v -> client.connect(at).onComplete(connected -> pingAgain(connected.result(), PINGS, done)));
        try {
            done.future().await(30, TimeUnit.SECONDS);
            return true;
        } catch (Exception late) {
            return false;
        }
    }

    private static void pingAgain(HttpConnection connection, int left, Promise<Void> done) {
        if (left == 0) done.complete();
        else connection.ping(Buffer.buffer().appendLong(left)).onComplete(pong -> pingAgain(connection, left - 1, done));
    }

    private static void busy() {
        var thread = new Thread(() -> { for (;;) Math.random(); });
        thread.setDaemon(true);
        thread.start();
    }
}
JAVA

"$root/mvnw" -q -B -f "$dir/pom.xml" dependency:copy-dependencies -DoutputDirectory="$dir/lib"
echo "Versions: vertx-core 5.0.10, $(java -version 2>&1 | head -1)"
echo "Expected: a ping that was answered completes its future, on whichever thread it was called"
echo "Observed:"
java -cp "$dir/lib/*" "$dir/Finding.java" 2>/dev/null
