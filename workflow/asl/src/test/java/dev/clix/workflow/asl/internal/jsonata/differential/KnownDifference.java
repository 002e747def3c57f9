package dev.clix.workflow.asl.internal.jsonata.differential;

import dev.clix.workflow.asl.internal.jsonata.differential.Outcome.How;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an expression may end otherwise here than in JSONata's reference, and no further. Each is in docs/asl-support.md. */
enum KnownDifference {
    /** Texts of errors name the function or the operator that refuses; the reference at times one further out. */
    NAMES_IN_ERRORS {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return reference.how() == How.ERROR
                    && reference.code().equals(here.code())
                    && here.code().startsWith("T")
                    && unnamed(reference.text()).equals(unnamed(here.text()));
        }

        private String unnamed(String text) {
            return text.replaceAll("(function|operator|Did you mean) (\"[^\"]*\"|undefined|\\$.*)", "$1")
                    .replaceAll("\"[^\"]*\" operator", "operator");
        }
    },

    /** A limit of AWS is reached, or one of the machine's that runs the reference. */
    LIMITS {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return here.how() == How.LIMIT
                    || reference.how() == How.LIMIT
                    || reference.text().equals("Maximum call stack size exceeded");
        }
    },

    /** Before {@code ?:} and {@code ??} the reference evaluates a copy that has lost its regular expressions. */
    REGEX_BEFORE_DEFAULT {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return Written.DEFAULT.matcher(expression).find()
                    && Written.REGEX.matcher(expression).find();
        }
    },

    /** The same copy has lost what a function says it takes; here it cannot be made, and there is no expression. */
    SIGNATURE_BEFORE_DEFAULT {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return Written.DEFAULT.matcher(expression).find()
                    && here.how() == How.SYNTAX
                    && here.text().endsWith("Signature$Param");
        }
    },

    /** A function that is called last in another may be handed functions; in the reference it cannot call those. */
    FUNCTIONS_HANDED_LAST {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return reference.how() == How.INTERNAL
                    && (reference.text().endsWith("func.apply is not a function")
                            || reference.text().endsWith("comp is not a function")
                            || reference.text().endsWith("matcher.apply is not a function")
                            || reference.text().endsWith("replacer.apply is not a function"));
        }
    },

    /** They know no context; in the reference they know the one of the function that hands them. */
    CONTEXT_OF_FUNCTIONS_HANDED_LAST {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return here.code().equals("T0411")
                    && here.text().endsWith("of function undefined")
                    && Written.SIGNATURE_WITH_CONTEXT.matcher(expression).find();
        }
    },

    /** {@code $string} can be applied partially; the reference fails to parse a function it makes for that. */
    PARTIAL_STRING {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return reference.how() == How.ERROR && reference.code().equals("S0208");
        }
    },

    /** So can a function that was handed as an argument. */
    PARTIAL_ARGUMENT {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return reference.how() == How.ERROR && reference.code().equals("S0202");
        }
    },

    /** Arguments of a function that was applied partially are checked and made arrays as always; the reference takes any. */
    PARTIAL_ARGUMENTS_ARE_CHECKED {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return Written.partial(expression).anyMatch(function -> refuses(function, here) || takesArrays(function))
                    || Written.partial(expression).findAny().isPresent() && reference.how() == How.INTERNAL;
        }

        private boolean refuses(String function, Outcome here) {
            return here.code().startsWith("T041") && here.text().contains("function \"" + function + "\"");
        }

        private boolean takesArrays(String function) {
            return Stream.of(
                            "sum", "count", "max", "min", "average", "join", "map", "filter", "single", "reduce", "zip",
                            "merge", "reverse", "sort", "shuffle")
                    .anyMatch(function::equals);
        }
    },

    /** Of several items or fields that fail, the first one tells why; the reference evaluates them side by side. */
    FIRST_FAILURE {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return isFailure(reference)
                    && isFailure(here)
                    && Written.SEVERAL.matcher(expression).find();
        }
    },

    /** A variable bound in one item or field is known in the next; in the reference not always. */
    BOUND_BESIDE {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return Written.BOUND_ITEM.matcher(expression).find();
        }
    },

    /** A regular expression can be asked of an object, which is no text. */
    REGEX_OF_OBJECT {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return reference.how() == How.INTERNAL
                    && reference.text().equals("Cannot convert object to primitive value")
                    && Written.REGEX.matcher(expression).find();
        }
    },

    /** A regular expression finds nothing in a function; the reference looks at its JavaScript when it was handed over. */
    REGEX_OF_FUNCTION {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return Written.REGEX_OF_ITEMS.matcher(expression).find()
                    && Written.FUNCTION_AS_VALUE.matcher(expression).find()
                    && (finds(reference, here) || finds(here, reference));
        }

        private boolean finds(Outcome more, Outcome less) {
            var found = more.how() == How.FUNCTION || more.how() == How.VALUE || more.how() == How.ERROR;
            return less.how() == How.NOTHING && found || more.how() == How.FUNCTION && less.how() == How.VALUE;
        }
    },

    /** Regular expressions never take a pair that is one letter apart. */
    REGEX_OF_PAIRS {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return Written.PAIR.matcher(expression).find()
                    && Written.REGEX.matcher(expression).find();
        }
    },

    /** A function that replaces plain text is called; the reference inserts what it looks like in JavaScript. */
    FUNCTION_FOR_PLAIN_TEXT {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return expression.contains("$replace(")
                    && (isFailure(here) && !isFailure(reference)
                            || (isFailure(here) || expression.contains("$length("))
                                    && Written.PLAIN_REPLACED
                                            .matcher(expression)
                                            .find()
                            || reference.text().contains("async function"));
        }
    },

    /** Empty arrays stay empty; the reference adds nothing to an array that is the context of an object. */
    EMPTY_ARRAYS_STAY {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return reference.how() == here.how()
                    && reference.text().replace("[null]", "[]").equals(here.text());
        }
    },

    /** The last digit of a power is the machine's: where its exponent is a fraction, and where many letters are a number. */
    LAST_DIGIT_OF_POWERS {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return (expression.contains("$power") || expression.contains("$parseInteger"))
                    && reference.how() == here.how()
                    && (rounded(reference.text()).equals(rounded(here.text()))
                            || Written.POWER_IN_PICTURE.matcher(expression).find()
                                    && isWrittenAlike(reference.text(), here.text()));
        }

        /** In a picture's own digits, or in words. */
        private boolean isWrittenAlike(String reference, String here) {
            var same = 0;
            while (same < Math.min(reference.length(), here.length()) && reference.charAt(same) == here.charAt(same))
                same++;
            return same >= Written.KNOWN_DIGITS && same * 2 > Math.max(reference.length(), here.length());
        }

        private String rounded(String text) {
            return Written.NUMBER
                    .matcher(text)
                    .replaceAll(number -> String.format(Locale.ROOT, "%.12e", Double.parseDouble(number.group())));
        }
    },

    /** Fields are in the order in which they came; in the reference those come first that are numbers, as in JavaScript. */
    NUMBERED_FIELDS {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return reference.how() == How.VALUE
                    && here.how() == How.VALUE
                    && Written.NUMBERED.matcher(reference.text()).find()
                    && reference.letters().equals(here.letters());
        }
    },

    /** A function in the text of an error is shown as undefined; the reference shows what it is made of, or fails to. */
    FUNCTION_IN_ERROR {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return here.how() == How.ERROR
                    && (reference.text().startsWith("Converting circular structure to JSON")
                            || reference.text().contains("{\"_jsonata_"));
        }
    },

    /** A function is no object that could update another; the reference makes a function of what it updates. */
    FUNCTION_AS_UPDATE {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return here.code().equals("T2011") && here.text().endsWith(": undefined");
        }
    },

    /** A zero that is written with a minus has none; in the reference it shows when something is divided by it. */
    NEGATIVE_ZERO {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return Written.ZERO.matcher(expression).find()
                    && reference.how() == here.how()
                    && reference.text().replace("-", "").equals(here.text().replace("-", ""));
        }
    },

    /** Digits in another base than ten that a floating number does not hold are zeros; in the reference they may be others. */
    DIGITS_BEYOND_PRECISION {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return expression.contains("$formatBase")
                    && reference.how() == here.how()
                    && reference.text().length() == here.text().length()
                    && reference.text().regionMatches(0, here.text(), 0, Written.KNOWN_DIGITS);
        }
    },

    /** Classes of regular expressions have something in them. */
    EMPTY_CLASSES {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return here.how() == How.SYNTAX && here.text().contains("Unclosed character class");
        }
    },

    /** Calling null, or what is nothing in the last call of a function, is attempting to invoke a non-function. */
    CALLS_OF_NOTHING {
        @Override
        boolean explains(String expression, Outcome reference, Outcome here) {
            return here.code().equals("T1006")
                    && reference.how() == How.INTERNAL
                    && reference.text().matches("Cannot (set properties of|create property 'token' on).*");
        }
    };

    abstract boolean explains(String expression, Outcome reference, Outcome here);

    private static boolean isFailure(Outcome outcome) {
        return outcome.how() == How.ERROR || outcome.how() == How.INTERNAL;
    }

    static Optional<KnownDifference> of(String expression, Outcome reference, Outcome here) {
        return Stream.of(values())
                .filter(known -> known.explains(expression, reference, here))
                .findFirst();
    }
}
