package dev.clix.workflow.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.interpreter.Replays;
import org.junit.jupiter.api.Test;

/** Every prefix of every history that was recorded from AWS replays to an equal execution, through JSON as well. */
class RecordedReplayTest {
    @Test
    void everyPrefixReplays() {
        var folder = CaseFolder.find();
        assumeTrue(
                folder.isPresent(),
                "No recorded histories: there is no ../shared/conformance, and -Dconformance.dir= names none");
        for (var recorded : CaseFolder.read(folder.get())) {
            if (!recorded.kind().equals("execution") || !recorded.tier().equals("pure")) continue;
            var definition = recorded.node().path("definition").toString();
            Replays.assertPrefixesReplay(
                    AslParser.parse(definition).orThrow(),
                    Limits.AWS,
                    new ExecutionCase(recorded).run().facts());
        }
    }
}
