package dev.clix.server.game.clix;

import dev.clix.protocol.GameEvent;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.GameTaskAnswer;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the workflow's tasks, each done once however often it is asked for.
 *
 * <p>The task's data hold the ledger as it was before the task. A ledger behind the game's tells that the task was done
 * and only its answer got lost; one ahead of it, that another node has played on meanwhile.
 */
final class TaskRules {
    static final String JOIN_GAME = "JoinGame";
    static final String CLOSE_LOBBY = "CloseLobby";
    static final String START_GAME = "StartGame";
    static final String START_ROUND = "StartRound";
    static final String END_ROUND = "EndRound";
    static final String END_GAME = "EndGame";

    private TaskRules() {}

    static GameDecision play(CliX game, GameTask call, Instant now) {
        Optional<Ledger> before = ExecutionData.read(call.input()).game();
        int done = before.map(ledger -> ledger.stage().step()).orElse(0);
        int standing = game.ledger().stage().step();
        if (done < standing) return answered(call, GameDecision.of(game));
        return asked(done > standing ? overtaken(game, before.orElseThrow()) : game, call, now);
    }

    private static CliX overtaken(CliX game, Ledger further) {
        Ledger owned = further.room().isPresent() ? further : further.ownedBy(game.owner());
        return game.with(owned).withoutProducts();
    }

    static GameTaskAnswer answer(String activity, CliX game) {
        return new GameTaskAnswer(activity, ExecutionData.write(game.ledger()));
    }

    private static GameDecision asked(CliX game, GameTask call, Instant now) {
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

    private static GameDecision answered(GameTask call, GameDecision decision) {
        return decision.answering(answer(call.activity(), (CliX) decision.game()));
    }

    /** Waits until a move closes the lobby, unless one did before the task came. */
    private static GameDecision joinGame(CliX game, GameTask call) {
        return LobbyRules.isClosed(game) ? answered(call, GameDecision.of(game)) : GameDecision.of(game);
    }

    private static GameDecision closeLobby(CliX game) {
        GameDecision decision = LobbyRules.withoutAbsent(game);
        CliX here = (CliX) decision.game();
        Ledger closed = LobbyRules.hasEnoughPlayers(here)
                ? here.ledger().lobbyClosed()
                : here.ledger().decided(GameResult.ABANDONED);
        return decision.leadingTo(here.with(closed));
    }

    private static GameDecision startGame(CliX game, Instant now) {
        Instant nextRoundAt = now.plusMillis(game.terms().rules().pauseMillis());
        Ledger started = game.ledger().lobbyClosed().at(game.ledger().stage().countdownTo(nextRoundAt));
        return GameDecision.of(game.with(started)).telling(new GameStarted(nextRoundAt));
    }

    private static GameDecision startRound(CliX game, Instant now) {
        Instant endsAt = now.plusMillis(game.terms().rules().roundMillis());
        Ledger started = game.ledger().at(game.ledger().stage().nextRound(now, endsAt));
        return GameDecision.of(game.with(started).withoutProducts())
                .telling(new RoundStarted(started.stage().round(), now, endsAt))
                .planning(HouseBot.plan(game.terms(), started));
    }

    private static GameDecision endRound(CliX game, Instant now) {
        Rules rules = game.terms().rules();
        RoundSettlement books = RoundSettlement.of(game);
        Instant nextRoundAt = now.plusMillis(rules.pauseMillis());
        Ledger booked = books.verdict()
                .map(books.ledger()::decided)
                .orElseGet(() -> books.ledger().at(books.ledger().stage().countdownTo(nextRoundAt)));
        GameEvent told = new RoundEnded(
                booked.stage().round(), books.standings(), booked.stage().deadline());
        return GameDecision.of(game.with(booked)).telling(told);
    }

    static GameDecision endGame(CliX game) {
        GameResult verdict = game.ledger().verdict().orElse(GameResult.ABANDONED);
        List<Standing> standings = RoundSettlement.standings(game);
        Ledger ended = game.ledger().decided(verdict);
        return GameDecision.of(game.with(ended.at(ended.stage().ended())))
                .telling(new GameEnded(verdict.outcome(), verdict.winner(), standings));
    }
}
