package dev.clix.server.broker;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Counts how much is played, wherever that is known. Safe for use by many threads. */
@FunctionalInterface
public interface Census {
    CompletionStage<List<KindCensus>> census();
}
