package dev.clix.workflow.interpreter;

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
    public Void stateFailed(PrivateFact.StateFailed fact) {
        return at.broken(new Position.Broken(fact.error(), fact.cause(), false, false));
    }

    @Override
    public Void branchFailed(PrivateFact.BranchFailed fact) {
        return at.parentBroken();
    }
}
