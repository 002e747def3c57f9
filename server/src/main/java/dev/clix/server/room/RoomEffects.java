package dev.clix.server.room;

import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.time.TimeSource;

/** All that rooms act upon. */
public record RoomEffects(
        TimeSource time,
        ProtocolCodec codec,
        Ids ids,
        Seals seals,
        TaskDesk desk,
        RoomWatcher watcher,
        Meters meters,
        RoomSettings settings) {}
