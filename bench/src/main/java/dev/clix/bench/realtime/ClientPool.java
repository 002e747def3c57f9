package dev.clix.bench.realtime;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * All clients of one server, on one event loop: they do not compete with each other for the client's core. Only the
 * event loop touches members; the methods here are called from outside.
 */
final class ClientPool implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final int port;
    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final EventLoop loop = group.next();
    private final Bootstrap bootstrap;
    private final LinkedBlockingQueue<LoadClient> joined = new LinkedBlockingQueue<>();
    private final List<String> troubles = new ArrayList<>();
    private final DeliveryStats deliveries = new DeliveryStats();

    ClientPool(int port) {
        this.port = port;
        this.bootstrap =
                new Bootstrap().group(group).channel(EpollSocketChannel.class).option(ChannelOption.TCP_NODELAY, true);
    }

    EventLoop loop() {
        return loop;
    }

    DeliveryStats deliveries() {
        return deliveries;
    }

    void connect(LeanWebSocket webSocket) {
        bootstrap.clone().handler(webSocket).connect("127.0.0.1", port).addListener(connected -> {
            if (!connected.isSuccess()) trouble("connect: " + connected.cause().getMessage());
        });
    }

    void joined(LoadClient client) {
        joined.add(client);
    }

    void trouble(String what) {
        if (troubles.size() < 5) troubles.add(what);
    }

    <T> T onLoop(Callable<T> question) {
        try {
            return loop.submit(question).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Expected the event loop to answer", e);
        }
    }

    void onLoop(Runnable order) {
        onLoop(() -> {
            order.run();
            return true;
        });
    }

    /**
     * Lets members join, and each one's followers after it.
     *
     * @param flight how many may be on their way at once
     * @return seconds it took
     */
    double join(List<? extends LoadClient> members, int flight) throws InterruptedException {
        Deque<LoadClient> ready = new ArrayDeque<>(members);
        long start = System.nanoTime();
        for (int inFlight = 0; inFlight > 0 || !ready.isEmpty(); inFlight--) {
            for (; inFlight < flight && !ready.isEmpty(); inFlight++) {
                LoadClient next = ready.poll();
                loop.execute(next::connect);
            }
            ready.addAll(awaitJoined().takeFollowers());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private LoadClient awaitJoined() throws InterruptedException {
        LoadClient client = joined.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (client == null)
            throw new IllegalStateException(
                    "Expected a member to join within %s s, but none did: %s".formatted(PATIENCE_SECONDS, troubles));
        return client;
    }

    /** Troubles since the last call. */
    List<String> troubles() {
        return onLoop(() -> {
            List<String> found = List.copyOf(troubles);
            troubles.clear();
            return found;
        });
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2_000);
    }
}
