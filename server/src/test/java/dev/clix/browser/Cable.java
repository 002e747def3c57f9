package dev.clix.browser;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The wire between a browser and the server, with pliers: everything passes through until it is cut. Requests may be
 * blocked by their first line, as a proxy does that knows no websockets.
 */
final class Cable implements AutoCloseable {
    private final Set<NetSocket> ends = ConcurrentHashMap.newKeySet();
    private final Predicate<String> isBlocked;
    private final SocketAddress server;
    private final NetClient client;
    private final NetServer plug;
    private volatile boolean unplugged;
    private volatile boolean hushed;

    private Cable(Vertx vertx, int serverPort, Predicate<String> isBlocked) {
        this.isBlocked = isBlocked;
        this.server = SocketAddress.inetSocketAddress(serverPort, "127.0.0.1");
        this.client = vertx.createNetClient();
        this.plug = vertx.createNetServer();
    }

    static Cable to(Vertx vertx, int serverPort) {
        return blocking(vertx, serverPort, request -> false);
    }

    /** @param isBlocked of a request's head, whether the connection it comes on is closed instead of answered */
    static Cable blocking(Vertx vertx, int serverPort, Predicate<String> isBlocked) {
        Cable cable = new Cable(vertx, serverPort, isBlocked);
        cable.plug.connectHandler(cable::plugged).listen(0, "127.0.0.1").await();
        return cable;
    }

    String url() {
        return "http://127.0.0.1:" + plug.actualPort();
    }

    /** Breaks every connection; new ones are refused until {@link #mend}. */
    void cut() {
        unplugged = true;
        ends.forEach(NetSocket::close);
    }

    /** The connections there are carry nothing any more, and neither end is told; new ones do. */
    void stall() {
        ends.forEach(NetSocket::pause);
    }

    /** No connection carries anything, those to come neither, and neither end is told; {@link #mend} lets all of it pass. */
    void hush() {
        hushed = true;
        stall();
    }

    void mend() {
        unplugged = false;
        hushed = false;
        ends.forEach(NetSocket::resume);
    }

    private void plugged(NetSocket browser) {
        if (unplugged) {
            browser.close();
            return;
        }
        browser.pause();
        client.connect(server).onSuccess(far -> join(browser, far)).onFailure(e -> browser.close());
    }

    private void join(NetSocket browser, NetSocket far) {
        pass(far, browser);
        pass(browser, far);
        browser.handler(data -> {
            if (isBlocked.test(data.toString())) browser.close();
            else far.write(data);
        });
        if (hushed) stall();
        else browser.resume();
    }

    private void pass(NetSocket from, NetSocket to) {
        ends.add(from);
        from.closeHandler(closed -> {
            ends.remove(from);
            to.close();
        });
        from.handler((Buffer data) -> to.write(data));
    }

    @Override
    public void close() {
        cut();
        plug.close().await();
        client.close().await();
    }
}
