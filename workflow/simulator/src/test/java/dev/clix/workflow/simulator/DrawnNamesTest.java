package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.api.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Drawn names look as they do in AWS: a random UUID, RFC 4122's version 4. */
class DrawnNamesTest {
    private final Workbench bench = new Workbench();
    private final String machine = bench.machine("{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");

    private static void assertRandom(String text) {
        var read = UUID.fromString(text);
        assertThat(read.version()).isEqualTo(4);
        assertThat(read.variant()).isEqualTo(2);
    }

    @Test
    void theNameOfAnExecution() {
        for (var i = 0; i < 20; i++)
            assertRandom(bench.describe(bench.start(machine, "{}")).name());
    }

    @Test
    void theRevisionOfAMachine() {
        assertRandom(bench.call(
                        Operation.UPDATE_STATE_MACHINE, "stateMachineArn", machine, "roleArn", "arn:aws:iam::1:role/s")
                .path("revisionId")
                .asText());
    }

    @Test
    void theIdOfARequestThatFails() {
        var failed = bench.run("""
                {'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:states:::aws-sdk:sfn:describeActivity',
                  'Parameters':{'ActivityArn':'arn:aws:states:us-east-1:111111111111:activity:none'},'End':true}}}""", "{}");
        var cause = bench.describe(failed).cause().orElseThrow();
        assertRandom(cause.replaceAll("(?s).*Request ID: ([0-9a-f-]{36}).*", "$1"));
    }
}
