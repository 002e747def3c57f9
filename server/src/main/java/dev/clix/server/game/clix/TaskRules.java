package dev.clix.server.game.clix;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.Standing;
import dev.clix.server.game.TaskAnswer;
import dev.clix.server.game.TaskCall;
import dev.clix.server.game.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the workflow asks for, each thing done once however often it is asked.
 *
 * <p>The task's data hold the ledger as it was before the task. A ledger behind the game's tells that the task was
 * done and only its answer got lost; one ahead of it, that another node has played on meanwhile.
 */
final class TaskRules {
    static final String JOIN_GAME = "JoinGame";
    static final String CLOSE_LOBBY = "CloseLobby";
    static final String START_GAME = "StartGame";
    static final String START_ROUND = "StartRound";
    static final String END_ROUND = "EndRound";
    static final String END_GAME = "EndGame";

    private TaskRules() {}

    static Turn play(CliX game, TaskCall call, Instant now) {
        Optional<Ledger> before = ExecutionData.read(call.input()).game();
        int done = before.map(ledger -> ledger.stage().step()).orElse(0);
        int standing = game.ledger().stage().step();
        if (done < standing) return answered(call, Turn.of(game));
        return asked(done > standing ? overtaken(game, before.orElseThrow()) : game, call, now);
    }

    private static CliX overtaken(CliX game, Ledger further) {
        Ledger owned = further.room().isPresent() ? further : further.ownedBy(game.owner());
        return game.with(owned).withoutProducts();
    }

    static TaskAnswer answer(String activity, CliX game) {
        return new TaskAnswer(activity, ExecutionData.write(game.ledger()));
    }

    private static Turn asked(CliX game, TaskCall call, Instant now) {
        return switch (call.activity()) {
            case JOIN_GAME -> joinGame(game, call);
            case CLOSE_LOBBY -> answered(call, closeLobby(game));
            case START_GAME -> answered(call, startGame(game, now));
            case START_ROUND -> answered(call, startRound(game, now));
            case END_ROUND -> answered(call, endRound(game, now));
            case END_GAME -> answered(call, endGame(game));
            default ->
                throw new IllegalArgumentException("Expected one of CliX's activities, but found " + call.activity());
        };
    }

    private static Turn answered(TaskCall call, Turn turn) {
        return turn.answering(answer(call.activity(), (CliX) turn.game()));
    }

    /** Waits until a move closes the lobby, unless one did before the task came. */
    private static Turn joinGame(CliX game, TaskCall call) {
        return LobbyRules.isClosed(game) ? answered(call, Turn.of(game)) : Turn.of(game);
    }

    private static Turn closeLobby(CliX game) {
        Turn turn = LobbyRules.withoutAbsent(game);
        CliX here = (CliX) turn.game();
        Ledger closed = LobbyRules.hasEnoughPlayers(here)
                ? here.ledger().lobbyClosed()
                : here.ledger().decided(Verdict.ABANDONED);
        return turn.leadingTo(here.with(closed));
    }

    private static Turn startGame(CliX game, Instant now) {
        Instant nextRoundAt = now.plusMillis(game.terms().rules().pauseMillis());
        Ledger started = game.ledger().lobbyClosed().at(game.ledger().stage().countdownTo(nextRoundAt));
        return Turn.of(game.with(started)).telling(new GameEvent.GameStarted(nextRoundAt));
    }

    private static Turn startRound(CliX game, Instant now) {
        Instant endsAt = now.plusMillis(game.terms().rules().roundMillis());
        Ledger started = game.ledger().at(game.ledger().stage().nextRound(now, endsAt));
        return Turn.of(game.with(started).withoutProducts())
                .telling(new GameEvent.RoundStarted(started.stage().round(), now, endsAt))
                .planning(HouseBot.plan(game.terms(), started));
    }

    private static Turn endRound(CliX game, Instant now) {
        Rules rules = game.terms().rules();
        Books books = Books.of(game);
        Instant nextRoundAt = now.plusMillis(rules.pauseMillis());
        Ledger booked = books.verdict()
                .map(books.ledger()::decided)
                .orElseGet(() -> books.ledger().at(books.ledger().stage().countdownTo(nextRoundAt)));
        GameEvent told = new GameEvent.RoundEnded(
                booked.stage().round(), books.standings(), booked.stage().deadline());
        return Turn.of(game.with(booked)).telling(told);
    }

    static Turn endGame(CliX game) {
        Verdict verdict = game.ledger().verdict().orElse(Verdict.ABANDONED);
        List<Standing> standings = Books.standings(game);
        Ledger ended = game.ledger().decided(verdict);
        return Turn.of(game.with(ended.at(ended.stage().ended())))
                .telling(new GameEvent.GameEnded(verdict.outcome(), verdict.winner(), standings));
    }
}
