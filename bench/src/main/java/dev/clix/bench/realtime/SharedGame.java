package dev.clix.bench.realtime;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.RoundStarted;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** The state that the clients of one game share: their seats, and when each click was due. */
final class SharedGame {
    /** A power of two; how many clicks of one player may be on their way. */
    private static final int CLICKS_IN_FLIGHT = 1 << 12;
    /** The same of players who click at their leisure, of whom there are thousands. */
    private static final int FEW_CLICKS_IN_FLIGHT = 1 << 6;

    private static final int ID_BYTES = 8;

    private final int seats;
    private final Optional<Duration> rhythm;
    private final Histogram deadlineDelays;
    private final long[] players;
    private final int[] clicks;
    private final long[][] due;
    private int seated;
    private Optional<GameId> id = Optional.empty();
    private Optional<ProgressReader> reader = Optional.empty();
    private Optional<Instant> roundEndsAt = Optional.empty();
    private int round;

    /**
     * @param rhythm how often each player clicks by itself; empty when it acts when told to
     * @param deadlineDelays takes, in microseconds, how late the end of a round was heard
     */
    SharedGame(int seats, Optional<Duration> rhythm, Histogram deadlineDelays) {
        this.seats = seats;
        this.rhythm = rhythm;
        this.deadlineDelays = deadlineDelays;
        this.players = new long[seats];
        this.clicks = new int[seats];
        this.due = new long[seats][];
    }

    int seats() {
        return seats;
    }

    Optional<Duration> rhythm() {
        return rhythm;
    }

    Optional<GameId> id() {
        return id;
    }

    Optional<ProgressReader> reader() {
        return reader;
    }

    boolean isInRound() {
        return roundEndsAt.isPresent();
    }

    /** @return the seat's number */
    int seated(Reply.Seated reply) {
        if (id.isEmpty()) {
            id = Optional.of(reply.game().id());
            reader = Optional.of(new ProgressReader(this, reply.game().id(), reply.epoch()));
        }
        players[seated] = key(reply.player());
        return seated++;
    }

    private static long key(PlayerId player) {
        byte[] bytes = player.value().getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < ID_BYTES)
            throw new IllegalStateException("Expected player ids of 8 characters or more, but found " + player);
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** @param key the first eight characters of the player's id */
    int seatOf(long key) {
        for (int seat = 0; seat < seated; seat++) if (players[seat] == key) return seat;
        throw new IllegalStateException("Expected a player of this game, but found " + Long.toHexString(key));
    }

    int seatOf(PlayerId player) {
        return seatOf(key(player));
    }

    /** The player clicks once more. */
    void clicking(int seat, long dueMicros) {
        if (due[seat] == null) due[seat] = new long[rhythm.isPresent() ? FEW_CLICKS_IN_FLIGHT : CLICKS_IN_FLIGHT];
        clicks[seat]++;
        due[seat][clicks[seat] & (due[seat].length - 1)] = dueMicros;
    }

    /** When the click was due that made a player's count this high. */
    long due(int seat, int count) {
        return due[seat] == null ? 0 : due[seat][count & (due[seat].length - 1)];
    }

    void roundStarted(RoundStarted started) {
        roundEndsAt = Optional.of(started.endsAt());
        if (started.round() == round) return;
        round = started.round();
        Arrays.fill(clicks, 0);
    }

    void roundEnded() {
        roundEndsAt.ifPresent(due -> deadlineDelays.recordValue(
                Math.max(0, Duration.between(due, Instant.now()).toNanos() / 1_000)));
    }
}
