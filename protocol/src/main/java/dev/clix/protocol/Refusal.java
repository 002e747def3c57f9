package dev.clix.protocol;

import java.util.Optional;

/** Why nothing was done: stable words, written in lower camel case on the wire. */
public enum Refusal {
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
    /** Clicks and sales count only while a round runs. */
    NO_ROUND,
    /** The receipt is not of this server, this seat or this round. */
    INVALID_RECEIPT,
    /** One sale per round. */
    ALREADY_SHIPPED,
    /** The sender is out of the game and may only watch. */
    OUT_OF_GAME,
    /** The server has as many games, or as many waiting messages, as it takes. */
    OVERLOADED(5),
    /** The server is going down and opens no new games. */
    SHUTTING_DOWN(10),
    /** The workflow behind the game did not answer, or has not yet asked this server to play the game. */
    WORKFLOW_UNAVAILABLE(2);

    private final Optional<Integer> retryAfter;

    Refusal() {
        this.retryAfter = Optional.empty();
    }

    Refusal(int retryAfter) {
        this.retryAfter = Optional.of(retryAfter);
    }

    /** @return after how many seconds it may be worth trying again; empty where time alone changes nothing */
    public Optional<Integer> retryAfter() {
        return retryAfter;
    }
}
