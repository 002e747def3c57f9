package dev.clix.workflow.simulator.internal.text;

import dev.clix.workflow.asl.integration.FunctionName;
import java.util.regex.Pattern;

/** The names of things in one account and region. */
public record Arns(String account, String region) {
    private static final String HERE = "arn:aws:states:";
    private static final Pattern OF_STEP_FUNCTIONS = Pattern.compile("^arn:[^:]+:states:");

    public String stateMachine(String name) {
        return states("stateMachine", name);
    }

    String activity(String name) {
        return states("activity", name);
    }

    public String execution(String machine, String name) {
        return "arn:aws:states:" + region + ":" + account + ":execution:" + machine + ":" + name;
    }

    /** @param function with its version or alias, if it is one's */
    public String function(FunctionName function) {
        var qualifier = function.qualifier().map(each -> ":" + each).orElse("");
        return "arn:aws:lambda:" + region + ":" + account + ":function:" + function.name() + qualifier;
    }

    /** @param unique EXPRESS names may be used any number of times */
    public String express(String machine, String name, String unique) {
        return states("express", machine + ":" + name + ":" + unique);
    }

    private String states(String type, String rest) {
        return "arn:aws:states:" + region + ":" + account + ":" + type + ":" + rest;
    }

    /** The ARN that a definition names, in this simulator's partition: definitions may be written for any other. */
    public static String here(String arn) {
        return arn.startsWith(HERE) ? arn : OF_STEP_FUNCTIONS.matcher(arn).replaceFirst(HERE);
    }
}
