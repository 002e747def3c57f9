package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.history.PrivateFact;
import java.time.Instant;
import java.util.Optional;

/** Applies the private facts. */
final class PrivateEvolution implements PrivateFact.Visitor<Execution, Void> {
    @Override
    public Void waitStarted(Execution at, PrivateFact.WaitStarted fact) {
        at.frame.position = new Position.Waiting(at.event.sequence(), fact.due());
        return arm(at, fact.due());
    }

    @Override
    public Void retryScheduled(Execution at, PrivateFact.RetryScheduled fact) {
        at.frame.countRetry(fact.retrier());
        at.frame.position = new Position.Retrying(at.event.sequence(), fact.due());
        return arm(at, fact.due());
    }

    private static Void arm(Execution at, Instant due) {
        at.commands.arm(at.frame, new Command.ArmTimer(at.event.sequence(), due, Command.Ends.PAUSE));
        return null;
    }

    @Override
    public Void retryStarted(Execution at, PrivateFact.RetryStarted fact) {
        at.withdrawCommands(at.frame);
        at.frame.failedFork = Optional.empty();
        at.frame.position = Position.Inside.STATE;
        return null;
    }

    @Override
    public Void heartbeatReceived(Execution at, PrivateFact.HeartbeatReceived fact) {
        return at.taskAlive(Optional.empty());
    }

    @Override
    public Void itemsRequested(Execution at, PrivateFact.ItemsRequested fact) {
        return request(at, new Command.ReadItems(at.event.sequence(), mapState(at), fact.arguments(), fact.maxItems()));
    }

    private static Void request(Execution at, Command.Request request) {
        at.frame.currentMapRun().request = request.id();
        at.commands.request(at.frame, request);
        return null;
    }

    private static MapState mapState(Execution at) {
        return (MapState) at.frame.currentState();
    }

    private static MapRun answered(Execution at) {
        var run = at.frame.currentMapRun();
        at.commands.withdraw(run.request);
        run.request = 0;
        return run;
    }

    @Override
    public Void itemsRead(Execution at, PrivateFact.ItemsRead fact) {
        var run = answered(at);
        run.read(fact);
        return null;
    }

    @Override
    public Void childStarted(Execution at, PrivateFact.ChildStarted fact) {
        var run = at.frame.currentMapRun();
        var child = at.event.sequence();
        run.begin(child, fact, at.event.timestamp());
        at.commands.request(at.frame, new Command.RunChild(child, mapState(at), run.arn, fact.name(), fact.input()));
        return null;
    }

    @Override
    public Void childRedriven(Execution at, PrivateFact.ChildRedriven fact) {
        var run = at.frame.currentMapRun();
        var child = at.event.sequence();
        var input = run.input(fact.index());
        run.redriveChild(child, fact.index(), fact.name());
        at.commands.request(at.frame, new Command.RunChild(child, mapState(at), run.arn, fact.name(), input));
        return null;
    }

    @Override
    public Void mapRunUpdated(Execution at, PrivateFact.MapRunUpdated fact) {
        at.frame.currentMapRun().plan = fact.plan();
        return null;
    }

    @Override
    public Void childSucceeded(Execution at, PrivateFact.ChildSucceeded fact) {
        at.commands.withdraw(fact.child());
        at.frame.currentMapRun().succeed(fact.child(), fact.output(), at.event.timestamp());
        return null;
    }

    @Override
    public Void childFailed(Execution at, PrivateFact.ChildFailed fact) {
        at.commands.withdraw(fact.child());
        at.frame.currentMapRun().fail(fact, at.event.timestamp());
        return null;
    }

    @Override
    public Void resultsGathered(Execution at, PrivateFact.ResultsGathered fact) {
        var run = at.frame.currentMapRun();
        if (fact.failed()) {
            run.running().forEach(at.commands::withdraw);
            run.breakOff(at.event.timestamp());
        }
        var results = run.results(fact.pending());
        return request(
                at, new Command.WriteResults(at.event.sequence(), mapState(at), run.arn, fact.arguments(), results));
    }

    @Override
    public Void resultsWritten(Execution at, PrivateFact.ResultsWritten fact) {
        answered(at).written(fact);
        return null;
    }

    @Override
    public Void stateAnswered(Execution at, PrivateFact.StateAnswered fact) {
        at.withdrawCommands(at.frame);
        at.frame.position = new Position.Answered(fact.result());
        return null;
    }

    @Override
    public Void stateFailed(Execution at, PrivateFact.StateFailed fact) {
        return at.failFrame(new Position.Broken(fact.error(), fact.cause(), false));
    }

    @Override
    public Void branchFailed(Execution at, PrivateFact.BranchFailed fact) {
        return at.failParent();
    }
}
