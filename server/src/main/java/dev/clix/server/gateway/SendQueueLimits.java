package dev.clix.server.gateway;

import dev.clix.server.metrics.Meters;
import dev.clix.server.room.Conflation;

/**
 * The limits of the frames that wait for a client that reads slowly.
 *
 * @param bytes beyond them the client is disconnected
 * @param messages beyond them as well
 * @param conflation leaves out messages that later ones have made worthless
 */
record SendQueueLimits(int bytes, int messages, Conflation conflation, Meters meters) {}
