package dev.clix.server.gateway;

import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections that have not sent a byte for 10 to 20 s: who is nobody yet counts for no other bound. One timer
 * for all of an event loop, since one for each connection would be a part of what a connection costs.
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
