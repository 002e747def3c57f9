package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.EmoteWord;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.game.MoveResult;
import java.time.Instant;
import java.util.Set;

/** The faces that players show each other, each only so many of them. */
final class Emotes {
    private final RoomDependencies dependencies;
    private final Members members;
    private final Channel channel;
    private final Broadcaster broadcaster;

    Emotes(RoomDependencies dependencies, Members members, Channel channel, Broadcaster broadcaster) {
        this.dependencies = dependencies;
        this.members = members;
        this.channel = channel;
        this.broadcaster = broadcaster;
    }

    /**
     * @param player one of those who play
     * @param players all of them
     */
    MoveResult show(PlayerId player, EmoteWord emote, Set<PlayerId> players) {
        Instant now = dependencies.time().now();
        if (members.find(player).filter(member -> member.mayEmote(now)).isEmpty())
            return new MoveResult.Refused(
                    CommonRefusal.TOO_MANY_EMOTES,
                    "Expected at most %s emotes within %s seconds, but there were more"
                            .formatted(EmoteWord.MOST, EmoteWord.SECONDS));
        send(broadcaster.unlogged(new GameEvent.Emoted(player, emote), now), players);
        return new MoveResult.Done();
    }

    /** Many who watch would make of a face as many frames: then players alone see it. */
    private void send(EncodedFrame frame, Set<PlayerId> players) {
        if (members.count() <= dependencies.settings().membersListed()) channel.publish(frame);
        else for (PlayerId player : players) members.find(player).ifPresent(member -> members.send(member, frame));
    }
}
