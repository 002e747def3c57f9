package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.protocol.Sale;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import java.util.Optional;
import java.util.function.Function;

/** Maps players' messages to moves of the rules, and the rules' results to replies. */
final class MoveMapper {
    static final MoveResult NO_RECEIPT =
            new MoveResult.Refused(Refusal.INVALID_RECEIPT, "Expected a receipt for this seat, but it is none");

    private MoveMapper() {}

    /** @return empty when the player shows what is no receipt */
    static Optional<Move> of(Seat seat, ClientMessage message, IdGenerator ids, TokenSigner tokenSigner) {
        PlayerId player = seat.player();
        if (message instanceof ClientMessage.ShowReceipt shown)
            return tokenSigner.sale(seat, shown.receipt()).map(sale -> new Move.Claim(player, sale));
        return Optional.of(of(player, message, ids));
    }

    private static Move of(PlayerId player, ClientMessage message, IdGenerator ids) {
        if (message instanceof ClientMessage.Click click) return new Move.Click(player, click.clicks());
        if (message instanceof ClientMessage.Ship) return new Move.Ship(player);
        if (message instanceof ClientMessage.StartGame) return new Move.Start(player);
        if (message instanceof ClientMessage.Leave) return new Move.Leave(player);
        if (message instanceof ClientMessage.AddBot bot) return new Move.AddBot(player, ids.player(), bot.speed());
        throw new AssertionError("Expected a move, but found " + message);
    }

    /** @param receipt of a sale */
    static Reply reply(MessageId id, MoveResult moveResult, Function<Sale, String> receipt) {
        if (moveResult instanceof MoveResult.Done) return new Reply.Acknowledged(id);
        if (moveResult instanceof MoveResult.Counted counted) return new Reply.Clicked(id, counted.clicks());
        if (moveResult instanceof MoveResult.Sold sold)
            return new Reply.Shipped(id, sold.sale(), receipt.apply(sold.sale()));
        if (moveResult instanceof MoveResult.Refused refused)
            return new Reply.Refused(Optional.of(id), refused.refusal(), refused.message());
        throw new AssertionError("Expected a known ruling, but found " + moveResult);
    }
}
