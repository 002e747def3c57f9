package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of a distributed Map: how many items are read, how many may fail. */
class MapThresholdsTest {
    /** Items that are 1 fail. */
    private static final String PROCESSOR = """
            {'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},'StartAt':'C','States':{
              'C':{'Type':'Choice','Choices':[{'Variable':'$','NumericEquals':1,'Next':'F'}],'Default':'S'},
              'F':{'Type':'Fail','Error':'One'},'S':{'Type':'Succeed'}}}""";

    @TempDir
    private Path buckets;

    private static String map(String fields) {
        return "{'StartAt':'M','States':{'M':{'Type':'Map','End':true,%s,'ItemProcessor':%s}}}"
                .formatted(fields, PROCESSOR);
    }

    private static ExecutionDescription run(Workbench bench, String fields, String input) {
        return bench.describe(bench.run(map(fields), input));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'ToleratedFailureCount':2|true",
                "'ToleratedFailureCount':1|false",
                "'ToleratedFailurePercentage':50|true",
                "'ToleratedFailurePercentage':49|false",
                "'ToleratedFailureCount':2,'ToleratedFailurePercentage':50|true",
                "'ToleratedFailureCount':1,'ToleratedFailurePercentage':50|false",
                "'ToleratedFailureCount':2,'ToleratedFailurePercentage':49|false",
                "'MaxConcurrency':1|false",
            })
    void passingEitherThresholdFailsTheMap(String fields, boolean tolerated) {
        var description = run(new Workbench(), fields, "[1,1,2,2]");
        assertThat(description.error().isEmpty()).isEqualTo(tolerated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ToleratedFailureCountPath|-1|ToleratedFailureCount cannot be negative.",
                "ToleratedFailureCountPath|1.5|The ToleratedFailureCountPath field refers to value \"1.5\" which is not a valid integer: $.n",
                "ToleratedFailurePercentagePath|101|ToleratedFailurePercentage must be between 0 and 100.",
            })
    void aThresholdOutOfRangeFailsTheState(String field, String value, String cause) {
        var description = run(
                new Workbench(),
                "'ItemsPath':'$.items','%s':'$.n'".formatted(field),
                "{'items':[2],'n':%s}".formatted(value));
        assertThat(description.error()).contains("States.Runtime");
        assertThat(description.cause().orElseThrow()).endsWith("(entered at the event id #2). " + cause);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "2, 2", "3000000000, 3"})
    void maxItemsPathLimitsTheReader(String most, int read) throws IOException {
        var output = read(most).output().orElseThrow();
        assertThat(Workbench.node(output)).hasSize(read);
    }

    @Test
    void aNegativeMaxItemsIsTheReadersFailure() throws IOException {
        var description = read("-1");
        assertThat(description.error()).contains("States.ItemReaderFailed");
        assertThat(description.cause()).contains("field MaxItems must be positive");
    }

    private ExecutionDescription read(String most) throws IOException {
        Files.createDirectories(buckets.resolve("in"));
        Files.writeString(buckets.resolve("in/list.json"), "[2,3,4]");
        return run(
                new Workbench(builder -> builder.buckets(buckets)),
                "'ItemReader':{'Resource':'arn:aws:states:::s3:getObject','ReaderConfig':{'InputType':'JSON','MaxItemsPath':'$.n'},"
                        + "'Parameters':{'Bucket':'in','Key':'list.json'}}",
                "{'n':%s}".formatted(most));
    }

    /** As documented: {@code "LastModified": 1668699881}. */
    @Test
    void listedObjectsTellWholeSeconds() throws IOException {
        Files.createDirectories(buckets.resolve("in"));
        var file = Files.writeString(buckets.resolve("in/a.txt"), "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochMilli(1_668_699_881_500L)));
        var listed = run(
                new Workbench(builder -> builder.buckets(buckets)),
                "'ItemReader':{'Resource':'arn:aws:states:::s3:listObjectsV2','Parameters':{'Bucket':'in'}}",
                "{}");
        assertThat(listed.output().orElseThrow()).contains("\"LastModified\":1.668699881E9,");
    }
}
