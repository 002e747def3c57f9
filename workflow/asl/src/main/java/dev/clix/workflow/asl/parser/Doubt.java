package dev.clix.workflow.asl.parser;

/**
 * Something in a definition that is legal and hardly meant. Step Functions accept it without a word.
 *
 * @param pointer where it is written, as a JSON pointer
 */
public record Doubt(Code code, String message, String pointer) {
    /** The kinds, as they are named in reports. */
    public enum Code {
        SLICE_FROM_BOTH_ENDS,
        SHADOWED_RETRIER,
        SHADOWED_CATCHER,
        ERROR_NEVER_RAISED,
        LIST_NEVER_THERE
    }
}
