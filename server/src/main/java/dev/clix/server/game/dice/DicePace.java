package dev.clix.server.game.dice;

/**
 * How fast the game goes.
 *
 * @param turnSeconds that a player has for a move; more than the heartbeat of the task that waits for it
 * @param showSeconds that all dice are shown after a challenge
 */
public record DicePace(int turnSeconds, int showSeconds) {
    /** A state machine wants a heartbeat, which is 15 s, to be shorter than the task's timeout. */
    public static final int TURN_SECONDS_MIN = 16;

    public static final DicePace STANDARD = new DicePace(30, 8);

    public DicePace {
        if (turnSeconds < TURN_SECONDS_MIN || showSeconds < 0)
            throw new IllegalArgumentException(
                    "Expected a turn of %s seconds or more and dice shown for 0 or more, but found %s and %s"
                            .formatted(TURN_SECONDS_MIN, turnSeconds, showSeconds));
    }
}
