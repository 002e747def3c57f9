package dev.clix.server.game;

import java.time.Instant;

/** An instant at which the rules go on by themselves. */
record PlannedAlarm(Instant at) implements Planned {}
