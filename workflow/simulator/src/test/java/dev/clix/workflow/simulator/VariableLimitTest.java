package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The quota on all variables of an execution together: 10 MiB. */
class VariableLimitTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int QUARTER = 250_000;
    /** As many as fit, each of {@link #QUARTER} letters. */
    private static final int FITTING = 10 * MEBIBYTE / QUARTER;

    private final Workbench bench = new Workbench();

    /** States that assign as much as may be assigned at once, one after the other. */
    private static String assigning(int states, String last) {
        return IntStream.range(0, states)
                .mapToObj(i -> "'A%s':{'Type':'Pass','Assign':{'v%s.$':'$.text'},'Next':'%s'},"
                        .formatted(i, i, i + 1 < states ? "A" + (i + 1) : last))
                .collect(Collectors.joining());
    }

    private static String text() {
        return "{'text':'" + "x".repeat(QUARTER) + "'}";
    }

    @Test
    void asManyAsFitAreFine() {
        var execution = bench.run(
                "{'StartAt':'A0','States':{%s'End':{'Type':'Succeed'}}}".formatted(assigning(FITTING, "End")), text());
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void oneMoreIsTooMuchAndSaysHowMuch() {
        var execution = bench.run(
                "{'StartAt':'A0','States':{%s'End':{'Type':'Succeed'}}}".formatted(assigning(FITTING + 1, "End")),
                text());
        assertThat(bench.describe(execution).error()).contains("States.DataLimitExceeded");
        assertThat(bench.describe(execution).cause().orElseThrow())
                .isEqualTo(
                        "The variables of the execution would have 10500200 bytes together, more than the limit of 10485760.");
    }

    @Test
    void whatIsAssignedAnewTakesNoMore() {
        var execution = bench.run(
                ("{'StartAt':'A','States':{'A':{'Type':'Pass','Assign':{'v.$':'$.text','n':0},'Next':'B'},"
                                + "'B':{'Type':'Pass','QueryLanguage':'JSONata','Assign':{'v':'{%% $v %%}','n':'{%% $n + 1 %%}'},'Next':'C'},"
                                + "'C':{'Type':'Choice','QueryLanguage':'JSONata','Choices':[{'Condition':'{%% $n < 50 %%}','Next':'B'}],'Default':'End'},"
                                + "'End':{'Type':'Succeed'}}}")
                        .formatted(),
                text());
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void iterationsAtOnceShareIt() {
        assertThat(iterations(1).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(iterations(3).error()).contains("States.DataLimitExceeded");
    }

    /** Each of three assigns half of what fits, then waits. */
    private ExecutionDescription iterations(int atOnce) {
        var execution = bench.run(
                ("{'StartAt':'M','States':{'M':{'Type':'Map','ItemsPath':'$.items','MaxConcurrency':%s,"
                                + "'ItemSelector':{'text.$':'$.text'},'ItemProcessor':{'StartAt':'A0','States':{%s"
                                + "'W':{'Type':'Wait','Seconds':1,'Next':'Done'},'Done':{'Type':'Pass','Result':1,'End':true}}},'End':true}}}")
                        .formatted(atOnce, assigning(FITTING / 2, "W")),
                "{'items':[1,2,3],'text':'" + "x".repeat(QUARTER) + "'}");
        bench.advance(3);
        return bench.describe(execution);
    }
}
