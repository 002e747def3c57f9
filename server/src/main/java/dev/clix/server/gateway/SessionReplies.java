package dev.clix.server.gateway;

import dev.clix.protocol.MessageId;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.RefusalReason;
import java.util.Optional;

/** The answers to one client that no room gives. Refusals are counted. */
record SessionReplies(ClientSession client, SessionFactory sessionFactory) {
    void send(Reply reply) {
        client.send(EncodedFrame.of(sessionFactory.codecs.lobby().encode(reply)));
    }

    void refuse(Reply.Refused refused) {
        sessionFactory.refusals.refused(client.connection(), client.seat(), refused.refusal(), refused.message());
        send(refused);
    }

    void refuse(MessageId id, Refusal refusal, String message) {
        refuse(id, new RefusalReason(refusal, message));
    }

    void refuse(MessageId id, RefusalReason reason) {
        refuse(new Reply.Refused(
                Optional.of(id),
                reason.refusal(),
                reason.message(),
                reason.refusal().retryAfter(),
                reason.playedAt()));
    }

    /** To something that has no id. */
    void refuse(Refusal refusal, String message) {
        refuse(new Reply.Refused(Optional.empty(), refusal, message));
    }
}
