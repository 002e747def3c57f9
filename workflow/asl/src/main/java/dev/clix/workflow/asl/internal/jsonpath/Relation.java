package dev.clix.workflow.asl.internal.jsonpath;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** How a comparison must turn out. */
enum Relation {
    EQUALS("Equals", sign -> sign == 0),
    LESS_THAN("LessThan", sign -> sign < 0),
    GREATER_THAN("GreaterThan", sign -> sign > 0),
    LESS_THAN_EQUALS("LessThanEquals", sign -> sign <= 0),
    GREATER_THAN_EQUALS("GreaterThanEquals", sign -> sign >= 0);

    private final String word;
    private final IntPredicate outcome;

    Relation(String word, IntPredicate outcome) {
        this.word = word;
        this.outcome = outcome;
    }

    boolean holds(int comparison) {
        return outcome.test(comparison);
    }

    static Optional<Relation> ofWord(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word.equals(word))
                .findFirst();
    }
}
