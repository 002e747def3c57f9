package dev.clix.server.room;

import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.time.TimeSource;

/** All that rooms act upon. */
public record RoomDependencies(
        TimeSource time,
        ProtocolCodec codec,
        IdGenerator ids,
        TokenSigner tokenSigner,
        TaskResponder desk,
        RoomListener watcher,
        Meters meters,
        RoomSettings settings) {}
