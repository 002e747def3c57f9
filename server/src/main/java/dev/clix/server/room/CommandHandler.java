package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Handles the commands of members: within their rate, each decided once and answered as often as it comes. */
final class CommandHandler {
    private final GameId id;
    private final RoomDependencies dependencies;
    private final Members members;
    private final Channel channel;
    private final ProtocolCodec codec;
    private final Function<Move, MoveResult> rules;
    private final Function<ClientMessage.ListSpectators, Reply> pages;
    private final Asides asides;

    /**
     * @param codec of the game
     * @param rules makes the move, unless it is against them
     * @param pages of those who watch
     * @param asides handles messages of players beside the rules
     */
    CommandHandler(
            GameId id,
            RoomDependencies dependencies,
            Members members,
            Channel channel,
            ProtocolCodec codec,
            Function<Move, MoveResult> rules,
            Function<ClientMessage.ListSpectators, Reply> pages,
            Asides asides) {
        this.id = id;
        this.dependencies = dependencies;
        this.members = members;
        this.channel = channel;
        this.codec = codec;
        this.rules = rules;
        this.pages = pages;
        this.asides = asides;
    }

    /** One who left before its other tab heard of it is answered by the rules, and not remembered. */
    void hear(RoomMessage.Command command) {
        answer(command, command.player(), () -> answer(command));
    }

    void hear(RoomMessage.Aside aside) {
        answer(aside, aside.player(), () -> encoded(aside, asides.answer(aside.player(), aside.message())));
    }

    private void answer(RoomMessage.ClientRequest request, PlayerId player, Supplier<byte[]> first) {
        Optional<Member> member = members.find(player);
        if (!isWithinRate(member, request)) return;
        byte[] answer = member.isPresent() ? member.get().answers().answer(request.id(), first) : first.get();
        channel.send(request.connection(), EncodedFrame.of(answer));
    }

    /** A question changes nothing: it may be answered anew, and need not be remembered. */
    void hear(RoomMessage.ListSpectators question) {
        if (isWithinRate(members.find(question.player()), question))
            channel.send(question.connection(), EncodedFrame.of(codec.encode(pages.apply(question.message()))));
    }

    /** @return false, and the message refused, when the member sends more than it may */
    private boolean isWithinRate(Optional<Member> member, RoomMessage message) {
        if (member.isEmpty() || member.get().maySpeak(dependencies.time().now())) return true;
        String why = "Expected at most %s messages of one player a second, but there were more"
                .formatted(dependencies.settings().playerMessagesPerSecond());
        dependencies.broker().refuse(id, message, new RefusalReason(CommonRefusal.TOO_MANY_MESSAGES, why));
        return false;
    }

    private byte[] answer(RoomMessage.Command command) {
        return encoded(
                command,
                rules.apply(command.message().acceptCommand(new MoveMapper(command.player(), dependencies.ids()))));
    }

    private byte[] encoded(RoomMessage.ClientRequest request, MoveResult moveResult) {
        if (moveResult instanceof MoveResult.Refused refused)
            channel.tell(
                    request.connection(), new SessionMessage.AgainstTheRules(refused.refusal(), refused.message()));
        return codec.encode(moveResult.accept(new ReplyMapper(request.id())));
    }
}
