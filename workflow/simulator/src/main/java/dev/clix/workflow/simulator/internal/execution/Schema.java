package dev.clix.workflow.simulator.internal.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.journal.NewerJournalException;

/**
 * The number of the language a journal is written in. A record without an owner tells the schema of all that follow it;
 * records before the first are of schema 1. It rises when a version writes what an earlier one would misread or refuse:
 * a new kind of record or of fact, or a member that must not be ignored.
 *
 * <ol>
 * <li>The registry as the calls that were accepted, executions as facts.
 * <li>The registry as facts.
 * </ol>
 */
public final class Schema {
    public static final int FIRST = 1;
    static final int CURRENT = 2;

    private static final String MEMBER = "schema";

    private Schema() {}

    static byte[] record() {
        return AwsJson.write(JsonNodeFactory.instance.objectNode().put(MEMBER, CURRENT));
    }

    public static boolean isTold(JsonNode record) {
        return record.has(MEMBER);
    }

    /**
     * @throws NewerJournalException when this version does not know it
     * @throws IllegalStateException when it is no number of a schema
     */
    public static int read(JsonNode record) {
        var told = record.path(MEMBER);
        if (!told.isInt() || told.intValue() < FIRST)
            throw new IllegalStateException("Expected the number of a schema, but found %s".formatted(told));
        var schema = told.intValue();
        if (schema > CURRENT) throw NewerJournalException.schema(schema, CURRENT);
        return schema;
    }
}
