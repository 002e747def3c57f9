package dev.clix.server.room;

import dev.clix.protocol.MessageId;
import dev.clix.protocol.Reply;
import dev.clix.protocol.Sale;
import dev.clix.server.game.MoveResult;
import java.util.Optional;
import java.util.function.Function;

/**
 * Maps the rules' results of moves to replies.
 *
 * @param id of the command that is answered
 * @param receipt of a sale
 */
record ReplyMapper(MessageId id, Function<Sale, String> receipt) implements MoveResult.Visitor<Reply> {
    @Override
    public Reply done(MoveResult.Done done) {
        return new Reply.Acknowledged(id);
    }

    @Override
    public Reply counted(MoveResult.Counted counted) {
        return new Reply.Clicked(id, counted.clicks());
    }

    @Override
    public Reply sold(MoveResult.Sold sold) {
        return new Reply.Shipped(id, sold.sale(), receipt.apply(sold.sale()));
    }

    @Override
    public Reply refused(MoveResult.Refused refused) {
        return new Reply.Refused(Optional.of(id), refused.refusal(), refused.message());
    }
}
