package dev.clix.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A whole game as one of its members may see it: a snapshot.
 *
 * @param code leads to it as its id does, as long as it is not over; private games have one
 * @param kind the name of the game that is played, see {@link GameMessages#name}
 * @param host the player who may start the game and seat bots; empty in public games
 * @param phase {@link #LOBBY}, {@link #ENDED}, or a word of the game's for what is between them
 * @param part the members that only this kind of game has; on the wire they stand beside the others
 * @param deadline when the phase ends
 * @param botsAt when bots of the house take the seats that are still free
 * @param players in the order they were seated
 * @param audience those who only watch
 * @param rematch once ended, and a player has asked for a private game to follow
 * @param verdict once ended
 */
public record GameView(
        GameId id,
        String kind,
        Visibility visibility,
        Optional<RoomCode> code,
        int seats,
        Optional<PlayerId> host,
        String phase,
        ViewPart part,
        Optional<Instant> deadline,
        Optional<Instant> botsAt,
        List<PlayerView> players,
        AudienceView audience,
        Optional<RematchView> rematch,
        Optional<VerdictView> verdict) {
    /** The phase in which seats are taken. */
    public static final String LOBBY = "lobby";

    /** The phase in which nothing more happens. */
    public static final String ENDED = "ended";

    public GameView {
        players = List.copyOf(players);
    }

    public GameView with(Optional<RematchView> next) {
        return new GameView(
                id,
                kind,
                visibility,
                code,
                seats,
                host,
                phase,
                part,
                deadline,
                botsAt,
                players,
                audience,
                next,
                verdict);
    }

    public GameView awaitingBots(Optional<Instant> at) {
        return new GameView(
                id,
                kind,
                visibility,
                code,
                seats,
                host,
                phase,
                part,
                deadline,
                at,
                players,
                audience,
                rematch,
                verdict);
    }

    public enum Visibility {
        PUBLIC,
        PRIVATE
    }
}
