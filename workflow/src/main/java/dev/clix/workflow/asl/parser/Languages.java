package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.QueryLanguage;
import java.util.Arrays;
import java.util.Optional;

/** Reads the field QueryLanguage. */
final class Languages {
    private Languages() {}

    /** @return empty when there is none */
    static Optional<QueryLanguage> of(Fields fields) {
        return fields.text("QueryLanguage").flatMap(word -> {
            var language = Arrays.stream(QueryLanguage.values())
                    .filter(known -> known.word().equals(word))
                    .findFirst();
            if (language.isEmpty())
                fields.problem(
                        "QueryLanguage",
                        "The field 'QueryLanguage' should have one of these values: [JSONPath, JSONata]");
            return language;
        });
    }
}
