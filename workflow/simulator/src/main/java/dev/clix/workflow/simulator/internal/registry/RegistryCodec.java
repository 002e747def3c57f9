package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.fact.FactCodec;
import java.util.List;
import java.util.Map;

/** The events of the registry as JSON texts, and back. */
public final class RegistryCodec {
    private static final FactCodec<RegistryEvent> CODEC =
            new FactCodec<>(RegistryEvent.class, RegistryFact.class, Map.of());

    private RegistryCodec() {}

    /** The events of one call, as one JSON array. */
    public static byte[] writeAll(List<RegistryEvent> events) {
        return CODEC.writeAll(events);
    }

    /**
     * @throws dev.clix.workflow.fact.UnknownFactException naming it
     * @throws IllegalArgumentException saying what is wrong with the array
     */
    public static List<RegistryEvent> readAll(byte[] events) {
        return CODEC.readAll(events);
    }
}
