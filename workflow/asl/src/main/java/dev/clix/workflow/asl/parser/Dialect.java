package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Processing;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.expression.Template;
import java.util.Optional;

/** How a query language reads the fields of a state that compute. */
interface Dialect {
    static Dialect of(QueryLanguage language, ExpressionLimits limits) {
        return language == QueryLanguage.JSON_PATH ? new JsonPathDialect() : new JsonataDialect(limits);
    }

    QueryLanguage language();

    Processing processing(FieldReader state);

    /** The variables that a state or a catcher gives new values. */
    default Optional<Template> assign(FieldReader holder) {
        AssignCheck.check(holder, computedEnding());
        return template(holder, "Assign");
    }

    /** The ending of a member's name whose value is computed: {@code .$} in JSONPath. */
    String computedEnding();

    /** A field whose value is a template that makes an object: Credentials, BatchInput. */
    Optional<Template> template(FieldReader holder, String name);

    /** A field whose value is a template of any type: Parameters, ItemSelector. */
    Optional<Template> payload(FieldReader holder, String name);

    /** The name of the field that holds the arguments of an ItemReader or ResultWriter. */
    String argumentsField();

    /** The Output of a Choice rule; JSONata only. */
    Optional<Template> output(FieldReader rule);

    /** A number, or an expression that yields one. */
    Optional<Expression> number(FieldReader holder, NumberField field);

    /** A text, or an expression that yields one: Error, Cause. */
    Optional<Expression> text(FieldReader holder, String name);

    /** A Wait's Timestamp. */
    Optional<Expression> timestamp(FieldReader state);

    /**
     * A Map's items; empty with an ItemReader.
     *
     * @param objects whether the fields of an object will do as items
     */
    Optional<Expression> items(FieldReader state, boolean objects);

    Condition condition(FieldReader rule);

    Catcher catcher(FieldReader catcher);
}
