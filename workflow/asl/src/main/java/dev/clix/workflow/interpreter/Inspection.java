package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The stages of a state's data flow, noted while the state is tested alone ("InspectionData" of TestState). Inspecting
 * changes no decision; only the context object may be given.
 */
public final class Inspection {
    /** A step of the data flow, or a number a Map was given. */
    public enum Stage {
        AFTER_INPUT_PATH,
        AFTER_PARAMETERS,
        AFTER_ARGUMENTS,
        AFTER_ITEMS_PATH,
        AFTER_ITEM_SELECTOR,
        AFTER_ITEM_BATCHER,
        AFTER_ITEMS_POINTER,
        RESULT,
        AFTER_RESULT_SELECTOR,
        AFTER_RESULT_PATH,
        MAX_CONCURRENCY,
        TOLERATED_FAILURE_COUNT,
        TOLERATED_FAILURE_PERCENTAGE
    }

    private final TestedState.Setting setting;
    private final Map<Stage, JsonNode> seen = new EnumMap<>(Stage.class);
    private OptionalInt catcher = OptionalInt.empty();
    private OptionalInt retrier = OptionalInt.empty();
    private Optional<Duration> backoff = Optional.empty();

    Inspection(TestedState.Setting setting) {
        this.setting = setting;
    }

    void saw(Stage stage, JsonNode value) {
        seen.put(stage, value);
    }

    void caughtBy(int index) {
        catcher = OptionalInt.of(index);
    }

    /** This retrier takes the error, used up or not. */
    void retrierMatched(int index) {
        retrier = OptionalInt.of(index);
    }

    void retriedAfter(Duration delay) {
        backoff = Optional.of(delay);
    }

    TestedState.Setting setting() {
        return setting;
    }

    public Map<Stage, JsonNode> seen() {
        return Collections.unmodifiableMap(seen);
    }

    /** Which of the state's catchers took the error, from 0. */
    public OptionalInt catcher() {
        return catcher;
    }

    /** Which of the state's retriers the error fell to, from 0. */
    public OptionalInt retrier() {
        return retrier;
    }

    /** The time until the state would be tried again; empty when no tries are left. */
    public Optional<Duration> backoff() {
        return backoff;
    }
}
