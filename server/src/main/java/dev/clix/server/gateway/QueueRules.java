package dev.clix.server.gateway;

import dev.clix.server.metrics.Meters;
import dev.clix.server.room.Superseding;

/**
 * What may wait for one client that reads slowly.
 *
 * @param bytes beyond them it is cut off
 * @param messages beyond them as well
 * @param superseding leaves out what it need not hear any more
 */
record QueueRules(int bytes, int messages, Superseding superseding, Meters meters) {}
