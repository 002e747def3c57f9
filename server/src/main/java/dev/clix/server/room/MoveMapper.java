package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import java.util.Optional;

/** Maps the commands of a seat to moves of the rules; empty for a receipt that is none. */
record MoveMapper(Seat seat, IdGenerator ids, TokenSigner tokenSigner)
        implements ClientMessage.CommandVisitor<Optional<Move>> {
    static final MoveResult NO_RECEIPT =
            new MoveResult.Refused(Refusal.INVALID_RECEIPT, "Expected a receipt for this seat, but it is none");

    @Override
    public Optional<Move> addBot(ClientMessage.AddBot bot) {
        return Optional.of(new Move.AddBot(seat.player(), ids.player(), bot.speed()));
    }

    @Override
    public Optional<Move> startGame(ClientMessage.StartGame start) {
        return Optional.of(new Move.Start(seat.player()));
    }

    @Override
    public Optional<Move> click(ClientMessage.Click click) {
        return Optional.of(new Move.Click(seat.player(), click.clicks()));
    }

    @Override
    public Optional<Move> ship(ClientMessage.Ship ship) {
        return Optional.of(new Move.Ship(seat.player()));
    }

    @Override
    public Optional<Move> showReceipt(ClientMessage.ShowReceipt shown) {
        return tokenSigner.sale(seat, shown.receipt()).map(sale -> new Move.Claim(seat.player(), sale));
    }

    @Override
    public Optional<Move> leave(ClientMessage.Leave leave) {
        return Optional.of(new Move.Leave(seat.player()));
    }
}
