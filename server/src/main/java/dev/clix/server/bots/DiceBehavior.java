package dev.clix.server.bots;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.TurnBegan;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays each of its turns from what it has heard alone. */
final class DiceBehavior implements BotBehavior {
    private static final int THINKS_MILLIS_MIN = 50;
    private static final int THINKS_MILLIS_MAX = 400;

    private @Nullable DiceReferee referee;

    @Override
    public boolean isFair() {
        return true;
    }

    @Override
    public Referee referee(Epoch epoch, long offset, GameView game, PlayerId self) {
        referee = new DiceReferee(epoch, offset, game, self);
        return referee;
    }

    @Override
    public void returned(Bot bot) {
        move(bot);
    }

    @Override
    public void happened(Bot bot, GameMessage message) {
        if (message.event() instanceof DiceRolled rolled) bot.roundBegan(rolled.round());
        if (message.event() instanceof TurnBegan) move(bot);
    }

    private void move(Bot bot) {
        bot.inRound().cancelAll();
        Optional<DiceTurn> turn = requireNonNull(referee).inTurn();
        if (turn.isEmpty()) return;
        bot.inRound()
                .after(
                        Duration.ofMillis(bot.luck().nextInt(THINKS_MILLIS_MIN, THINKS_MILLIS_MAX)),
                        () -> bot.say(
                                id -> new ClientMessage.Move(id, turn.get().move(bot.luck()))));
    }
}
