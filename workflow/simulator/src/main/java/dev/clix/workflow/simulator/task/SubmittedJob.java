package dev.clix.workflow.simulator.task;

import java.util.concurrent.CompletionStage;

/**
 * What a handler of a {@code .sync} task answers to tell acceptance and result apart.
 *
 * @param output what the service says on accepting the job: history's TaskSubmitted
 * @param result of the job, whenever it is there
 */
public record SubmittedJob(Object output, CompletionStage<?> result) {}
