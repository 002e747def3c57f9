package dev.clix.server.game.dice;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerPart;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.GameRules;
import dev.clix.server.game.GameStage;
import dev.clix.server.game.HouseBotKind;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.SeatRange;
import dev.clix.server.game.StateFormat;
import dev.clix.server.game.Table;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.ViewParts;
import dev.clix.server.game.dice.bot.DiceBot;
import dev.clix.server.game.dice.message.DiceLevel;
import dev.clix.server.game.dice.message.DiceMessages;
import dev.clix.server.game.dice.message.DiceMove;
import dev.clix.server.game.dice.message.DiceOutcome;
import dev.clix.server.game.dice.message.DicePlayer;
import dev.clix.server.game.dice.message.DiceRefusal;
import dev.clix.server.game.dice.message.DiceView;
import dev.clix.server.game.dice.message.GameEnded;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Liar's Dice. Everybody rolls five dice and sees only their own. In turn, each bids how many dice of all show a face at
 * least, higher than the bid before ({@link dev.clix.server.game.dice.message.Bid}), or challenges that one. Then all dice
 * are shown: if there are fewer than were bid the bidder loses a die, otherwise the challenger does. The loser opens the
 * next round, or the next player if that was the loser's last die. The last one with dice wins.
 *
 * <p>Ones are wild, but for bids on ones. A player who leaves, or lets three turns in a row pass, is out; the dice stay
 * under the cup until the round is over, and a bid may still be challenged: it costs no die if it was wrong, and
 * the challenger opens. Turns that are let pass are played by a cautious bot that sees the player's own dice.
 *
 * @param pace of new games
 */
public record DiceRules(DicePace pace, GameManifest<DiceState> manifest) implements GameRules<DiceState, DiceMove> {
    static final int SEATS_MIN = 2;
    static final int SEATS_MAX = 6;
    static final int PUBLIC_SEATS = 4;
    static final String DEAL = "Deal";
    static final String TAKE_TURN = "TakeTurn";
    static final String PASS_TURN = "PassTurn";

    private static final List<HouseBotKind> BOTS = List.of(
            new HouseBotKind(DiceLevel.CAUTIOUS.level(), "Owl"), new HouseBotKind(DiceLevel.SHARP.level(), "Raven"));

    public DiceRules(DicePace pace) {
        this(pace, PUBLIC_SEATS);
    }

    /** @param publicSeats of a public game */
    DiceRules(DicePace pace, int publicSeats) {
        this(pace, manifest(publicSeats));
    }

    private static GameManifest<DiceState> manifest(int publicSeats) {
        return new GameManifest<>(
                DiceMessages.TABLE,
                "Liar's Dice",
                new SeatRange(SEATS_MIN, SEATS_MAX, publicSeats),
                BOTS,
                List.of(DEAL, TAKE_TURN, PASS_TURN),
                "/dev/clix/server/game/dice/template.yaml",
                StateFormat.whole(DiceState.class));
    }

    @Override
    public DiceState setup(Table table) {
        return DiceState.opened(
                pace,
                table.seats().stream()
                        .map(seat -> new Cup(seat.id(), seat.left() ? 0 : Cup.DICE, 0, 0, 0))
                        .toList());
    }

    /** Chance says who opens the first round, so that no seat is the better one. */
    @Override
    public Ruled<DiceState> begin(DiceState state, Table table, Instant now) {
        List<PlayerId> players = state.contenders();
        return Ruled.of(state.openedBy(players.get(table.random().nextInt(players.size()))));
    }

    /** A move that comes late counts as long as nobody played for the mover. */
    @Override
    public Ruled<DiceState> play(DiceState state, Table table, PlayerId mover, DiceMove move, Instant now) {
        if (!state.isTurnOf(mover))
            return Ruled.refused(state, DiceRefusal.OUT_OF_TURN, "Expected the mover's turn, but it is not");
        DiceState present = state.withCup(mover, cup -> cup.missing(0));
        Ruled<DiceState> ruled = move.accept(new Turns(present, table, mover, now));
        return ruled.result() instanceof MoveResult.Refused refused
                ? Ruled.refused(state, refused.refusal(), refused.message())
                : ruled.completing(TAKE_TURN);
    }

    @Override
    public Ruled<DiceState> perform(DiceState state, Table table, String activity, Instant now) {
        DiceTasks tasks = new DiceTasks(state, table, now);
        return switch (activity) {
            case DEAL -> tasks.deal();
            case TAKE_TURN -> tasks.takeTurn();
            default -> tasks.passTurn();
        };
    }

    /**
     * The task that waits for a move is completed if the move is another's now, or nobody's. Bots do not play on by
     * themselves.
     */
    @Override
    public Ruled<DiceState> left(DiceState state, Table table, PlayerId player, Instant now) {
        Ruled<DiceState> left = table.people().isEmpty() && state.verdict().isEmpty()
                ? Turns.decided(state, Optional.of(Verdict.ABANDONED))
                : DiceTasks.putOut(state, player);
        boolean turnIsOver = state.isTurnOf(player) || left.verdict().isPresent();
        return state.isInTurn() && turnIsOver ? left.completing(TAKE_TURN) : left;
    }

    @Override
    public Ruled<DiceState> end(DiceState state, Table table, Verdict verdict, Instant now) {
        return Ruled.of(state.decided(verdict))
                .telling(new GameEnded(DiceOutcome.of(verdict.outcome()), verdict.winner()));
    }

    @Override
    public ViewParts view(DiceState state, Table table, Optional<PlayerId> viewer) {
        Map<PlayerId, PlayerPart> players = new HashMap<>();
        boolean shown = state.round().showdown().isPresent();
        for (Cup cup : state.cups()) {
            boolean visible = cup.rolled() > 0 && (shown || viewer.equals(Optional.of(cup.player())));
            Optional<List<Integer>> hand =
                    visible ? Optional.of(Roll.hand(state, table, cup.player())) : Optional.empty();
            players.put(cup.player(), new DicePlayer(cup.dice(), hand, cup.missed(), outIn(cup)));
        }
        return new ViewParts(part(state), players);
    }

    private static Optional<Integer> outIn(Cup cup) {
        return cup.isIn() ? Optional.empty() : Optional.of(cup.outIn());
    }

    private static DiceView part(DiceState state) {
        Round round = state.round();
        return new DiceView(
                round.number(),
                state.inPlay(),
                state.turnSeconds(),
                DiceTasks.MISSED_MAX,
                state.isInTurn() ? state.turn() : Optional.empty(),
                round.bids(),
                round.showdown(),
                state.verdict().map(Verdict::outcome).map(DiceOutcome::of),
                state.verdict().flatMap(Verdict::winner));
    }

    @Override
    public GameStage stage(DiceState state) {
        return new GameStage(state.phase().word(), state.deadline());
    }

    /** Of the bot whose turn it is, once the turn has begun. */
    @Override
    public List<PlannedMove> bots(DiceState state, Table table) {
        if (!state.isInTurn() || state.deadline().isEmpty()) return List.of();
        PlayerId mover = state.turn().orElseThrow();
        RandomGenerator chance = table.random();
        Instant began = state.deadline().get().minusSeconds(state.turnSeconds());
        return table.seat(mover).bot().stream()
                .map(level -> new PlannedMove(
                        began.plusMillis(chance.nextInt(1_000, 3_000)),
                        mover,
                        DiceBot.move(Eyes.of(state, table, mover), DiceLevel.of(level), chance)))
                .toList();
    }
}
