package dev.clix.workflow.simulator.task;

import java.util.concurrent.CompletionStage;

/**
 * The answer of a handler of a {@code .sync} task: a job that was accepted, and its later result.
 *
 * @param output the service's answer on accepting the job: history's TaskSubmitted
 * @param result of the job, whenever it is there
 */
public record SubmittedJob(Object output, CompletionStage<?> result) {}
