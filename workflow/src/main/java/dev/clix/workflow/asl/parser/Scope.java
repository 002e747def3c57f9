package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.ExecutionType;
import dev.clix.workflow.asl.QueryLanguage;

/**
 * What states inherit from the machine they are in.
 *
 * @param type of the executions they run in; those of a distributed Map have their own
 */
record Scope(QueryLanguage language, ExecutionType type) {
    boolean express() {
        return type == ExecutionType.EXPRESS;
    }
}
