package dev.clix.server.game.clix.message;

import dev.clix.protocol.ValueChecks;

/** Clicks on the product, one or several at once (1 to 100). Answered by {@link Clicked}. */
public record Click(int clicks) implements CliXMove {
    /** More come as several messages. */
    public static final int CLICKS_MAX = 100;

    public Click {
        ValueChecks.range(clicks, 1, CLICKS_MAX, "clicks");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.click(this);
    }
}
