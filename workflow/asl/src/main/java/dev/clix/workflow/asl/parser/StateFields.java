package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Processing;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.Retrier;
import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/** One state being read: its fields, and how its query language reads those that compute. */
record StateFields(String name, FieldReader fields, Dialect dialect, ParserScope scope) {
    QueryLanguage language() {
        return dialect.language();
    }

    Processing processing() {
        return dialect.processing(fields);
    }

    Optional<Template> assign() {
        return dialect.assign(fields);
    }

    List<Retrier> retriers() {
        return RetryParser.retriers(fields);
    }

    List<Catcher> catchers() {
        return RetryParser.catchers(fields, dialect);
    }

    /** Next; empty for End. */
    Optional<String> next() {
        var next = fields.text("Next");
        var end = fields.flag("End");
        if (fields.has("Next") && end.orElse(false))
            fields.problem("There should only be one of the following fields: [Next, End]");
        if (!fields.has("Next")
                && (!fields.has("End") || end.filter(Boolean.FALSE::equals).isPresent()))
            fields.problem("This object should have only one of the following fields: [Next, End]");
        return next;
    }
}
