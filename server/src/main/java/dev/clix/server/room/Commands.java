package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.server.game.Move;
import dev.clix.server.game.Ruling;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What players in their seats say: no more than they may, each command ruled on once and answered as often as it comes. */
final class Commands {
    private final GameId game;
    private final RoomEffects effects;
    private final Function<Move, Ruling> rules;
    private final Function<ClientMessage.ListSpectators, Reply> pages;
    private final Map<PlayerId, Correspondence> players = new HashMap<>();

    /**
     * @param rules makes the move, unless it is against them
     * @param pages of those who watch
     */
    Commands(
            GameId game,
            RoomEffects effects,
            Function<Move, Ruling> rules,
            Function<ClientMessage.ListSpectators, Reply> pages) {
        this.game = game;
        this.effects = effects;
        this.rules = rules;
        this.pages = pages;
    }

    void hear(RoomMessage.Command command) {
        Instant now = effects.time().now();
        Correspondence theirs =
                players.computeIfAbsent(command.player(), player -> Correspondence.begun(effects.settings(), now));
        if (theirs.budget().take(now)) command.listener().send(Frame.of(answered(command, theirs.memory())));
        else
            command.refuse()
                    .because(
                            Refusal.TOO_MANY_MESSAGES,
                            "Expected at most %s messages of one player a second, but there were more"
                                    .formatted(effects.settings().playerMessagesPerSecond()));
    }

    /** What the player who left said is remembered no more. */
    void forget(PlayerId player) {
        players.remove(player);
    }

    /** A question changes nothing: it may be answered anew, and need not be remembered. */
    private byte[] answered(RoomMessage.Command command, CommandMemory memory) {
        if (command.message() instanceof ClientMessage.ListSpectators question)
            return effects.codec().encode(pages.apply(question));
        return memory.answer(command.message().id(), () -> answer(command));
    }

    private byte[] answer(RoomMessage.Command command) {
        Seat seat = new Seat(game, command.player());
        Ruling ruling = Moves.of(seat, command.message(), effects.ids(), effects.seals())
                .map(rules)
                .orElse(Moves.NO_RECEIPT);
        if (ruling instanceof Ruling.Refused refused) command.listener().refused(refused);
        return effects.codec()
                .encode(Moves.reply(
                        command.message().id(), ruling, sale -> effects.seals().receipt(seat, sale)));
    }
}
