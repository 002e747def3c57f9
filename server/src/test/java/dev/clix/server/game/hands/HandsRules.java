package dev.clix.server.game.hands;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.GameMove;
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
import dev.clix.server.game.hands.HandsMessages.CardDrawn;
import dev.clix.server.game.hands.HandsMessages.Dealt;
import dev.clix.server.game.hands.HandsMessages.Draw;
import dev.clix.server.game.hands.HandsMessages.Drew;
import dev.clix.server.game.hands.HandsMessages.Hand;
import dev.clix.server.game.hands.HandsMessages.HandShown;
import dev.clix.server.game.hands.HandsMessages.HandsEnded;
import dev.clix.server.game.hands.HandsMessages.HandsRefusal;
import dev.clix.server.game.hands.HandsMessages.TableTop;
import dev.clix.server.game.hands.HandsMessages.TurnBegan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Players take turns: each draws a hidden card, or shows the hand. A turn is a task that waits for a move (TakeTurn); one
 * that takes too long is played by the workflow (PassTurn). Only tests play it.
 */
public class HandsRules implements GameRules<HandsState, GameMove> {
    public static final Duration TURN = Duration.ofSeconds(10);

    /** The owner of every card that was ever dealt, and what everybody may know by now: for a test to hold frames against. */
    public final Map<String, PlayerId> owners = new ConcurrentHashMap<>();

    public final Set<String> shown = ConcurrentHashMap.newKeySet();

    public final int turns;

    private final GameMessages messages;

    public HandsRules(int turns) {
        this(turns, HandsMessages.TABLE);
    }

    public HandsRules(int turns, GameMessages messages) {
        this.turns = turns;
        this.messages = messages;
    }

    @Override
    public GameManifest<HandsState> manifest() {
        return new GameManifest<>(
                messages,
                "Hands",
                new SeatRange(2, 4, 3),
                List.of(new HouseBotKind(HandsMessages.CALM, "Sloth")),
                List.of("TakeTurn", "PassTurn"),
                "/hands.yaml",
                StateFormat.whole(HandsState.class).sealed());
    }

    @Override
    public HandsState setup(Table table) {
        return new HandsState(0, Optional.empty(), Optional.empty(), Map.of(), Set.of());
    }

    @Override
    public Ruled<HandsState> begin(HandsState state, Table table, Instant now) {
        RandomGenerator chance = table.random();
        HandsState dealt = state;
        Map<PlayerId, GameEvent> own = new HashMap<>();
        for (TableSeat seat : table.seats()) {
            String card = card(chance, seat.id());
            dealt = dealt.with(seat.id(), card);
            own.put(seat.id(), new Dealt(Optional.of(card)));
        }
        return Ruled.of(dealt).telling(new Dealt(Optional.empty()), own);
    }

    private String card(RandomGenerator chance, PlayerId owner) {
        String card = "card-" + Long.toHexString(chance.nextLong());
        owners.put(card, owner);
        return card;
    }

    @Override
    public Ruled<HandsState> perform(HandsState state, Table table, String activity, Instant now) {
        if (activity.equals("PassTurn")) return over(Ruled.of(state.turnOver()));
        List<TableSeat> playing =
                table.seats().stream().filter(seat -> !seat.left()).toList();
        PlayerId next = playing.get(state.turns() % playing.size()).id();
        return Ruled.of(state.turnOf(next, now)).telling(new TurnBegan(next)).waiting();
    }

    @Override
    public Ruled<HandsState> play(HandsState state, Table table, PlayerId mover, GameMove move, Instant now) {
        if (!state.turn().equals(Optional.of(mover)))
            return Ruled.refused(state, HandsRefusal.OUT_OF_TURN, "Expected another player's move");
        if (move instanceof Draw) {
            String card = card(table.random(), mover);
            CardDrawn own = new CardDrawn(mover, Optional.of(card));
            return over(Ruled.of(state.with(mover, card).turnOver())
                            .telling(new CardDrawn(mover, Optional.empty()), Map.of(mover, own))
                            .replying(new Drew(card)))
                    .completing("TakeTurn");
        }
        shown.addAll(state.hand(mover));
        return over(Ruled.of(state.showing(mover).turnOver()).telling(new HandShown(mover, state.hand(mover))))
                .completing("TakeTurn");
    }

    private Ruled<HandsState> over(Ruled<HandsState> ruled) {
        return ruled.state().turns() < turns ? ruled : ruled.deciding(new Verdict("played", Optional.empty()));
    }

    @Override
    public Ruled<HandsState> left(HandsState state, Table table, PlayerId player, Instant now) {
        Ruled<HandsState> left = Ruled.of(state);
        return state.turn().equals(Optional.of(player))
                ? over(Ruled.of(state.turnOver())).completing("TakeTurn")
                : left;
    }

    @Override
    public Ruled<HandsState> end(HandsState state, Table table, Verdict verdict, Instant now) {
        return Ruled.of(state).telling(new HandsEnded(verdict.outcome()));
    }

    @Override
    public ViewParts view(HandsState state, Table table, Optional<PlayerId> viewer) {
        Map<PlayerId, PlayerPart> players = new HashMap<>();
        for (TableSeat seat : table.seats()) {
            List<String> hand = state.hand(seat.id());
            players.put(seat.id(), new Hand(hand.size(), visible(state, seat.id(), viewer)));
        }
        return new ViewParts(new TableTop(state.turns()), players);
    }

    /** A card that was drawn after its owner showed the others is hidden again. */
    private List<String> visible(HandsState state, PlayerId owner, Optional<PlayerId> viewer) {
        return state.hand(owner).stream()
                .filter(card -> viewer.equals(Optional.of(owner)) || shown.contains(card))
                .toList();
    }

    @Override
    public GameStage stage(HandsState state) {
        return new GameStage("turns", state.turnBegan().map(began -> began.plus(TURN)));
    }

    @Override
    public List<PlannedMove> bots(HandsState state, Table table) {
        return state.turn().filter(player -> table.seat(player).bot().isPresent()).stream()
                .map(bot -> new PlannedMove(state.turnBegan().orElseThrow().plusSeconds(1), bot, new Draw()))
                .toList();
    }
}
