package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.fact.FactCodec;
import java.util.List;
import java.util.Map;

/** The events of an execution as JSON texts, and back: nothing is lost, private facts included. */
public final class HistoryCodec {
    private static final FactCodec<HistoryEvent> CODEC =
            new FactCodec<>(HistoryEvent.class, Fact.class, Map.of(TaskResource.class, ByArn.class));

    private HistoryCodec() {}

    public static String write(HistoryEvent event) {
        return CODEC.write(event);
    }

    /**
     * @throws dev.clix.workflow.fact.UnknownFactException naming it
     * @throws IllegalArgumentException saying what is wrong with the text
     */
    public static HistoryEvent read(String text) {
        return CODEC.read(text);
    }

    /** Events that belong together, as one JSON array. */
    public static byte[] writeAll(List<HistoryEvent> events) {
        return CODEC.writeAll(events);
    }

    /**
     * @throws dev.clix.workflow.fact.UnknownFactException naming it
     * @throws IllegalArgumentException saying what is wrong with the array
     */
    public static List<HistoryEvent> readAll(byte[] events) {
        return CODEC.readAll(events);
    }

    /** A resource is written as its ARN, and read from it. */
    private abstract static class ByArn {
        @JsonValue
        abstract String arn();

        @JsonCreator
        static TaskResource of(String arn) {
            return TaskResource.of(arn);
        }
    }
}
