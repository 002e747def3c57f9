package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.MachineType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A registered state machine. */
final class Machine {
    private final Arn arn;
    private final MachineType type;
    private final Instant creationDate;
    private final Tags tags;
    private final NavigableMap<Integer, Version> versions = new TreeMap<>();
    private final Map<String, Alias> aliases = new LinkedHashMap<>();
    private Revision revision;
    private int published;
    private boolean deleting;

    Machine(Arn arn, MachineType type, Revision revision, Tags tags, Instant creationDate) {
        this.arn = arn;
        this.type = type;
        this.revision = revision;
        this.tags = tags;
        this.creationDate = creationDate;
    }

    Arn arn() {
        return arn;
    }

    MachineType type() {
        return type;
    }

    Instant creationDate() {
        return creationDate;
    }

    Tags tags() {
        return tags;
    }

    Revision revision() {
        return revision;
    }

    void revise(Revision next) {
        revision = next;
    }

    NavigableMap<Integer, Version> versions() {
        return versions;
    }

    Map<String, Alias> aliases() {
        return aliases;
    }

    /** The version that holds the current revision, if it is published. */
    Optional<Version> currentVersion() {
        return versionOf(revision.id());
    }

    Optional<Version> versionOf(Optional<String> revisionId) {
        return versions.values().stream()
                .filter(version -> version.revision().id().equals(revisionId))
                .findFirst();
    }

    /** Numbers only grow: a deleted version's is never used again. */
    int nextVersion() {
        return published + 1;
    }

    void publish(int number, Optional<String> description, Instant now) {
        published = Math.max(published, number);
        versions.put(number, new Version(number, revision, description, now));
    }

    boolean isDeleting() {
        return deleting;
    }

    void startDeleting() {
        deleting = true;
    }
}
