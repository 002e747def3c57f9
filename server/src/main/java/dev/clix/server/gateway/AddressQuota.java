package dev.clix.server.gateway;

import dev.clix.server.limit.TokenBucket;
import java.time.Instant;

/** All clients of one address, and what they may say together. Safe for use by many threads. */
final class AddressQuota {
    private final String address;
    private final TokenBucket messages;
    private int sockets;

    AddressQuota(String address, GatewaySettings settings, Instant now) {
        this.address = address;
        this.messages = new TokenBucket(settings.addressMessagesPerSecond(), now);
    }

    String address() {
        return address;
    }

    synchronized int sockets() {
        return sockets;
    }

    synchronized void enter() {
        sockets++;
    }

    /** @return whether anybody is left */
    synchronized boolean leave() {
        sockets--;
        return sockets > 0;
    }

    synchronized boolean mayTalk(Instant now) {
        return messages.take(now);
    }
}
