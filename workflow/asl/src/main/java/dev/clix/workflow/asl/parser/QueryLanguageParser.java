package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.QueryLanguage;
import java.util.Optional;

/** Reads the field QueryLanguage. */
final class QueryLanguageParser {
    private QueryLanguageParser() {}

    /**
     * Measured on AWS: any QueryLanguage other than exactly JSONPath is read as JSONata, besides being refused.
     *
     * @return empty when there is no such field
     */
    static Optional<QueryLanguage> of(FieldReader fields) {
        var word = fields.word("QueryLanguage", QueryLanguage.JSON_PATH.word(), QueryLanguage.JSONATA.word());
        if (!fields.has("QueryLanguage")) return Optional.empty();
        return Optional.of(
                word.filter(QueryLanguage.JSON_PATH.word()::equals).isPresent()
                        ? QueryLanguage.JSON_PATH
                        : QueryLanguage.JSONATA);
    }
}
