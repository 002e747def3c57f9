package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;

/** The rule for the names of state machines, executions and activities. */
public final class NameRule {
    private static final int LENGTH_MAX = 80;
    private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~`$&,;:/";

    private NameRule() {}

    /** @throws WorkflowException InvalidName */
    public static String check(String name) {
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LENGTH_MAX
                || name.codePoints().anyMatch(NameRule::isForbidden))
            throw new WorkflowException(Code.INVALID_NAME, "Invalid Name: '%s'".formatted(name));
        return name;
    }

    private static boolean isForbidden(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || FORBIDDEN.indexOf(character) >= 0
                || character == 0xFFFE
                || character == 0xFFFF
                || character == 0x10FFFF
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
