package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A test case goes on with its next answer, wherever the simulator has ended. */
class MockedRecoveryTest {
    private static final MockConfig MOCKS = MockConfig.parse(Workbench.json("""
            {'StateMachines': {'m': {'TestCases': {'case': {'Pay': 'Paid', 'Ask': 'Asked', 'Each': 'Counted'}}}},
             'MockedResponses': {
               'Paid': {'0-1': {'Throw': {'Error': 'Busy', 'Cause': 'at first'}}, '2': {'Return': 'paid'}},
               'Asked': {'0': {'Throw': {'Error': 'Busy', 'Cause': 'once'}}, '1': {'Return': 'asked'}, '2': {'Return': 'never'}},
               'Counted': {'0': {'Return': 'zero'}, '1': {'Return': 'one'}, '2': {'Return': 'two'}}}}"""));

    private static final String DEFINITION = Workbench.json("""
            {'StartAt': 'Pay', 'States': {
              'Pay': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'ResultPath': '$.paid', 'Next': 'Ask',
                'Parameters': {'FunctionName': 'pay'},
                'Retry': [{'ErrorEquals': ['Busy'], 'IntervalSeconds': 5}]},
              'Ask': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'ResultPath': '$.asked',
                'Parameters': {'QueueUrl': 'q', 'MessageBody': 'm'}, 'Next': 'All', 'Retry': [{'ErrorEquals': ['Busy'], 'IntervalSeconds': 5}]},
              'All': {'Type': 'Map', 'ItemsPath': '$.items', 'MaxConcurrency': 1, 'ResultPath': '$.counted', 'End': true,
                'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, 'StartAt': 'Each',
                  'States': {'Each': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke',
                    'Parameters': {'FunctionName': 'count'}, 'End': true}}}}}}""");

    private static final String EXECUTION = "arn:aws:states:us-east-1:111111111111:execution:m:e";

    private record Kept(long owner, byte[] record) {}

    /** All that there is when everything has ended. */
    private record End(String output, List<String> unused) {}

    private final List<Kept> kept = new ArrayList<>();

    @Test
    void theNextAnswerIsTheNextOne() {
        var whole = live();
        assertThat(whole.output()).contains("\"paid\":\"paid\"", "\"asked\":\"asked\"", "[\"zero\",\"one\",\"two\"]");
        assertThat(whole.unused()).singleElement().asString().contains("call 2 of state 'Ask'");
        var records = List.copyOf(kept);
        for (var cut = 0; cut < records.size(); cut++) {
            kept.clear();
            kept.addAll(records.subList(0, cut));
            assertThat(live()).as("cut at record %s of %s", cut, records.size()).isEqualTo(whole);
        }
    }

    /** From what the life before has kept. */
    private End live() {
        var time = new VirtualTime();
        var simulator = StepFunctionsSimulator.builder()
                .time(time)
                .account("111111111111")
                .mocks(MOCKS)
                .journal((owners, replay) -> {
                    kept.forEach(each -> replay.accept(each.owner(), each.record()));
                    return (owner, record) -> {
                        kept.add(new Kept(owner, record));
                        return CompletableFuture.completedFuture(null);
                    };
                })
                .start();
        var machine = Workbench.get(simulator.createStateMachine(
                new CreateStateMachine("m", DEFINITION, "arn:aws:iam::1:role/r", MachineType.STANDARD)));
        if (simulator.executionArns().isEmpty())
            Workbench.get(simulator.startExecution(new StartExecution(
                    machine + "#case", Optional.of("e"), Optional.of(Workbench.json("{'items': [0, 1, 2]}")))));
        while (time.skip()) {}
        return new End(
                Workbench.get(simulator.describeExecution(EXECUTION)).output().orElseThrow(),
                simulator.unusedMocks(EXECUTION));
    }
}
