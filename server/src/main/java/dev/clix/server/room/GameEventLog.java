package dev.clix.server.room;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.server.game.Verdict;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs the events of a game that are worth a line. */
final class GameEventLog {
    private static final Logger log = LoggerFactory.getLogger(GameEventLog.class);

    private GameEventLog() {}

    static void note(GameId game, GameEvent event) {
        if (event instanceof GameEvent.PlayerJoined joined)
            line(game).addKeyValue("player", joined.player().id()).log("Player joined");
        if (event instanceof GameEvent.PlayerLeft left)
            line(game).addKeyValue("player", left.player()).log("Player left");
        if (event instanceof GameEvent.PlayerAway away)
            line(game).addKeyValue("player", away.player()).log("Player away");
        if (event instanceof GameEvent.PlayerBack back)
            line(game).addKeyValue("player", back.player()).log("Player back");
    }

    static void ended(GameId game, Optional<Verdict> verdict) {
        LoggingEventBuilder line = line(game);
        if (verdict.isPresent())
            line = line.addKeyValue("outcome", verdict.get().outcome());
        line.log("Game ended");
    }

    private static LoggingEventBuilder line(GameId game) {
        return log.atInfo().addKeyValue("game", game);
    }
}
