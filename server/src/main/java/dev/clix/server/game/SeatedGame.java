package dev.clix.server.game;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A game of any kind: the engine seats its players, its rules play it.
 *
 * @param away players without a connection, for whom the lobby waits
 * @param numbers of the seats of those who proved them to a lobby that was made anew
 * @param waiting the activity of the rules whose task waits for a move
 */
record SeatedGame<S, M extends GameMove>(
        GameRules<S, M> rules,
        GameSecrets secrets,
        Terms terms,
        Ledger<S> ledger,
        Set<PlayerId> away,
        Map<PlayerId, Integer> numbers,
        Optional<String> waiting)
        implements Game {
    SeatedGame {
        away = Set.copyOf(away);
        numbers = Map.copyOf(numbers);
    }

    /** @param terms with the time it was opened at */
    static <S, M extends GameMove> SeatedGame<S, M> opened(GameRules<S, M> rules, GameSecrets secrets, Terms terms) {
        S state = rules.setup(Table.of(terms.gameId(), List.of(), 0, 0, secrets));
        return new SeatedGame<>(rules, secrets, terms, Ledger.opened(state), Set.of(), Map.of(), Optional.empty());
    }

    @Override
    public GameDecision play(Move move, Instant now) {
        return move.accept(new SeatedMoves<>(this, now));
    }

    @Override
    public GameDecision play(GameTask call, Instant now) {
        return TaskRules.play(this, call, now);
    }

    @Override
    public GameDecision abandon(Instant now) {
        return TaskRules.endGame(this, now);
    }

    @Override
    public GameDecision play(Planned planned) {
        return planned instanceof PlannedMove move
                ? play(new Move.Play(move.bot(), move.move()), move.at())
                : alarm(planned.at());
    }

    private GameDecision alarm(Instant now) {
        if (ledger.course() != Ledger.Course.PLAY) return GameDecision.of(this);
        SeatedGame<S, M> moved = moved();
        return moved.decided(rules.alarm(ledger.state(), moved.tableOfMove(), now));
    }

    /**
     * The decision that follows from a ruling outside a task: state, events, verdict, and the task that is completed. A verdict
     * completes the task that waits, since there is nothing left to wait for.
     */
    GameDecision decided(Ruled<S> ruled) {
        boolean isOver = ledger.verdict().isEmpty() && ruled.verdict().isPresent();
        return performed(isOver ? waiting.map(ruled::completing).orElse(ruled) : ruled);
    }

    /** The same of a ruling on a task, which is answered itself. */
    GameDecision performed(Ruled<S> ruled) {
        GameDecision decision = carriedOut(ruled);
        return ruled.replans() ? decision.planning(decision.game().planned()) : decision;
    }

    private GameDecision carriedOut(Ruled<S> ruled) {
        Ledger<S> next = ledger.with(ruled.state());
        if (ledger.verdict().isEmpty() && ruled.verdict().isPresent())
            next = next.decided(ruled.verdict().get());
        if (ruled.completed().isEmpty()) return GameDecision.of(with(next)).telling(ruled.told());
        SeatedGame<S, M> completed = with(next.taskDone()).waitingWith(Optional.empty());
        return GameDecision.of(completed)
                .telling(ruled.told())
                .answering(completed.answer(ruled.completed().get()));
    }

    @Override
    public int botSeats() {
        return LobbyRules.botSeats(this);
    }

    @Override
    public GameDecision fill(Supplier<PlayerId> ids) {
        return LobbyRules.fill(this, ids);
    }

    /** The game as a decision of this game leaves it. */
    @SuppressWarnings("unchecked")
    SeatedGame<S, M> asLeftBy(GameDecision decision) {
        return (SeatedGame<S, M>) decision.game();
    }

    GameTaskAnswer answer(String activity) {
        return new GameTaskAnswer(
                activity,
                ExecutionData.write(
                        terms.gameId(), ledger, stage(), rules.manifest().state(), secrets));
    }

    @Override
    public String kind() {
        return rules.manifest().name();
    }

    @Override
    public GameView view(Optional<PlayerId> viewer, Predicate<PlayerId> here, AudienceView audience) {
        return SeatedViews.of(this, viewer, here, audience);
    }

    /** For tasks, which are drawn alike wherever they are done, and for all that draws nothing. */
    Table table() {
        return Table.of(terms.gameId(), ledger.seats(), ledger.done(), 0, secrets);
    }

    /** For the ruling on what a player did. */
    Table tableOfMove() {
        return Table.of(terms.gameId(), ledger.seats(), ledger.done(), ledger.moves(), secrets);
    }

    GameStage stage() {
        GameStage stage = phase();
        return ledger.verdict().isPresent() ? new GameStage(stage.phase(), Optional.empty()) : stage;
    }

    private GameStage phase() {
        if (ended()) return new GameStage(GameView.ENDED, Optional.empty());
        return isInLobby()
                ? new GameStage(GameView.LOBBY, Optional.of(terms.lobbyClosesAt()))
                : rules.stage(ledger.state());
    }

    @Override
    public int seats() {
        return terms.seats();
    }

    @Override
    public int freeSeats() {
        return LobbyRules.freeSeats(this);
    }

    /** Also once the verdict is decided: its workflow may let the players look at what decided it. */
    @Override
    public Optional<Instant> deadline() {
        return phase().deadline();
    }

    @Override
    public Duration heartbeat() {
        return Duration.ofSeconds(terms.heartbeatSeconds());
    }

    @Override
    public boolean ended() {
        return ledger.course() == Ledger.Course.OVER;
    }

    @Override
    public Optional<Verdict> verdict() {
        return ledger.verdict();
    }

    boolean isInLobby() {
        return ledger.course() == Ledger.Course.LOBBY;
    }

    boolean isClosed() {
        return !isInLobby() || ledger.closed();
    }

    @Override
    public boolean keepsSeats() {
        return terms.isPrivate() && !isClosed();
    }

    @Override
    public boolean replacesAbsent() {
        return !terms.isPrivate() && !isClosed();
    }

    @Override
    public Set<PlayerId> people() {
        return Set.copyOf(ledger.people());
    }

    @Override
    public Optional<SeatClaim> place(PlayerId player) {
        List<TableSeat> seats = ledger.seats();
        for (int i = 0; i < seats.size(); i++)
            if (seats.get(i).id().equals(player))
                return Optional.of(new SeatClaim(seats.get(i).name(), numbers.getOrDefault(player, i)));
        return Optional.empty();
    }

    @Override
    public List<Planned> planned() {
        if (ledger.course() != Ledger.Course.PLAY) return List.of();
        Stream<Planned> alarms = rules.alarms(ledger.state(), table()).stream().map(PlannedAlarm::new);
        return Stream.concat(alarms, rules.bots(ledger.state(), tableOfMove()).stream())
                .sorted(Comparator.comparing(Planned::at))
                .toList();
    }

    @Override
    public boolean reliesOnReceipts() {
        return ledger.course() == Ledger.Course.PLAY && rules.reliesOnReceipts(ledger.state());
    }

    @Override
    public GameSetup setup() {
        return terms.setup();
    }

    @Override
    public RoomOwner owner() {
        return ledger.room().or(terms::room).orElseThrow();
    }

    @Override
    public String executionInput() {
        return ExecutionData.write(terms);
    }

    SeatedGame<S, M> with(Ledger<S> next) {
        return new SeatedGame<>(rules, secrets, terms, next, away, numbers, waiting);
    }

    /** Another ruling on what a player did, or on an alarm, begins. */
    SeatedGame<S, M> moved() {
        return with(ledger.moved());
    }

    /** The state before the beginning, for those who sit here now. */
    SeatedGame<S, M> setUp() {
        return with(ledger.with(rules.setup(table())));
    }

    SeatedGame<S, M> waitingWith(Optional<String> activity) {
        return new SeatedGame<>(rules, secrets, terms, ledger, away, numbers, activity);
    }

    SeatedGame<S, M> waitingFor(PlayerId player) {
        Set<PlayerId> more = new HashSet<>(away);
        more.add(player);
        return new SeatedGame<>(rules, secrets, terms, ledger, more, numbers, waiting);
    }

    SeatedGame<S, M> notWaitingFor(PlayerId player) {
        Set<PlayerId> fewer = new HashSet<>(away);
        fewer.remove(player);
        return new SeatedGame<>(rules, secrets, terms, ledger, fewer, numbers, waiting);
    }

    SeatedGame<S, M> numbered(PlayerId player, int number) {
        Map<PlayerId, Integer> more = new HashMap<>(numbers);
        more.put(player, number);
        return new SeatedGame<>(rules, secrets, terms, ledger, away, more, waiting);
    }
}
