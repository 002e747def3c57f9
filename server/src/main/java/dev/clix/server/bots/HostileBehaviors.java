package dev.clix.server.bots;

import dev.clix.protocol.ClientMessage;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.RoundStarted;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** The behaviour of bots for each {@link Misbehavior}. */
final class HostileBehaviors {
    private static final Duration FLOOD_EVERY = Duration.ofMillis(10);
    private static final int FLOOD_MESSAGES = 20;
    private static final Duration LIE_EVERY = Duration.ofMillis(250);
    private static final Duration CUT_AT_MOST = Duration.ofSeconds(3);

    private static final List<String> LIES = List.of(
            "not JSON at all",
            "[1,2,3]",
            "{\"type\":\"becomeAdmin\",\"id\":\"x1\"}",
            "{\"type\":\"click\",\"id\":\"x2\",\"clicks\":1000000}",
            "{\"type\":\"click\",\"id\":\"x3\",\"clicks\":\"many\"}",
            "{\"type\":\"click\",\"id\":\"x4\",\"clicks\":1,\"player\":\"somebody-else\"}",
            "{\"type\":\"ship\",\"id\":\"x5\",\"profit\":1000000}",
            "{\"type\":\"startGame\",\"id\":\"x6\"}",
            "{\"type\":\"addBot\",\"id\":\"x7\",\"speed\":\"fast\"}",
            "{\"type\":\"return\",\"id\":\"x8\",\"token\":\"eyJhbGciOiJub25lIn0.eyJnYW1lIjoiZyJ9.\",\"offset\":0}",
            "{\"type\":\"joinGame\",\"id\":\"x9\",\"name\":\"" + "x".repeat(1_000) + "\",\"game\":\"g\"}",
            "{\"type\":\"gameEnded\",\"id\":\"x10\",\"outcome\":\"lastOneLeft\",\"winner\":\"me\"}");

    private HostileBehaviors() {}

    static RoundBehavior of(Misbehavior misbehavior, FairBehavior fairBehavior) {
        return switch (misbehavior) {
            case NEVER_READ -> new NeverRead(fairBehavior);
            case FLOOD -> new Flood(fairBehavior);
            case RECONNECT -> new Reconnect(fairBehavior);
            case LIE -> new Lie(fairBehavior);
        };
    }

    private record NeverRead(FairBehavior otherwise) implements RoundBehavior {
        @Override
        public void seated(Bot bot) {
            bot.stopReading();
        }

        @Override
        public void round(Bot bot, RoundStarted round) {
            otherwise.leaveAfterLast(bot, round.round());
        }
    }

    private record Flood(FairBehavior otherwise) implements RoundBehavior {
        @Override
        public void seated(Bot bot) {
            bot.whileSeated().every(FLOOD_EVERY, () -> {
                for (int i = 0; i < FLOOD_MESSAGES; i++) bot.say(id -> new ClientMessage.Move(id, new Click(1)));
            });
        }

        @Override
        public void round(Bot bot, RoundStarted round) {
            otherwise.leaveAfterLast(bot, round.round());
        }
    }

    private record Reconnect(FairBehavior otherwise) implements RoundBehavior {
        @Override
        public void seated(Bot bot) {
            bot.whileSeated().after(someTime(bot.luck()), () -> {
                bot.cut();
                seated(bot);
            });
        }

        private static Duration someTime(SplittableRandom luck) {
            return Duration.ofMillis(1 + luck.nextLong(CUT_AT_MOST.toMillis()));
        }

        @Override
        public void round(Bot bot, RoundStarted round) {
            otherwise.round(bot, round);
        }
    }

    private record Lie(FairBehavior otherwise) implements RoundBehavior {
        @Override
        public void seated(Bot bot) {
            bot.whileSeated()
                    .every(LIE_EVERY, () -> bot.sayRaw(LIES.get(bot.luck().nextInt(LIES.size()))));
        }

        @Override
        public void round(Bot bot, RoundStarted round) {
            otherwise.leaveAfterLast(bot, round.round());
        }
    }
}
