package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code $$.Execution.RedriveCount}, as recorded from AWS on one day of executions started in both ways. */
class RedriveCountTest {
    private static final String TELLING =
            "{'StartAt':'P','States':{'P':{'Type':'Pass','Parameters':{'e.$':'$$.Execution'},'End':true}}}";
    private static final String WAITING = """
            {'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':60,'Next':'P'},
              'P':{'Type':'Pass','Parameters':{'e.$':'$$.Execution'},'End':true}}}""";

    @ParameterizedTest
    @EnumSource(MachineType.class)
    void anExecutionThatIsStartedCountsItsRedrives(MachineType type) {
        var bench = new Workbench();
        var arn = bench.start(bench.machine(TELLING, type), "{}");
        var ended = Workbench.get(bench.simulator.whenClosed(arn));
        assertThat(ended.output()).get().asString().contains("\"RedriveCount\":0");
    }

    @Test
    void anExecutionWhoseEndIsWaitedForDoesNot() {
        var bench = new Workbench();
        var ended =
                Workbench.get(bench.simulator.startSyncExecution(start(bench.machine(TELLING, MachineType.EXPRESS))));
        assertThat(ended.output()).get().asString().doesNotContain("RedriveCount");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void howItWasStartedOutlivesTheProcess(Way way, @TempDir Path directory) {
        var first = new Workbench(builder -> builder.journal(directory));
        var machine = kept(first.simulator.createStateMachine(
                new CreateStateMachine("m", Workbench.json(WAITING), "arn:aws:iam::1:role/r", MachineType.EXPRESS)));
        if (way == Way.SYNC) first.simulator.startSyncExecution(start(machine));
        else kept(first.simulator.startExecution(start(machine)));
        kept(first.simulator.createActivity("after"));
        first.simulator.close();

        var second = new Workbench(builder -> builder.journal(directory));
        var closed =
                second.simulator.whenClosed(second.simulator.executionArns().get(0));
        second.advance(60);
        assertThat(kept(closed).output().orElseThrow().contains("RedriveCount")).isEqualTo(way == Way.ASYNC);
        second.simulator.close();
    }

    /** A journal answers when it has written. */
    private static <T> T kept(CompletionStage<T> answer) {
        return answer.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    enum Way {
        SYNC,
        ASYNC
    }

    private static StartExecution start(String machine) {
        return new StartExecution(machine, Optional.empty(), Optional.of("{}"));
    }
}
