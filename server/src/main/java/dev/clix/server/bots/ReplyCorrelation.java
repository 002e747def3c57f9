package dev.clix.server.bots;

import dev.clix.protocol.MessageId;
import dev.clix.protocol.Reply;
import java.util.Optional;

/** Which question a reply answers. */
final class ReplyCorrelation {
    private ReplyCorrelation() {}

    /** @return empty of replies that were not asked for */
    static Optional<MessageId> replyTo(Reply reply) {
        if (reply instanceof Reply.Seated seated) return Optional.of(seated.replyTo());
        if (reply instanceof Reply.Returned returned) return Optional.of(returned.replyTo());
        if (reply instanceof Reply.Acknowledged acknowledged) return Optional.of(acknowledged.replyTo());
        if (reply instanceof Reply.Moved moved) return Optional.of(moved.replyTo());
        if (reply instanceof Reply.Pong pong) return Optional.of(pong.replyTo());
        if (reply instanceof Reply.Renewed || reply instanceof Reply.GoingDown) return Optional.empty();
        return ((Reply.Refused) reply).replyTo();
    }
}
