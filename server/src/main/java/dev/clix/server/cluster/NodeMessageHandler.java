package dev.clix.server.cluster;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.server.broker.InProcessBroker;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.presence.ConnectionId;
import dev.clix.workflow.time.TimeSource;

/**
 * Takes the words of another node to where they belong on this one.
 *
 * @param node the other one
 */
record NodeMessageHandler(
        String node,
        ClusterBroker broker,
        InProcessBroker here,
        Attachments attachments,
        NodeQuestions questions,
        TimeSource time)
        implements NodeMessage.Visitor {
    private static final RefusalReason NOT_HERE = new RefusalReason(
            CommonRefusal.WORKFLOW_UNAVAILABLE, "Expected the game here, but another server is to have it by now");

    @Override
    public void toRoom(NodeMessage.ToRoom message) {
        GameId game = message.game();
        if (broker.isHome(game)) here.tell(game, message.message());
        else broker.refuse(game, message.message(), NOT_HERE);
    }

    @Override
    public void toLobby(NodeMessage.ToLobby message) {
        here.tellLobby(message.message());
    }

    @Override
    public void open(NodeMessage.Open message) {
        here.open(message.opening());
    }

    @Override
    public void toSession(NodeMessage.ToSession message) {
        attachments.answered(message.connection());
        broker.tell(message.connection(), message.message());
    }

    @Override
    public void said(NodeMessage.Said message) {
        here.subscriber(message.connection()).ifPresent(session -> session.send(message.frame()));
    }

    @Override
    public void subscribe(NodeMessage.Subscribe message) {
        ConnectionId connection = message.connection();
        here.subscriber(connection)
                .ifPresentOrElse(
                        session -> {
                            session.tell(message.first());
                            attachments.attach(node, message.game(), message.player(), session);
                        },
                        () -> broker.tell(
                                message.game(),
                                new RoomMessage.Disconnected(connection, message.player(), time.now())));
    }

    @Override
    public void unsubscribe(NodeMessage.Unsubscribe message) {
        attachments.detach(message.game(), message.player(), message.connection());
    }

    @Override
    public void told(NodeMessage.Told message) {
        attachments.told(message);
    }

    @Override
    public void look(NodeMessage.Look message) {
        GameId game = message.game();
        broker.answers()
                .rooms()
                .look(game)
                .thenAccept(seen -> broker.offer(node, new NodeMessage.Looked(message.question(), game, seen)));
    }

    @Override
    public void looked(NodeMessage.Looked message) {
        questions.looked(message);
    }

    @Override
    public void count(NodeMessage.Count message) {
        broker.answers()
                .lobby()
                .census()
                .thenAccept(counted -> broker.offer(node, new NodeMessage.Counted(message.question(), counted)));
    }

    @Override
    public void counted(NodeMessage.Counted message) {
        questions.counted(message);
    }
}
