package dev.clix.server.gateway;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.MessageId;
import dev.clix.server.broker.LobbyMessage;
import java.util.Optional;

/** The lobby as one client without a seat hears of it. Belongs to the socket's thread. */
final class LobbyVisit implements ClientMessage.LobbyVisitor {
    private final ClientSession client;
    private final SessionReplies replies;
    private final Optional<AddressQuota> addressQuota;
    /** The message by which the client has the lobby open. */
    private Optional<MessageId> asked = Optional.empty();

    LobbyVisit(ClientSession client, SessionReplies replies, Optional<AddressQuota> addressQuota) {
        this.client = client;
        this.replies = replies;
        this.addressQuota = addressQuota;
    }

    /** Whether the client may stay without a seat. */
    boolean isOn() {
        return asked.isPresent();
    }

    /** @return whether it was this message that led to the lobby, where there is no place */
    boolean refused(MessageId request) {
        boolean wasBy = asked.equals(Optional.of(request));
        if (wasBy) end();
        return wasBy;
    }

    @Override
    public void listGames(ClientMessage.ListGames question) {
        if (client.seat().isPresent()) {
            replies.refuse(question.id(), CommonRefusal.ALREADY_SEATED, "Expected no seat yet, but the sender has one");
            return;
        }
        asked = Optional.of(question.id());
        client.mayStay();
        tellLobby(new LobbyMessage.Visit(client.connection(), question.id()));
    }

    @Override
    public void findGame(ClientMessage.FindGame question) {
        tellLobby(new LobbyMessage.FindGame(client.connection(), question, addressQuota.map(AddressQuota::address)));
    }

    void end() {
        if (isOn()) tellLobby(new LobbyMessage.VisitEnded(client.connection()));
        asked = Optional.empty();
    }

    private void tellLobby(LobbyMessage message) {
        replies.sessionFactory().broker.tellLobby(message);
    }
}
