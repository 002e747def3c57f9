package dev.clix.server.room;

import dev.clix.protocol.MessageId;
import dev.clix.protocol.Reply;
import dev.clix.server.game.MoveResult;
import java.util.Optional;

/**
 * Maps the rules' results of moves to replies.
 *
 * @param id of the command that is answered
 */
record ReplyMapper(MessageId id) implements MoveResult.Visitor<Reply> {
    @Override
    public Reply done(MoveResult.Done done) {
        return new Reply.Acknowledged(id);
    }

    @Override
    public Reply replied(MoveResult.Replied replied) {
        return new Reply.Moved(id, replied.reply());
    }

    @Override
    public Reply refused(MoveResult.Refused refused) {
        return new Reply.Refused(Optional.of(id), refused.refusal(), refused.message());
    }
}
