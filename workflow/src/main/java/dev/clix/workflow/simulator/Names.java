package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.INVALID_NAME;

import dev.clix.workflow.WorkflowException;

/** What state machines, executions and activities may be called. */
final class Names {
    private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~$&,;:/`";
    private static final int LONGEST = 80;

    private Names() {}

    /** @throws WorkflowException in AWS's words */
    static void require(String name) {
        var valid =
                !name.isEmpty() && name.length() <= LONGEST && name.codePoints().allMatch(Names::isAllowed);
        if (!valid) throw new WorkflowException(INVALID_NAME, "Invalid Name: '%s'".formatted(name));
    }

    private static boolean isAllowed(int c) {
        return c > 0x20
                && !(c >= 0x7f && c <= 0x9f)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && c != 0xfffe
                && c != 0xffff
                && c != 0x10ffff
                && FORBIDDEN.indexOf(c) < 0;
    }
}
