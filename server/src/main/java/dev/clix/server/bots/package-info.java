/**
 * Players without people: they play whole games over real sockets, measure the server and judge what it says.
 *
 * <p>Comes from: {@code ./clix bots} and the benchmark, as {@link dev.clix.server.bots.BotOptions}. Goes to: a server,
 * over one of its transports and with nothing but the protocol; and to a terminal, as a table and a summary. A bot's
 * behaviour is drawn from a printed seed; the winner is computed by {@link dev.clix.server.bots.Referee} from the
 * messages alone.
 */
@NullMarked
package dev.clix.server.bots;

import org.jspecify.annotations.NullMarked;
