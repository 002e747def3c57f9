package dev.clix.server.room;

import dev.clix.protocol.ProtocolCodecs;
import dev.clix.server.broker.Broker;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.time.TimeSource;

/** All that rooms act upon. */
public record RoomDependencies(
        TimeSource time,
        ProtocolCodecs codecs,
        IdGenerator ids,
        TokenSigner tokenSigner,
        TaskResponder desk,
        RoomLifecycle lifecycle,
        Broker broker,
        Meters meters,
        RoomSettings settings) {}
