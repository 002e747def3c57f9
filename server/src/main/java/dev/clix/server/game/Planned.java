package dev.clix.server.game;

import java.time.Instant;

/** Something that will happen in a game at an instant, unless the plan is replaced before. */
public sealed interface Planned permits PlannedMove, PlannedAlarm {
    Instant at();
}
