package dev.clix.workflow.asl.parser;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.util.HashSet;
import java.util.Set;

/**
 * The settings states inherit from their machine.
 *
 * @param type of the executions they run in; those of a distributed Map have their own
 * @param names of the states met so far, wherever in the machine
 * @param labels of the Maps met so far
 */
record ParserScope(
        QueryLanguage language,
        MachineType type,
        ExpressionLimits limits,
        Set<String> names,
        Set<String> labels,
        int nesting,
        int nestingMax) {
    private static final int NESTING_MAX = 100;

    static ParserScope ofMachine(QueryLanguage language, MachineType type, ExpressionLimits limits) {
        return new ParserScope(language, type, limits, new HashSet<>(), new HashSet<>(), 0, NESTING_MAX);
    }

    /** The scope without a limit to nesting, for a definition that was accepted before. */
    ParserScope recalled() {
        return new ParserScope(language, type, limits, names, labels, nesting, Integer.MAX_VALUE);
    }

    ParserScope inside() {
        return new ParserScope(language, type, limits, names, labels, nesting + 1, nestingMax);
    }

    ParserScope ofChildExecutions(MachineType childType) {
        return new ParserScope(language, childType, limits, names, labels, nesting + 1, nestingMax);
    }

    boolean express() {
        return type == MachineType.EXPRESS;
    }

    boolean tooDeep() {
        return nesting > nestingMax;
    }
}
