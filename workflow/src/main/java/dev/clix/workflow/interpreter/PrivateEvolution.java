package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.history.PrivateFact;
import java.time.Instant;
import java.util.Optional;

/** What happens without AWS having an event for it. */
final class PrivateEvolution implements PrivateFact.Visitor<Void> {
    private final Evolution at;

    PrivateEvolution(Evolution evolution) {
        this.at = evolution;
    }

    @Override
    public Void waitStarted(PrivateFact.WaitStarted fact) {
        at.frame.position = new Position.Waiting(at.event.sequence(), fact.due());
        return arm(fact.due());
    }

    @Override
    public Void retryScheduled(PrivateFact.RetryScheduled fact) {
        at.frame.countRetry(fact.retrier());
        at.frame.position = new Position.Retrying(at.event.sequence(), fact.due());
        return arm(fact.due());
    }

    private Void arm(Instant due) {
        at.standing.arm(at.frame, new Command.ArmTimer(at.event.sequence(), due));
        return null;
    }

    @Override
    public Void retryStarted(PrivateFact.RetryStarted fact) {
        at.silence(at.frame);
        at.frame.position = Position.Inside.STATE;
        return null;
    }

    @Override
    public Void heartbeatReceived(PrivateFact.HeartbeatReceived fact) {
        return at.alive(Optional.empty());
    }

    @Override
    public Void itemsRequested(PrivateFact.ItemsRequested fact) {
        return request(new Command.ReadItems(at.event.sequence(), mapState(), fact.arguments(), fact.maxItems()));
    }

    private Void request(Command.Request request) {
        at.frame.currentMapRun().request = request.id();
        at.standing.request(at.frame, request);
        return null;
    }

    private MapState mapState() {
        return (MapState) at.frame.currentState();
    }

    private MapRun answered() {
        var run = at.frame.currentMapRun();
        at.standing.withdraw(run.request);
        run.request = 0;
        return run;
    }

    @Override
    public Void itemsRead(PrivateFact.ItemsRead fact) {
        var run = answered();
        run.items = fact.items();
        run.keys = fact.keys();
        run.source = fact.source();
        run.ready = true;
        return null;
    }

    @Override
    public Void childStarted(PrivateFact.ChildStarted fact) {
        var run = at.frame.currentMapRun();
        var child = at.event.sequence();
        run.begin(child, fact.name(), fact.items(), fact.input());
        at.standing.request(at.frame, new Command.RunChild(child, mapState(), run.arn, fact.name(), fact.input()));
        return null;
    }

    @Override
    public Void childSucceeded(PrivateFact.ChildSucceeded fact) {
        at.standing.withdraw(fact.child());
        at.frame.currentMapRun().succeed(fact.child(), fact.output());
        return null;
    }

    @Override
    public Void childFailed(PrivateFact.ChildFailed fact) {
        at.standing.withdraw(fact.child());
        at.frame.currentMapRun().fail(fact.child(), fact.error(), fact.cause());
        return null;
    }

    @Override
    public Void resultsGathered(PrivateFact.ResultsGathered fact) {
        var run = at.frame.currentMapRun();
        return request(
                new Command.WriteResults(at.event.sequence(), mapState(), run.arn, fact.arguments(), run.results()));
    }

    @Override
    public Void resultsWritten(PrivateFact.ResultsWritten fact) {
        answered().written = Optional.of(fact.details());
        return null;
    }

    @Override
    public Void stateFailed(PrivateFact.StateFailed fact) {
        return at.broken(new Position.Broken(fact.error(), fact.cause(), false, false));
    }

    @Override
    public Void branchFailed(PrivateFact.BranchFailed fact) {
        return at.parentBroken();
    }
}
