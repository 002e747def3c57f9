package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.history.PrivateFact;
import java.time.Instant;
import java.util.Optional;

/** Applies the private facts. */
final class PrivateEvolution implements PrivateFact.Visitor<Evolution, Void> {
    @Override
    public Void waitStarted(Evolution at, PrivateFact.WaitStarted fact) {
        at.frame.position = new Position.Waiting(at.event.sequence(), fact.due());
        return arm(at, fact.due());
    }

    @Override
    public Void retryScheduled(Evolution at, PrivateFact.RetryScheduled fact) {
        at.frame.countRetry(fact.retrier());
        at.frame.position = new Position.Retrying(at.event.sequence(), fact.due());
        return arm(at, fact.due());
    }

    private static Void arm(Evolution at, Instant due) {
        at.standing.arm(at.frame, new Command.ArmTimer(at.event.sequence(), due, Command.Ends.PAUSE));
        return null;
    }

    @Override
    public Void retryStarted(Evolution at, PrivateFact.RetryStarted fact) {
        at.silence(at.frame);
        at.frame.spent = Optional.empty();
        at.frame.position = Position.Inside.STATE;
        return null;
    }

    @Override
    public Void heartbeatReceived(Evolution at, PrivateFact.HeartbeatReceived fact) {
        return at.alive(Optional.empty());
    }

    @Override
    public Void itemsRequested(Evolution at, PrivateFact.ItemsRequested fact) {
        return request(at, new Command.ReadItems(at.event.sequence(), mapState(at), fact.arguments(), fact.maxItems()));
    }

    private static Void request(Evolution at, Command.Request request) {
        at.frame.currentMapRun().request = request.id();
        at.standing.request(at.frame, request);
        return null;
    }

    private static MapState mapState(Evolution at) {
        return (MapState) at.frame.currentState();
    }

    private static MapRun answered(Evolution at) {
        var run = at.frame.currentMapRun();
        at.standing.withdraw(run.request);
        run.request = 0;
        return run;
    }

    @Override
    public Void itemsRead(Evolution at, PrivateFact.ItemsRead fact) {
        var run = answered(at);
        run.read(fact);
        return null;
    }

    @Override
    public Void childStarted(Evolution at, PrivateFact.ChildStarted fact) {
        var run = at.frame.currentMapRun();
        var child = at.event.sequence();
        run.begin(child, fact, at.event.timestamp());
        at.standing.request(at.frame, new Command.RunChild(child, mapState(at), run.arn, fact.name(), fact.input()));
        return null;
    }

    @Override
    public Void childRedriven(Evolution at, PrivateFact.ChildRedriven fact) {
        var run = at.frame.currentMapRun();
        var child = at.event.sequence();
        var input = run.input(fact.index());
        run.again(child, fact.index(), fact.name());
        at.standing.request(at.frame, new Command.RunChild(child, mapState(at), run.arn, fact.name(), input));
        return null;
    }

    @Override
    public Void mapRunUpdated(Evolution at, PrivateFact.MapRunUpdated fact) {
        at.frame.currentMapRun().plan = fact.plan();
        return null;
    }

    @Override
    public Void childSucceeded(Evolution at, PrivateFact.ChildSucceeded fact) {
        at.standing.withdraw(fact.child());
        at.frame.currentMapRun().succeed(fact.child(), fact.output(), at.event.timestamp());
        return null;
    }

    @Override
    public Void childFailed(Evolution at, PrivateFact.ChildFailed fact) {
        at.standing.withdraw(fact.child());
        at.frame.currentMapRun().fail(fact, at.event.timestamp());
        return null;
    }

    @Override
    public Void resultsGathered(Evolution at, PrivateFact.ResultsGathered fact) {
        var run = at.frame.currentMapRun();
        if (fact.failed()) {
            run.running().forEach(at.standing::withdraw);
            run.breakOff(at.event.timestamp());
        }
        var results = run.results(fact.pending());
        return request(
                at, new Command.WriteResults(at.event.sequence(), mapState(at), run.arn, fact.arguments(), results));
    }

    @Override
    public Void resultsWritten(Evolution at, PrivateFact.ResultsWritten fact) {
        answered(at).written(fact);
        return null;
    }

    @Override
    public Void stateAnswered(Evolution at, PrivateFact.StateAnswered fact) {
        at.silence(at.frame);
        at.frame.position = new Position.Answered(fact.result());
        return null;
    }

    @Override
    public Void stateFailed(Evolution at, PrivateFact.StateFailed fact) {
        return at.broken(new Position.Broken(fact.error(), fact.cause(), false));
    }

    @Override
    public Void branchFailed(Evolution at, PrivateFact.BranchFailed fact) {
        return at.parentBroken();
    }
}
