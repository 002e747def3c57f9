/**
 * How much of something is let through: rates, whoever keeps them.
 *
 * <p>Comes from: the doors and the rooms, each with its own settings. Goes to: the same ones, as yes or no; what no
 * means is their matter.
 */
package dev.clix.server.limit;
