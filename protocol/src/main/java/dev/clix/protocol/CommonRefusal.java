package dev.clix.protocol;

import java.util.Optional;

/** The refusals of every game, and of those who are in none. */
public enum CommonRefusal implements Refusal {
    /** The frame is not a JSON object. */
    INVALID_JSON,
    /** The message's {@code type} is missing or not one of the protocol's. */
    UNKNOWN_TYPE,
    /** A field is missing, of the wrong type or out of its range. */
    INVALID_MESSAGE,
    /** The frame is larger than the server reads. */
    MESSAGE_TOO_LARGE,
    /** More messages than a socket, a player or an address may send. */
    TOO_MANY_MESSAGES(1),
    /** More emotes than a player may show within some seconds. */
    TOO_MANY_EMOTES(2),
    /** The player is connected as often as a player may be. */
    TOO_MANY_CONNECTIONS,
    /** As many games were opened from the sender's address as may be open at once. */
    TOO_MANY_GAMES,
    /** The token was not issued by this server, or is not one. */
    INVALID_TOKEN,
    /** The token was good once: it has ended, or a later one has taken its place. */
    EXPIRED_TOKEN,
    /** There is no such game, or no longer. */
    UNKNOWN_GAME,
    /** No game has this code, or no longer. */
    UNKNOWN_CODE,
    /** More wrong codes than an address may try. */
    TOO_MANY_CODES(10),
    /** The server does not play games of this kind. */
    UNKNOWN_KIND,
    /** The game is played on another server. */
    GAME_ELSEWHERE,
    /** All seats are taken. */
    GAME_FULL,
    /** The seats of the game that follows are kept for those who played the one before, for some seconds. */
    SEATS_KEPT(2),
    /** The game has begun without the sender. */
    GAME_STARTED,
    /** The game is over. */
    GAME_ENDED,
    /** The message needs a seat and the sender has none. */
    NOT_SEATED,
    /** The sender has a seat already. */
    ALREADY_SEATED,
    /** Only the host may do this. */
    NOT_HOST,
    /** A game needs two players. */
    TOO_FEW_PLAYERS,
    /** The server has as many games, or as many waiting messages, as it takes. */
    OVERLOADED(5),
    /** The server is going down and opens no new games. */
    SHUTTING_DOWN(10),
    /** The game's rules failed at the message, or the server at telling what they decided: nothing was done. */
    INTERNAL_ERROR,
    /** The workflow behind the game did not answer, or has not yet asked this server to play the game. */
    WORKFLOW_UNAVAILABLE(2);

    private final Optional<Integer> retryAfter;

    CommonRefusal() {
        this.retryAfter = Optional.empty();
    }

    CommonRefusal(int retryAfter) {
        this.retryAfter = Optional.of(retryAfter);
    }

    @Override
    public Optional<Integer> retryAfter() {
        return retryAfter;
    }
}
