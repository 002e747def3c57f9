package dev.clix.workflow.asl.parser;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.asl.QueryLanguage;
import java.util.Map;
import java.util.Set;

/** The fields each kind of state may have, and those that belong to one query language only. */
final class AllowedFields {
    private static final String COMMON = "Type Comment QueryLanguage ";
    private static final String FLOW = "Next End Assign ";
    private static final String DATA = "InputPath OutputPath Output ";
    private static final String RESULT = DATA + "Parameters ResultPath ";
    private static final String WORK = RESULT + "ResultSelector Retry Catch ";

    private static final Map<String, Set<String>> BY_TYPE = Map.of(
            "Pass", words(COMMON + FLOW + RESULT + "Result"),
            "Task",
                    words(COMMON + FLOW + WORK + "Arguments Resource Credentials "
                            + "TimeoutSeconds TimeoutSecondsPath HeartbeatSeconds HeartbeatSecondsPath"),
            "Choice", words(COMMON + DATA + "Choices Default Assign"),
            "Wait", words(COMMON + FLOW + DATA + "Seconds SecondsPath Timestamp TimestampPath"),
            "Succeed", words(COMMON + DATA),
            "Fail", words(COMMON + "Error ErrorPath Cause CausePath"),
            "Parallel", words(COMMON + FLOW + WORK + "Arguments Branches"),
            "Map",
                    words(COMMON + FLOW + WORK
                            + "ItemProcessor Iterator ItemsPath Items ItemSelector ItemReader ItemBatcher "
                            + "ResultWriter Label MaxConcurrency MaxConcurrencyPath ToleratedFailureCount ToleratedFailureCountPath "
                            + "ToleratedFailurePercentage ToleratedFailurePercentagePath"));

    private static final Set<String> JSON_PATH_ONLY =
            words("InputPath OutputPath ResultPath Parameters ResultSelector Result "
                    + "ItemsPath TimeoutSecondsPath HeartbeatSecondsPath SecondsPath TimestampPath MaxConcurrencyPath "
                    + "ToleratedFailurePercentagePath ToleratedFailureCountPath ErrorPath CausePath");
    private static final Set<String> JSONATA_ONLY = words("Arguments Output Items");

    private AllowedFields() {}

    /** By type, in whichever query language. */
    static Map<String, Set<String>> byType() {
        return BY_TYPE;
    }

    /** @param strict whether fields of the other query language are complained about */
    static void check(String type, QueryLanguage language, FieldReader fields, boolean strict) {
        for (var name : fields.names()) {
            if (!requireNonNull(BY_TYPE.get(type)).contains(name)) fields.unsupported(name);
            else if (strict) checkLanguage(name, language, fields);
        }
    }

    private static void checkLanguage(String name, QueryLanguage language, FieldReader fields) {
        var other = language == QueryLanguage.JSONATA ? QueryLanguage.JSON_PATH : QueryLanguage.JSONATA;
        var others = language == QueryLanguage.JSONATA ? JSON_PATH_ONLY : JSONATA_ONLY;
        if (others.contains(name))
            fields.problem(
                    "The QueryLanguage is set to '%s', but field '%s' is only supported for the '%s' QueryLanguage"
                            .formatted(language.word(), name, other.word()));
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split(" +"));
    }
}
