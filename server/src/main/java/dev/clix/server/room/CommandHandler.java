package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Handles the commands of seated players: within their rate, each decided once and answered as often as it comes. */
final class CommandHandler {
    private final GameId id;
    private final RoomDependencies dependencies;
    private final Subscribers subscribers;
    private final ProtocolCodec codec;
    private final Function<Move, MoveResult> rules;
    private final Function<ClientMessage.ListSpectators, Reply> pages;
    private final Map<PlayerId, PlayerCommands> players = new HashMap<>();

    /**
     * @param codec of the game
     * @param rules makes the move, unless it is against them
     * @param pages of those who watch
     */
    CommandHandler(
            GameId id,
            RoomDependencies dependencies,
            Subscribers subscribers,
            ProtocolCodec codec,
            Function<Move, MoveResult> rules,
            Function<ClientMessage.ListSpectators, Reply> pages) {
        this.id = id;
        this.dependencies = dependencies;
        this.subscribers = subscribers;
        this.codec = codec;
        this.rules = rules;
        this.pages = pages;
    }

    void hear(RoomMessage.Command command) {
        withinRate(command.player(), command)
                .ifPresent(theirs -> subscribers.reply(
                        command.connection(),
                        EncodedFrame.of(theirs.memory().answer(command.id(), () -> answer(command)))));
    }

    /** A question changes nothing: it may be answered anew, and need not be remembered. */
    void hear(RoomMessage.ListSpectators question) {
        withinRate(question.player(), question)
                .ifPresent(theirs -> subscribers.reply(
                        question.connection(), EncodedFrame.of(codec.encode(pages.apply(question.message())))));
    }

    /** Forgets the commands of a player who left. */
    void forget(PlayerId player) {
        players.remove(player);
    }

    /** @return empty, and the message refused, when the player sends more than it may */
    private Optional<PlayerCommands> withinRate(PlayerId player, RoomMessage message) {
        Instant now = dependencies.time().now();
        PlayerCommands theirs =
                players.computeIfAbsent(player, first -> PlayerCommands.begun(dependencies.settings(), now));
        if (theirs.budget().take(now)) return Optional.of(theirs);
        dependencies
                .broker()
                .refuse(
                        id,
                        message,
                        new RefusalReason(
                                CommonRefusal.TOO_MANY_MESSAGES,
                                "Expected at most %s messages of one player a second, but there were more"
                                        .formatted(dependencies.settings().playerMessagesPerSecond())));
        return Optional.empty();
    }

    private byte[] answer(RoomMessage.Command command) {
        MoveResult moveResult =
                rules.apply(command.message().acceptCommand(new MoveMapper(command.player(), dependencies.ids())));
        if (moveResult instanceof MoveResult.Refused refused)
            dependencies
                    .broker()
                    .tell(
                            command.connection(),
                            new SessionMessage.AgainstTheRules(refused.refusal(), refused.message()));
        return codec.encode(moveResult.accept(new ReplyMapper(command.message().id())));
    }
}
