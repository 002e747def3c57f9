package dev.clix.server.game.clix;

import dev.clix.protocol.CommonRefusal;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.clix.message.CliXRefusal;

/** The refusals of CliX, in words for people. */
final class CliXRefusals {
    private CliXRefusals() {}

    static GameDecision notSeated(CliX game) {
        return GameDecision.refused(
                game, CommonRefusal.NOT_SEATED, "Expected a seat in this game, but the sender has none");
    }

    static GameDecision full(CliX game) {
        return GameDecision.refused(
                game,
                CommonRefusal.GAME_FULL,
                "Expected a free seat, but all %s are taken"
                        .formatted(game.terms().seats()));
    }

    static GameDecision notHost(CliX game) {
        return GameDecision.refused(
                game,
                CommonRefusal.NOT_HOST,
                game.terms().isPrivate()
                        ? "Expected the host, but somebody else asked"
                        : "Expected a private game, but nobody hosts a public one");
    }

    static GameDecision tooFewPlayers(CliX game) {
        return GameDecision.refused(
                game, CommonRefusal.TOO_FEW_PLAYERS, "Expected two players or more, but there is one");
    }

    static GameDecision started(CliX game) {
        return game.phase() == Phase.ENDED
                ? ended(game)
                : GameDecision.refused(
                        game, CommonRefusal.GAME_STARTED, "Expected an open lobby, but the game has begun");
    }

    static GameDecision ended(CliX game) {
        return GameDecision.refused(game, CommonRefusal.GAME_ENDED, "Expected a running game, but it is over");
    }

    static GameDecision noRound(CliX game) {
        return GameDecision.refused(game, CliXRefusal.NO_ROUND, "Expected a running round, but there is none");
    }

    static GameDecision noReceipt(CliX game) {
        return GameDecision.refused(
                game, CliXRefusal.INVALID_RECEIPT, "Expected a receipt for this seat, but it is none");
    }

    static GameDecision roundOver(CliX game) {
        return GameDecision.refused(
                game,
                CliXRefusal.INVALID_RECEIPT,
                "Expected a sale of the running round, but its round is over: what counted stands in the standings");
    }

    static GameDecision out(CliX game) {
        return GameDecision.refused(
                game, CliXRefusal.OUT_OF_GAME, "Expected capital, but the sender is out and may only watch");
    }

    static GameDecision shipped(CliX game) {
        return GameDecision.refused(
                game, CliXRefusal.ALREADY_SHIPPED, "Expected one sale per round, but the product is shipped");
    }
}
