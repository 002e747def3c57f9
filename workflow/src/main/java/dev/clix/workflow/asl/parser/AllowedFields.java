package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.QueryLanguage;
import java.util.Map;
import java.util.Set;

/** The fields each kind of state may have in each query language. */
final class AllowedFields {
    private static final String COMMON = "Type Comment QueryLanguage ";
    private static final String FLOW = "Next End Assign ";
    private static final String HANDLING = "Retry Catch ";
    private static final String DISTRIBUTED = "ItemReader ItemBatcher ResultWriter Label ";

    private static final Map<String, Set<String>> JSON_PATH = Map.of(
            "Pass", words(COMMON + FLOW + "InputPath Parameters Result ResultPath OutputPath"),
            "Task",
                    words(COMMON + FLOW + HANDLING
                            + "Resource InputPath Parameters ResultSelector ResultPath OutputPath "
                            + "TimeoutSeconds TimeoutSecondsPath HeartbeatSeconds HeartbeatSecondsPath Credentials"),
            "Choice", words(COMMON + "Choices Default InputPath OutputPath Assign"),
            "Wait", words(COMMON + FLOW + "Seconds SecondsPath Timestamp TimestampPath InputPath OutputPath"),
            "Succeed", words(COMMON + "InputPath OutputPath"),
            "Fail", words(COMMON + "Error ErrorPath Cause CausePath"),
            "Parallel",
                    words(COMMON + FLOW + HANDLING
                            + "Branches InputPath Parameters ResultSelector ResultPath OutputPath"),
            "Map",
                    words(COMMON + FLOW + HANDLING + DISTRIBUTED
                            + "ItemProcessor Iterator ItemsPath ItemSelector Parameters "
                            + "MaxConcurrency MaxConcurrencyPath InputPath ResultSelector ResultPath OutputPath "
                            + "ToleratedFailureCount ToleratedFailureCountPath "
                            + "ToleratedFailurePercentage ToleratedFailurePercentagePath"));

    private static final Map<String, Set<String>> JSONATA = Map.of(
            "Pass", words(COMMON + FLOW + "Output"),
            "Task",
                    words(COMMON + FLOW + HANDLING
                            + "Resource Arguments Output TimeoutSeconds HeartbeatSeconds Credentials"),
            "Choice", words(COMMON + "Choices Default Output Assign"),
            "Wait", words(COMMON + FLOW + "Seconds Timestamp Output"),
            "Succeed", words(COMMON + "Output"),
            "Fail", words(COMMON + "Error Cause"),
            "Parallel", words(COMMON + FLOW + HANDLING + "Branches Arguments Output"),
            "Map",
                    words(COMMON + FLOW + HANDLING + DISTRIBUTED
                            + "ItemProcessor Items ItemSelector MaxConcurrency Output "
                            + "ToleratedFailureCount ToleratedFailurePercentage"));

    private AllowedFields() {}

    static Set<String> of(String type, QueryLanguage language) {
        return (language == QueryLanguage.JSON_PATH ? JSON_PATH : JSONATA).get(type);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" +"));
    }
}
