package dev.clix.server.room;

import dev.clix.protocol.ProtocolCodecs;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.time.TimeSource;

/** All that rooms act upon. */
public record RoomDependencies(
        TimeSource time,
        ProtocolCodecs codecs,
        IdGenerator ids,
        TokenSigner tokenSigner,
        TaskResponder desk,
        RoomListener watcher,
        Meters meters,
        RoomSettings settings) {}
