package dev.clix.server.game;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rules of seats: how one is taken and given up, and when enough are taken. */
final class LobbyRules {
    private LobbyRules() {}

    static <S, M extends GameMove> GameDecision join(SeatedGame<S, M> game, Move.Join join) {
        if (game.ledger().verdict().isPresent()) return GameRefusals.ended(game);
        return noSeat(game).orElseGet(() -> seated(game, withSeatFreed(game), person(join.player(), join.name())));
    }

    /** In a lobby that knows of nobody, whoever proves a place takes it again, in the order of the seats. */
    static <S, M extends GameMove> GameDecision sitAgain(SeatedGame<S, M> game, Move.SitAgain again) {
        if (game.isClosed()) return GameRefusals.notSeated(game);
        if (isFull(game)) return GameRefusals.full(game);
        int number = again.place().number();
        SeatedGame<S, M> numbered = game.numbered(again.player(), number);
        TableSeat seat = person(again.player(), again.place().name());
        return seated(numbered, GameDecision.of(numbered), seat, before(game, number));
    }

    /** The seat goes before those of higher numbers; newcomers, who have none, sit behind all of them. */
    private static int before(SeatedGame<?, ?> game, int number) {
        List<TableSeat> seats = game.ledger().seats();
        for (int i = 0; i < seats.size(); i++)
            if (game.numbers().getOrDefault(seats.get(i).id(), Integer.MAX_VALUE) > number) return i;
        return seats.size();
    }

    static <S, M extends GameMove> GameDecision addBot(SeatedGame<S, M> game, Move.AddBot addBot) {
        if (!isHost(game, addBot.player())) return GameRefusals.notHost(game);
        if (game.ended()) return GameRefusals.ended(game);
        return noSeat(game)
                .orElseGet(() -> seated(game, GameDecision.of(game), bot(game, addBot.bot(), addBot.level())));
    }

    static int botSeats(SeatedGame<?, ?> game) {
        boolean mayPlay = !game.terms().isPrivate()
                && !game.isClosed()
                && !game.rules().manifest().house().isEmpty();
        return mayPlay ? Math.max(0, game.seats() - game.ledger().seats().size()) : 0;
    }

    /** A public game has no host to choose: the bots are of the house's middle strength. */
    static <S, M extends GameMove> GameDecision fill(SeatedGame<S, M> game, Supplier<PlayerId> ids) {
        List<HouseBotKind> house = game.rules().manifest().house();
        GameDecision decision = GameDecision.of(game);
        for (SeatedGame<S, M> now = game; botSeats(now) > 0; now = game.asLeftBy(decision))
            decision = seated(
                    now,
                    decision,
                    bot(now, ids.get(), house.get(house.size() / 2).level()));
        return decision;
    }

    /** A full lobby may have a seat again; a game that runs has none, however many have left. */
    private static Optional<GameDecision> noSeat(SeatedGame<?, ?> game) {
        boolean full = isFull(game) && replaceable(game).findAny().isEmpty();
        if (game.isInLobby() && full) return Optional.of(GameRefusals.full(game));
        return game.isClosed() ? Optional.of(GameRefusals.started(game)) : Optional.empty();
    }

    static <S, M extends GameMove> GameDecision start(SeatedGame<S, M> game, Move.Start start) {
        if (!isHost(game, start.player())) return GameRefusals.notHost(game);
        if (game.isClosed()) return GameRefusals.started(game);
        if (!hasEnoughPlayers(game)) return GameRefusals.tooFewPlayers(game);
        return closed(game, GameDecision.of(game)).ruled(new MoveResult.Done());
    }

    static <S, M extends GameMove> GameDecision leave(SeatedGame<S, M> game, Move.Leave leave, Instant now) {
        if (game.ended()) return GameDecision.of(game).ruled(new MoveResult.Done());
        return game.isClosed() ? deserted(game, leave.player(), now) : emptied(game, leave.player());
    }

    /** A game that runs goes on without the player, whose seat stays. */
    private static <S, M extends GameMove> GameDecision deserted(SeatedGame<S, M> game, PlayerId player, Instant now) {
        SeatedGame<S, M> left = hosted(game.with(game.ledger().withSeat(player, TableSeat::givenUp)));
        GameDecision told = GameDecision.of(left)
                .telling(new GameEvent.PlayerLeft(player, left.ledger().host()));
        if (left.isInLobby()) return told.leadingTo(left.setUp()).ruled(new MoveResult.Done());
        SeatedGame<S, M> moved = left.moved();
        Ruled<S> ruled = left.rules().left(left.ledger().state(), moved.tableOfMove(), player, now);
        return told.followedBy(moved.decided(ruled)).ruled(new MoveResult.Done());
    }

    private static <S, M extends GameMove> GameDecision emptied(SeatedGame<S, M> game, PlayerId player) {
        SeatedGame<S, M> left = unseated(game, player);
        GameDecision decision = GameDecision.of(left)
                .telling(new GameEvent.PlayerLeft(player, left.ledger().host()))
                .ruled(new MoveResult.Done());
        return left.ledger().people().isEmpty()
                ? answered(decision, left.with(left.ledger().decided(Verdict.ABANDONED)))
                : decision;
    }

    static boolean hasEnoughPlayers(SeatedGame<?, ?> game) {
        return playing(game) >= game.rules().manifest().seats().min();
    }

    private static long playing(SeatedGame<?, ?> game) {
        return game.ledger().seats().stream().filter(seat -> !seat.left()).count();
    }

    private static <S, M extends GameMove> GameDecision seated(
            SeatedGame<S, M> game, GameDecision freed, TableSeat seat) {
        return seated(game, freed, seat, game.asLeftBy(freed).ledger().seats().size());
    }

    private static <S, M extends GameMove> GameDecision seated(
            SeatedGame<S, M> game, GameDecision freed, TableSeat seat, int index) {
        SeatedGame<S, M> before = game.asLeftBy(freed);
        List<TableSeat> seats = new ArrayList<>(before.ledger().seats());
        seats.add(index, seat);
        SeatedGame<S, M> next =
                hosted(before.with(before.ledger().withSeats(seats)).setUp());
        GameDecision decision = freed.leadingTo(next)
                .telling(new GameEvent.PlayerJoined(
                        SeatedViews.of(next, seat), next.ledger().host()))
                .ruled(new MoveResult.Done());
        return isComplete(next) ? closed(next, decision) : decision;
    }

    /** A newcomer to a full public game sits where the first of those sat who are away: waiting for them helps nobody. */
    private static <S, M extends GameMove> GameDecision withSeatFreed(SeatedGame<S, M> game) {
        if (!isFull(game)) return GameDecision.of(game);
        return replaceable(game)
                .findFirst()
                .map(away -> givenUp(game, GameDecision.of(game), away))
                .orElseGet(() -> GameDecision.of(game));
    }

    private static <S, M extends GameMove> GameDecision givenUp(
            SeatedGame<S, M> game, GameDecision decision, PlayerId away) {
        SeatedGame<S, M> left = unseated(game.asLeftBy(decision), away);
        return decision.leadingTo(left)
                .telling(new GameEvent.PlayerLeft(away, left.ledger().host()));
    }

    /** Friends are waited for in a private game; among strangers a tab that was closed would be played against. */
    private static Stream<PlayerId> replaceable(SeatedGame<?, ?> game) {
        if (game.terms().isPrivate()) return Stream.empty();
        return game.ledger().people().stream().filter(game.away()::contains);
    }

    /** The lobby closes: a public game begins without those who are away. */
    static <S, M extends GameMove> GameDecision withoutAbsent(SeatedGame<S, M> game) {
        GameDecision decision = GameDecision.of(game);
        for (PlayerId away : replaceable(game).toList()) decision = givenUp(game, decision, away);
        return decision;
    }

    static <S, M extends GameMove> GameDecision away(SeatedGame<S, M> game, Move.Away gone) {
        SeatedGame<S, M> next = hosted(game.waitingFor(gone.player()));
        return GameDecision.of(next)
                .telling(new GameEvent.PlayerAway(gone.player(), next.ledger().host()));
    }

    /** Perhaps the last one the others waited for. */
    static <S, M extends GameMove> GameDecision back(SeatedGame<S, M> game, Move.Back back) {
        SeatedGame<S, M> next = hosted(game.notWaitingFor(back.player()));
        GameDecision decision = GameDecision.of(next)
                .telling(new GameEvent.PlayerBack(back.player(), next.ledger().host()));
        return isComplete(next) && !next.isClosed() ? closed(next, decision) : decision;
    }

    private static <S, M extends GameMove> GameDecision closed(SeatedGame<S, M> game, GameDecision decision) {
        return answered(decision, game.with(game.ledger().lobbyClosed()));
    }

    private static GameDecision answered(GameDecision decision, SeatedGame<?, ?> next) {
        return decision.leadingTo(next).answering(next.answer(TaskRules.JOIN_GAME));
    }

    private static <S, M extends GameMove> SeatedGame<S, M> unseated(SeatedGame<S, M> game, PlayerId player) {
        List<TableSeat> others = game.ledger().seats().stream()
                .filter(seat -> !seat.id().equals(player))
                .toList();
        return hosted(
                game.notWaitingFor(player).with(game.ledger().withSeats(others)).setUp());
    }

    /**
     * The first seated of the people who are here hosts a private game: no game waits for a host who went away, and one
     * who was away to send the link hosts again. While all are away, the first seated does.
     */
    private static <S, M extends GameMove> SeatedGame<S, M> hosted(SeatedGame<S, M> game) {
        if (!game.terms().isPrivate()) return game;
        List<PlayerId> people = game.ledger().people();
        Optional<PlayerId> host = people.stream()
                .filter(person -> !game.away().contains(person))
                .findFirst()
                .or(() -> people.stream().findFirst());
        return game.with(game.ledger().hostedBy(host));
    }

    private static TableSeat person(PlayerId player, PlayerName name) {
        return new TableSeat(player, name, Optional.empty(), false);
    }

    private static TableSeat bot(SeatedGame<?, ?> game, PlayerId bot, BotLevel level) {
        HouseBotKind kind = game.rules().manifest().bot(level);
        return new TableSeat(bot, kind.name(bots(game)), Optional.of(level), false);
    }

    static int freeSeats(SeatedGame<?, ?> game) {
        if (game.isClosed()) return 0;
        long kept = game.ledger().seats().size() - replaceable(game).count();
        return (int) Math.max(0, game.seats() - kept);
    }

    private static boolean isFull(SeatedGame<?, ?> game) {
        return game.ledger().seats().size() >= game.seats();
    }

    /** A full lobby waits for players who are away, since they would miss the beginning; its time ends the wait. */
    private static boolean isComplete(SeatedGame<?, ?> game) {
        return isFull(game) && game.away().isEmpty();
    }

    private static boolean isHost(SeatedGame<?, ?> game, PlayerId player) {
        return game.ledger().host().equals(Optional.of(player));
    }

    private static int bots(SeatedGame<?, ?> game) {
        return (int)
                game.ledger().seats().stream().filter(seat -> !seat.isPerson()).count();
    }
}
