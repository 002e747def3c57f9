package dev.clix.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An answer to one client's message, named by {@code replyTo}. Not part of a game's numbered messages. */
public sealed interface Reply extends ServerMessage {
    /**
     * The sender has a seat, or a place in the audience.
     *
     * @param player the sender's id in this game, which is no one else's
     * @param token proves it later, see {@link ClientMessage.Return}; a secret of this client
     * @param kept how long the seat is kept without a connection
     * @param game the game as it is after the message {@code offset} of {@code epoch}
     * @param time the server's clock
     */
    record Seated(
            MessageId replyTo,
            PlayerId player,
            String token,
            SeatGrace kept,
            Epoch epoch,
            long offset,
            GameView game,
            Instant time)
            implements Reply {}

    /**
     * The sender is back in its seat.
     *
     * @param kept how long the seat is kept without a connection
     * @param recovered true: exactly the missed game messages follow; false: {@code game} replaces all the client held
     * @param offset the offset of the game's last message so far
     * @param game present unless {@code recovered}
     */
    record Returned(
            MessageId replyTo,
            PlayerId player,
            String token,
            SeatGrace kept,
            boolean recovered,
            Epoch epoch,
            long offset,
            Optional<GameView> game,
            Instant time)
            implements Reply {}

    /**
     * A page of those who watch, as they are now, in the order they came. A spectator who is here from the first page
     * to the last is on exactly one of them.
     *
     * @param count of all who watch
     * @param next the {@code after} of the following page; empty on the last
     */
    record Spectators(MessageId replyTo, int count, List<SpectatorView> spectators, Optional<Integer> next)
            implements Reply {
        public Spectators {
            spectators = List.copyOf(spectators);
        }
    }

    /**
     * The games that strangers may join or watch, as they are now: those with a free seat before the others. Told again
     * whenever it has changed, which answers no message.
     *
     * @param visitors how many have the lobby open
     * @param more how many games there are beside these
     */
    record OpenGames(Optional<MessageId> replyTo, int visitors, List<KindCount> kinds, List<OpenGame> games, int more)
            implements Reply {
        public OpenGames {
            kinds = List.copyOf(kinds);
            games = List.copyOf(games);
        }

        public OpenGames answering(MessageId asked) {
            return new OpenGames(Optional.of(asked), visitors, kinds, games, more);
        }
    }

    /**
     * The game of a code, to be joined or watched like one that a link names.
     *
     * @param kind as in {@link GameView}: a client that cannot show such a game takes no seat in it
     */
    record GameFound(MessageId replyTo, GameId game, String kind) implements Reply {}

    /** Done; there is nothing more to say about it. */
    record Acknowledged(MessageId replyTo) implements Reply {}

    /**
     * The game's answer to a move. On the wire it bears its own name, and its components stand beside {@code replyTo}:
     * {@code {"type":"clicked","replyTo":"7","clicks":3}}.
     */
    record Moved(MessageId replyTo, MoveReply reply) implements Reply {}

    /**
     * The seat's token from now on, told to all who sit in it when one of them has come back, and before the last one
     * ends. It answers no message.
     *
     * @param token replaces the one before, which is good for a moment still
     */
    record Renewed(String token) implements Reply {}

    /**
     * This server is about to stop; it opens no more games. It answers no message.
     *
     * @param gamesGoOn whether running games are played on after it has stopped, where the client finds the next server
     * @param until how long running games are played here at most
     */
    record GoingDown(boolean gamesGoOn, Instant until) implements Reply {}

    record Pong(MessageId replyTo, Instant time) implements Reply {}

    /**
     * Nothing was done.
     *
     * @param replyTo the refused message; empty when it had no readable id
     * @param refusal a stable word a client can act on
     * @param message for people: the expected value and the one that came
     * @param retryAfter after how many seconds it may be worth trying again; empty where time alone changes nothing
     * @param playedAt the address of the server that has the game; empty unless that is another one
     */
    record Refused(
            Optional<MessageId> replyTo,
            Refusal refusal,
            String message,
            Optional<Integer> retryAfter,
            Optional<String> playedAt)
            implements Reply {
        public Refused(Optional<MessageId> replyTo, Refusal refusal, String message) {
            this(replyTo, refusal, message, refusal.retryAfter(), Optional.empty());
        }
    }
}
