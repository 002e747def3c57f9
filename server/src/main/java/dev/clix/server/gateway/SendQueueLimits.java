package dev.clix.server.gateway;

import dev.clix.server.metrics.Meters;
import dev.clix.server.room.Conflation;

/**
 * What may wait for one client that reads slowly.
 *
 * @param bytes beyond them it is cut off
 * @param messages beyond them as well
 * @param conflation leaves out what it need not hear any more
 */
record SendQueueLimits(int bytes, int messages, Conflation conflation, Meters meters) {}
