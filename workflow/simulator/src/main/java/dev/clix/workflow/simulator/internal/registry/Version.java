package dev.clix.workflow.simulator.internal.registry;

import java.time.Instant;
import java.util.Optional;

/** A revision that was published. */
record Version(int number, Revision revision, Optional<String> description, Instant creationDate) {}
