package dev.clix.server.gateway;

import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections that have not sent a byte for 10 to 20 s: no other bound counts a connection before its first
 * request. One timer for all of an event loop, since a timer for each would be a good part of a connection's cost.
 */
final class IdleConnectionReaper {
    private static final int SECONDS = 10;

    private final EventExecutor loop;
    private Set<Channel> earlier = new HashSet<>();
    private Set<Channel> lately = new HashSet<>();
    private boolean sweeping;

    IdleConnectionReaper(EventExecutor loop) {
        this.loop = loop;
    }

    void begins(Channel channel) {
        lately.add(channel);
        if (!sweeping) sweepLater();
    }

    void ends(Channel channel) {
        if (!lately.remove(channel)) earlier.remove(channel);
    }

    private void sweepLater() {
        sweeping = true;
        ChannelCalls.later(loop, this::sweep, SECONDS, TimeUnit.SECONDS);
    }

    private void sweep() {
        Set<Channel> tooLong = earlier;
        earlier = lately;
        lately = new HashSet<>();
        sweeping = false;
        tooLong.forEach(ChannelCalls::close);
        if (!earlier.isEmpty()) sweepLater();
    }
}
