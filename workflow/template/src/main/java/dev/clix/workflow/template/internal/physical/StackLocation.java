package dev.clix.workflow.template.internal.physical;

/**
 * Where a stack is deployed.
 *
 * @param account twelve digits
 */
public record StackLocation(String region, String account, String stackName) {
    String arn(String rest) {
        return "arn:aws:" + rest;
    }
}
