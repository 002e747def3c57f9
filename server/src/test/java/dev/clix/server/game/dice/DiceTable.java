package dev.clix.server.game.dice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.ChanceAlone;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.TableSeat;
import dev.clix.server.game.ToldEvent;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceLevel;
import dev.clix.server.game.dice.message.DiceMove;
import dev.clix.server.game.dice.message.Hand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules alone: a table of players, a clock moved by hand, and the workflow's tasks asked for by the test. */
final class DiceTable {
    static final Instant START = Instant.parse("2018-11-29T00:00:00Z");

    final DiceRules rules = new DiceRules(DicePace.STANDARD);
    final List<ToldEvent> told = new ArrayList<>();
    Instant now = START;
    DiceState state;
    Ruled<DiceState> last;
    private final long secret;
    private List<TableSeat> seats;
    private int step;

    private DiceTable(long secret, List<TableSeat> seats) {
        this.secret = secret;
        this.seats = seats;
        state = rules.setup(table());
        done(rules.begin(state, table(), now));
    }

    /** People called a, b, c and so on, before the first roll. */
    static DiceTable of(int players, long secret) {
        return new DiceTable(
                secret,
                IntStream.range(0, players)
                        .mapToObj(seat -> seat(seat, Optional.empty()))
                        .toList());
    }

    /** Bots of these levels. */
    static DiceTable of(List<DiceLevel> bots, long secret) {
        return new DiceTable(
                secret,
                IntStream.range(0, bots.size())
                        .mapToObj(seat -> seat(seat, Optional.of(bots.get(seat))))
                        .toList());
    }

    /** A person called a, and two bots. */
    static DiceTable amongBots(long secret) {
        return new DiceTable(
                secret,
                List.of(
                        seat(0, Optional.empty()),
                        seat(1, Optional.of(DiceLevel.SHARP)),
                        seat(2, Optional.of(DiceLevel.CAUTIOUS))));
    }

    private static TableSeat seat(int number, Optional<DiceLevel> bot) {
        String name = String.valueOf((char) ('a' + number));
        return new TableSeat(new PlayerId(name), new PlayerName(name), bot.map(DiceLevel::level), false);
    }

    Table table() {
        return Table.of(new GameId("g1"), seats, step, 0, new ChanceAlone(secret));
    }

    DiceTable deal() {
        return done(rules.perform(state, table(), DiceRules.DEAL, now));
    }

    /** The workflow waits for the turn. */
    DiceTable turn() {
        return act(rules.perform(state, table(), DiceRules.TAKE_TURN, now));
    }

    DiceTable pass() {
        return done(rules.perform(state, table(), DiceRules.PASS_TURN, now));
    }

    DiceTable leave(PlayerId player) {
        seats = seats.stream()
                .map(seat -> seat.id().equals(player) ? new TableSeat(seat.id(), seat.name(), seat.bot(), true) : seat)
                .toList();
        return act(rules.left(state, table(), player, now));
    }

    DiceTable bid(int quantity, int face) {
        return move(new Bid(quantity, face));
    }

    DiceTable challenge() {
        return move(new Challenge());
    }

    DiceTable move(DiceMove move) {
        return move(mover(), move);
    }

    DiceTable move(PlayerId player, DiceMove move) {
        return act(rules.play(state, table(), player, move, now));
    }

    /** The bot whose turn it is makes its move, or the workflow does what comes next. */
    void goOn() {
        if (state.isInTurn()) {
            PlannedMove planned = rules.bots(turn().state, table()).get(0);
            move(planned.bot(), (DiceMove) planned.move());
            assertThat(refusal()).isEmpty();
        } else deal();
    }

    PlayerId mover() {
        return state.turn().orElseThrow();
    }

    /** The next one after the mover. */
    PlayerId next() {
        return state.inAfter(mover());
    }

    List<Hand> hands() {
        return Roll.hands(state, table());
    }

    List<Integer> hand(PlayerId player) {
        return Roll.hand(state, table(), player);
    }

    /** A face that one die shows at least. */
    int faceRolled() {
        return hands().get(0).dice().get(0);
    }

    int count(Bid bid) {
        return Roll.count(hands(), bid);
    }

    Optional<Refusal> refusal() {
        return last.result() instanceof MoveResult.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    GameEvent lastEvent() {
        return told.get(told.size() - 1).event();
    }

    <E> E last(Class<E> type) {
        return told.stream()
                .map(ToldEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private DiceTable done(Ruled<DiceState> ruled) {
        act(ruled);
        if (ruled.completed().isEmpty()) step++;
        return this;
    }

    private DiceTable act(Ruled<DiceState> ruled) {
        last = ruled;
        state = ruled.state();
        told.addAll(ruled.told());
        if (ruled.completed().isPresent()) step++;
        return this;
    }
}
