package dev.clix.workflow.asl;

/** The language of expressions, of a machine or of a single state (ASL, "Query languages"). */
public enum QueryLanguage {
    JSON_PATH("JSONPath"),
    JSONATA("JSONata");

    private final String word;

    QueryLanguage(String word) {
        this.word = word;
    }

    /** As written in a definition. */
    public String word() {
        return word;
    }
}
