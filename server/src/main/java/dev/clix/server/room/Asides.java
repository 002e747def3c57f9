package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.MoveResult;
import java.util.Set;
import java.util.function.Supplier;

/** Answers what players say beside the rules, also after the end. Those who watch say nothing. */
final class Asides {
    private final Supplier<Set<PlayerId>> players;
    private final Emotes emotes;
    private final BotFill botFill;

    /** @param players the people of the game */
    Asides(Supplier<Set<PlayerId>> players, Emotes emotes, BotFill botFill) {
        this.players = players;
        this.emotes = emotes;
        this.botFill = botFill;
    }

    MoveResult answer(PlayerId player, ClientMessage.Aside aside) {
        if (!players.get().contains(player))
            return new MoveResult.Refused(CommonRefusal.NOT_SEATED, "Expected a player, but the sender only watches");
        return aside.acceptAside(new ClientMessage.AsideVisitor<>() {
            @Override
            public MoveResult emote(ClientMessage.Emote emote) {
                return emotes.show(player, emote.emote(), players.get());
            }

            @Override
            public MoveResult agreeToBots(ClientMessage.AgreeToBots agreement) {
                botFill.agree(player, agreement.agrees());
                return new MoveResult.Done();
            }
        });
    }
}
