package dev.clix.server.game;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A game as it stands. Immutable: playing it gives the next one. */
public interface Game {
    /** Decides a player's move. The decision carries a result for the mover. */
    GameDecision play(Move move, Instant now);

    /** Decides what was {@link #planned}, once its instant has come. */
    GameDecision play(Planned planned);

    /**
     * Decides a task of the game's workflow. A task delivered twice is answered the same and told once.
     *
     * <p>A decision without an answer leaves the task waiting; a later decision answers it.
     */
    GameDecision play(GameTask call, Instant now);

    /** Ends the game because its workflow will not. */
    GameDecision abandon(Instant now);

    /** The name of the game that is played. */
    String kind();

    /**
     * The game as one of its members may see it.
     *
     * @param viewer a player of the game; empty for a member who only watches
     * @param here whether a player is connected, which the rules do not know
     * @param audience the spectators, whom they do not know either
     */
    GameView view(Optional<PlayerId> viewer, Predicate<PlayerId> here, AudienceView audience);

    /** How many play once the game is full. */
    int seats();

    /** Seats that may still be taken; 0 once the lobby is closed. */
    int freeSeats();

    /** Seats that bots of the house may take if all players agree: those that are free in a public game; 0 in any other. */
    int botSeats();

    /**
     * Bots take these seats.
     *
     * @param ids of the bots
     */
    GameDecision fill(Supplier<PlayerId> ids);

    /** When the phase ends; empty when the workflow is expected to go on at once. */
    Optional<Instant> deadline();

    /** How long the workflow bears silence about a task that waits for people, before it asks somebody else. */
    Duration heartbeat();

    boolean ended();

    /** How the game ends, once that is decided. */
    Optional<Verdict> verdict();

    /** Whether seats are kept for long: the game waits by invitation, and nobody in it waits for somebody's turn. */
    boolean keepsSeats();

    /** Whether a seat is another's as soon as its player is away: strangers wait for each other, and for nobody by name. */
    boolean replacesAbsent();

    /** Everybody who has a seat and did not leave, bots aside. */
    Set<PlayerId> people();

    /** Where a player sits; empty for who does not. */
    Optional<SeatClaim> place(PlayerId player);

    /** The moves of the house's bots in the phase that runs, and its alarms, in order: a room made in the middle of it plays them again. */
    List<Planned> planned();

    /** Whether what players have done lately is known to themselves alone, if the room was made after they did it. */
    boolean reliesOnReceipts();

    /** The terms that lead people to the game. */
    GameSetup setup();

    /** The server that has the game's room, as the game's execution is told with the next answer. */
    RoomOwner owner();

    /** The input of the game's execution, a JSON text. */
    String executionInput();
}
