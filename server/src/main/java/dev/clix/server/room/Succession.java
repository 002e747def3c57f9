package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.RematchView;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.Game;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The game before this one and the one after it. Players go from one to the other, and those who look at the end of one
 * are told who waits in the next.
 */
final class Succession {
    private final GameId id;
    private final Optional<PreviousGame> follows;
    private final Supplier<Game> game;
    private final Members members;
    private final Broker broker;
    private final TimeSource time;
    private final Duration pause;
    private final Consumer<GameEvent> tell;
    private final RoomTimer retold;
    private boolean retelling;
    private Optional<Rematch> rematch = Optional.empty();
    /** As those know this game who played the one before it. */
    private Optional<RematchView> toldBefore = Optional.empty();
    /** As those know the next game who look at the end of this one. */
    private Optional<RematchView> lastTold = Optional.empty();

    /**
     * @param follows the game before this one
     * @param game as it is now
     * @param tell everybody in the room
     */
    Succession(
            GameId id,
            Optional<PreviousGame> follows,
            Supplier<Game> game,
            Members members,
            RoomDependencies dependencies,
            Mailbox mailbox,
            Consumer<GameEvent> tell) {
        this.id = id;
        this.follows = follows;
        this.game = game;
        this.members = members;
        this.broker = dependencies.broker();
        this.time = dependencies.time();
        this.pause = dependencies.settings().recountPause();
        this.tell = tell;
        this.retold = new RoomTimer(time, mailbox, this::retell);
    }

    /** Strangers keep no seats for each other. */
    void ended() {
        if (game.get().setup().visibility() == Visibility.PRIVATE)
            rematch = Optional.of(new Rematch(PreviousGame.ended(id, game.get().people(), now())));
    }

    void playAgain(RoomMessage.PlayAgain again) {
        if (!game.get().ended()) {
            RefusalReason reason =
                    new RefusalReason(CommonRefusal.GAME_STARTED, "Expected a game that is over, but it is not");
            broker.refuse(id, again, reason);
            return;
        }
        Optional<PlayerId> asks = members.of(again.connection());
        Optional<PlayerId> played = rematch.flatMap(next -> next.asks(again.connection(), asks, now()));
        PreviousGame ended = rematch.map(Rematch::before).orElseGet(() -> PreviousGame.ended(id, Set.of(), now()));
        broker.tellLobby(new LobbyMessage.PlayAgain(ended, again.arrival().after(played)));
    }

    /** The game after this one as it is now; empty until a first player asked for it. */
    Optional<RematchView> next() {
        return rematch.flatMap(Rematch::view);
    }

    /** Whether somebody waits in the next game for others. */
    boolean isAwaited() {
        return rematch.filter(Rematch::isWaiting).isPresent();
    }

    /** Comings and goings there are told at a bounded rate, as one client can make many of them. */
    void changed(RematchView next) {
        rematch.ifPresent(kept -> kept.changed(next));
        if (retelling) return;
        tellOfTheNext();
        retelling = true;
        retold.set(Optional.of(now().plus(pause)));
    }

    private void retell() {
        retelling = false;
        tellOfTheNext();
    }

    private void tellOfTheNext() {
        Optional<RematchView> now = next();
        if (now.equals(lastTold)) return;
        lastTold = now;
        now.ifPresent(next -> tell.accept(new GameEvent.RematchChanged(next)));
    }

    /** Those who look at the end of the game before this one learn who is here. */
    void tellThoseBefore() {
        if (follows.isEmpty()) return;
        Optional<RematchView> now = Optional.of(Rematch.view(game.get()));
        boolean nobodyYet = toldBefore.isEmpty() && now.get().players().isEmpty();
        if (nobodyYet || now.equals(toldBefore)) return;
        toldBefore = now;
        broker.tell(follows.get().game(), new RoomMessage.RematchChanged(now.get()));
    }

    void cancel() {
        retold.set(Optional.empty());
    }

    private Instant now() {
        return time.now();
    }
}
