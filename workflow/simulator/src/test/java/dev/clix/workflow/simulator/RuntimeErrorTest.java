package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States.Runtime "is not retriable, and will always cause the execution to fail" ("Error names"). */
class RuntimeErrorTest {
    private static final String WRONG =
            "{'StartAt':'Wrong','States':{'Wrong':{'Type':'Pass','Parameters':{'QueueUrl':'q','MessageBody.$':'$.nope'},'End':true}}}";
    private static final String SLOW = "{'StartAt':'Slow','States':{'Slow':{'Type':'Wait','Seconds':9,'End':true}}}";

    private final Workbench bench = new Workbench();

    /** As measured on AWS: the branch's last event leads to the execution's, and the Parallel has none of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Type':'Parallel','Branches':[WRONG]"
                        + "|ParallelStateEntered,ParallelStateStarted,PassStateEntered,ExecutionFailed",
                "'Type':'Parallel','Branches':[SLOW,WRONG]"
                        + "|ParallelStateEntered,ParallelStateStarted,WaitStateEntered,PassStateEntered,ExecutionFailed",
                "'Type':'Map','ItemProcessor':WRONG"
                        + "|MapStateEntered,MapStateStarted,MapIterationStarted,PassStateEntered,ExecutionFailed",
                "'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage','Parameters':{'QueueUrl':'q','MessageBody.$':'$.nope'}"
                        + "|TaskStateEntered,ExecutionFailed",
            })
    void nothingRetriesOrCatchesIt(String state, String types) {
        var definition = """
                {'StartAt':'S','States':{'S':{%s,'Next':'E','Retry':[{'ErrorEquals':['States.Runtime']}],
                  'Catch':[{'ErrorEquals':['States.Runtime'],'Next':'E'}]},'E':{'Type':'Pass','End':true}}}""".formatted(state.replace("WRONG", WRONG).replace("SLOW", SLOW));
        var execution = bench.run(definition, "[{}]");
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(bench.describe(execution).error()).contains("States.Runtime");
        assertThat(String.join(",", bench.types(execution))).isEqualTo("ExecutionStarted," + types);
        assertThat(bench.time.skip()).as("a timer is left").isFalse();
        var last = bench.history(execution);
        assertThat(last.get(last.size() - 1).previousEventId()).isEqualTo(last.size() - 1L);
    }
}
