package dev.clix.workflow.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of map runs as builds have written them that knew less of them. */
class OlderFactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'ItemsRead','items':[1],'keys':[],'source':'S3://b/k'}|ItemsRead[items=[1], keys=[], source=S3://b/k, spans=[]]",
                "{'type':'ResultsGathered','arguments':{'Bucket':'b'}}|ResultsGathered[arguments={\"Bucket\":\"b\"}, pending=[], failed=false]",
                "{'type':'ResultsWritten','details':[2]}|ResultsWritten[details=[2], succeeded=[]]",
                "{'type':'MapRunStarted','mapRunArn':'a','plan':{'maxConcurrency':1,'toleratedFailureCount':2,'toleratedFailurePercentage':3.5}}|MapRunStarted[mapRunArn=a, plan=MapRunPlan[maxConcurrency=1, toleratedFailureCount=2, toleratedFailurePercentage=3.5, batchItems=0]]",
            })
    void areReadAsTheyWereMeant(String fact, String shown) {
        var event = "{'sequence':1,'id':0,'previousId':0,'timestamp':'2026-11-30T00:00:00Z','frame':0,'fact':%s}"
                .formatted(fact)
                .replace('\'', '"');

        assertThat(HistoryCodec.read(event).fact()).hasToString(shown);
    }
}
