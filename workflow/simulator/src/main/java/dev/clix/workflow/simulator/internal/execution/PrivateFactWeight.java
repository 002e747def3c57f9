package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.history.PrivateFact;

/** The heap that the values of private facts take: items and results of Maps are among them. */
final class PrivateFactWeight implements PrivateFact.Visitor<HeapWeight, HeapWeight> {
    private static final long RECORD_BYTES = 32;
    private static final long REFERENCE_BYTES = 6;

    @Override
    public HeapWeight itemsRequested(HeapWeight weight, PrivateFact.ItemsRequested fact) {
        return weight.json(fact.arguments());
    }

    @Override
    public HeapWeight resultsWritten(HeapWeight weight, PrivateFact.ResultsWritten fact) {
        fact.succeeded().forEach(file -> weight.add(RECORD_BYTES).text(file.key()));
        return weight.json(fact.details());
    }

    @Override
    public HeapWeight itemsRead(HeapWeight weight, PrivateFact.ItemsRead fact) {
        fact.spans().forEach(span -> weight.add(RECORD_BYTES).text(span.source()));
        return weight.json(fact.items()).texts(fact.keys()).text(fact.source());
    }

    @Override
    public HeapWeight childStarted(HeapWeight weight, PrivateFact.ChildStarted fact) {
        return weight.text(fact.name()).json(fact.input());
    }

    @Override
    public HeapWeight childRedriven(HeapWeight weight, PrivateFact.ChildRedriven fact) {
        return weight.text(fact.name());
    }

    @Override
    public HeapWeight mapRunUpdated(HeapWeight weight, PrivateFact.MapRunUpdated fact) {
        return weight.text(fact.mapRunArn());
    }

    @Override
    public HeapWeight childSucceeded(HeapWeight weight, PrivateFact.ChildSucceeded fact) {
        return weight.json(fact.output());
    }

    @Override
    public HeapWeight childFailed(HeapWeight weight, PrivateFact.ChildFailed fact) {
        return weight.text(fact.error()).text(fact.cause());
    }

    @Override
    public HeapWeight resultsGathered(HeapWeight weight, PrivateFact.ResultsGathered fact) {
        fact.pending().forEach(input -> weight.add(REFERENCE_BYTES).json(input));
        return weight.json(fact.arguments());
    }

    @Override
    public HeapWeight waitStarted(HeapWeight weight, PrivateFact.WaitStarted fact) {
        return weight;
    }

    @Override
    public HeapWeight retryScheduled(HeapWeight weight, PrivateFact.RetryScheduled fact) {
        return weight;
    }

    @Override
    public HeapWeight retryStarted(HeapWeight weight, PrivateFact.RetryStarted fact) {
        return weight;
    }

    @Override
    public HeapWeight heartbeatReceived(HeapWeight weight, PrivateFact.HeartbeatReceived fact) {
        return weight;
    }

    @Override
    public HeapWeight stateAnswered(HeapWeight weight, PrivateFact.StateAnswered fact) {
        return weight.json(fact.result());
    }

    @Override
    public HeapWeight stateFailed(HeapWeight weight, PrivateFact.StateFailed fact) {
        return weight.text(fact.error()).text(fact.cause());
    }

    @Override
    public HeapWeight branchFailed(HeapWeight weight, PrivateFact.BranchFailed fact) {
        return weight;
    }
}
