package dev.clix.server.game.rps;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerPart;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.GameRules;
import dev.clix.server.game.GameStage;
import dev.clix.server.game.HouseBotKind;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.SeatRange;
import dev.clix.server.game.StateFormat;
import dev.clix.server.game.Table;
import dev.clix.server.game.TableSeat;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.ViewParts;
import dev.clix.server.game.rps.RpsRules.State;
import dev.clix.server.game.rps.message.RpsMessages;
import dev.clix.server.game.rps.message.RpsMessages.GameEnded;
import dev.clix.server.game.rps.message.RpsMessages.Hand;
import dev.clix.server.game.rps.message.RpsMessages.HandThrown;
import dev.clix.server.game.rps.message.RpsMessages.HandsShown;
import dev.clix.server.game.rps.message.RpsMessages.RoundBegan;
import dev.clix.server.game.rps.message.RpsMessages.RpsPlayer;
import dev.clix.server.game.rps.message.RpsMessages.RpsView;
import dev.clix.server.game.rps.message.RpsMessages.Shown;
import dev.clix.server.game.rps.message.RpsMessages.Throw;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Rock, paper, scissors: the first to win three rounds wins. */
public final class RpsRules implements GameRules<State, Throw> {
    private static final int WINS = 3;
    private static final int SECONDS = 10;

    /** @param deadline of the round; empty between rounds */
    record State(int round, Map<PlayerId, Integer> wins, Map<PlayerId, Hand> hands, Optional<Instant> deadline) {}

    @Override
    public GameManifest<State> manifest() {
        return new GameManifest<>(
                RpsMessages.TABLE,
                "Rock, paper, scissors",
                new SeatRange(2, 2, 2), // fewest, most, of a quick match
                List.of(new HouseBotKind(RpsMessages.LUCKY, "Magpie")),
                List.of("Throw", "Judge"),
                "/dev/clix/server/game/rps/course.yaml",
                StateFormat.whole(State.class).sealed());
    }

    @Override
    public State setup(Table table) {
        return new State(0, Map.of(), Map.of(), Optional.empty());
    }

    /** Throw is answered once both have thrown, see {@link #play}; Judge follows where that took too long. */
    @Override
    public Ruled<State> perform(State state, Table table, String activity, Instant now) {
        if (activity.equals("Judge")) return judged(state, table);
        Instant end = now.plusSeconds(SECONDS);
        return Ruled.of(new State(state.round() + 1, state.wins(), Map.of(), Optional.of(end)))
                .telling(new RoundBegan(state.round() + 1, end))
                .waiting();
    }

    /** A second throw changes the first, until both have thrown; the other one is not told. */
    @Override
    public Ruled<State> play(State state, Table table, PlayerId mover, Throw move, Instant now) {
        if (state.deadline().isEmpty()) return Ruled.of(state);
        Map<PlayerId, Hand> hands = new HashMap<>(state.hands());
        boolean isFirst = hands.put(mover, move.hand()) == null;
        State thrown = new State(state.round(), state.wins(), hands, state.deadline());
        if (hands.size() == table.seats().size()) return judged(thrown, table).completing("Throw");
        return isFirst ? Ruled.of(thrown).telling(new HandThrown(mover)) : Ruled.of(thrown);
    }

    /** A player who has not thrown throws by chance. */
    private static Ruled<State> judged(State state, Table table) {
        RandomGenerator chance = table.random();
        List<Shown> shown = table.seats().stream()
                .map(seat -> new Shown(seat.id(), state.hands().getOrDefault(seat.id(), drawn(chance))))
                .toList();
        int ahead = shown.get(0).hand().ordinal() - shown.get(1).hand().ordinal();
        Optional<PlayerId> winner = ahead == 0
                ? Optional.empty()
                : Optional.of(shown.get((ahead + 5) % 3).player());
        Map<PlayerId, Integer> wins = new HashMap<>(state.wins());
        winner.ifPresent(player -> wins.merge(player, 1, Integer::sum));
        Ruled<State> ruled = Ruled.of(new State(state.round(), wins, Map.of(), Optional.empty()))
                .telling(new HandsShown(shown, winner));
        return wins.containsValue(WINS) ? ruled.deciding(new Verdict("bestOfFive", winner)) : ruled;
    }

    private static Hand drawn(RandomGenerator chance) {
        return Hand.values()[chance.nextInt(3)];
    }

    @Override
    public Ruled<State> left(State state, Table table, PlayerId player, Instant now) {
        Optional<PlayerId> other = table.people().stream().findFirst();
        return Ruled.of(state).deciding(new Verdict("walkover", other)).completing("Throw");
    }

    @Override
    public Ruled<State> end(State state, Table table, Verdict verdict, Instant now) {
        return Ruled.of(state).telling(new GameEnded(verdict.outcome(), verdict.winner()));
    }

    @Override
    public ViewParts view(State state, Table table, Optional<PlayerId> viewer) {
        Map<PlayerId, PlayerPart> players = new HashMap<>();
        for (TableSeat seat : table.seats()) {
            Optional<Hand> hand = Optional.ofNullable(state.hands().get(seat.id()));
            boolean isOwn = viewer.equals(Optional.of(seat.id()));
            players.put(
                    seat.id(),
                    new RpsPlayer(state.wins().getOrDefault(seat.id(), 0), hand.isPresent(), hand.filter(h -> isOwn)));
        }
        return new ViewParts(new RpsView(state.round()), players);
    }

    @Override
    public GameStage stage(State state) {
        return new GameStage("throw", state.deadline());
    }

    @Override
    public List<PlannedMove> bots(State state, Table table) {
        return state.deadline().stream()
                .flatMap(end -> table.seats().stream()
                        .filter(seat -> !seat.isPerson())
                        .map(bot -> new PlannedMove(
                                end.minusSeconds(SECONDS - 2), bot.id(), new Throw(drawn(table.random())))))
                .toList();
    }
}
