package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Move;

/** Maps a player's commands to moves of the rules. */
record MoveMapper(PlayerId player, IdGenerator ids) implements ClientMessage.CommandVisitor<Move> {
    @Override
    public Move addBot(ClientMessage.AddBot bot) {
        return new Move.AddBot(player, ids.player(), bot.speed());
    }

    @Override
    public Move startGame(ClientMessage.StartGame start) {
        return new Move.Start(player);
    }

    @Override
    public Move move(ClientMessage.Move move) {
        return new Move.Play(player, move.move());
    }

    @Override
    public Move leave(ClientMessage.Leave leave) {
        return new Move.Leave(player);
    }
}
