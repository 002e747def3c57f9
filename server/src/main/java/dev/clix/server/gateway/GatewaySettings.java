package dev.clix.server.gateway;

import java.time.Duration;
import java.util.List;

/**
 * @param messageBytes the most a client's message may measure
 * @param messagesPerSecond the most a client may send in the long run; twice that in a burst
 * @param queueBytes the most that may wait to be sent to one client
 * @param queueMessages the same, counted
 * @param gather how long messages that follow others closely wait for more, to leave in one frame
 * @param socketsMax how many clients may be connected at once
 * @param proxies the networks of proxies that are believed about a client's address
 * @param admittedPerSecond how many may connect in the long run; twice that in a burst
 * @param addressSockets how many of one address may be connected
 * @param addressMessagesPerSecond the most that all clients of one address may send
 * @param stranger how long a client may stay without ever taking a seat; zero for as long as it likes
 * @param ping how often a client is asked for a sign of life; zero for never
 * @param pong how long it has to give one
 * @param silence how long a client that cannot be asked may be silent
 * @param tokenLifetime how long a token brings back
 */
public record GatewaySettings(
        int messageBytes,
        int messagesPerSecond,
        int queueBytes,
        int queueMessages,
        Duration gather,
        int socketsMax,
        List<String> proxies,
        int admittedPerSecond,
        int addressSockets,
        int addressMessagesPerSecond,
        Duration stranger,
        Duration ping,
        Duration pong,
        Duration silence,
        Duration tokenLifetime) {}
