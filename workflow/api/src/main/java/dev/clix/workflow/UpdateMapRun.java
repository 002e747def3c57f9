package dev.clix.workflow;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The request of UpdateMapRun: changes the limits that are told of a run that has not ended.
 *
 * <p>Refused with InvalidArn, ResourceNotFound, and ValidationException, also for a run that has ended.
 *
 * @param maxConcurrency child executions at once; 0 means as many as there are
 * @param toleratedFailurePercentage how many of 100 items may fail, 0 to 100
 * @param toleratedFailureCount how many items may fail
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateMapRun.html">UpdateMapRun</a>
 */
public record UpdateMapRun(
        String mapRunArn,
        OptionalInt maxConcurrency,
        OptionalDouble toleratedFailurePercentage,
        OptionalLong toleratedFailureCount) {}
