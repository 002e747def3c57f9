package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.MoveResult;
import dev.clix.workflow.time.TimeSource;
import java.util.Set;
import java.util.function.Supplier;

/** Answers what players say beside the rules, also after the end. Those who watch say nothing. */
final class Asides {
    private final Supplier<Set<PlayerId>> players;
    private final Members members;
    private final TimeSource time;
    private final Emotes emotes;
    private final BotFill botFill;

    /** @param players the people of the game */
    Asides(Supplier<Set<PlayerId>> players, Members members, TimeSource time, Emotes emotes, BotFill botFill) {
        this.players = players;
        this.members = members;
        this.time = time;
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
                return agree(player, agreement.agrees());
            }
        });
    }

    /** Everybody hears of each change of mind, so that one player may not make one with every message. */
    private MoveResult agree(PlayerId player, boolean agrees) {
        if (botFill.isNews(player, agrees) && !mayChangeItsMind(player))
            return new MoveResult.Refused(
                    CommonRefusal.TOO_MANY_MESSAGES,
                    "Expected at most %s changes of mind about bots within %s seconds, but there were more"
                            .formatted(Member.CHANGES_MAX, Member.CHANGES_SECONDS));
        botFill.agree(player, agrees);
        return new MoveResult.Done();
    }

    private boolean mayChangeItsMind(PlayerId player) {
        return members.find(player)
                .filter(member -> member.mayChangeItsMind(time.now()))
                .isPresent();
    }
}
