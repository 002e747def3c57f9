package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.get;
import static dev.clix.workflow.simulator.Workbench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.simulator.task.TaskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Map, inline and distributed. */
class MapTest {
    @TempDir
    private Path buckets;

    private final Workbench bench = new Workbench();

    private static String map(String fields, String processor) {
        return "{'StartAt':'M','States':{'M':{'Type':'Map','End':true,%s'ItemProcessor':%s}}}"
                .formatted(fields, processor);
    }

    private static final String ECHO = "{'StartAt':'E','States':{'E':{'Type':'Pass','End':true}}}";

    private static String distributed(String states) {
        return "{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},%s".formatted(states.substring(1));
    }

    private String output(String definition, String input) {
        var described = bench.describe(bench.run(definition, input));
        return described.output().orElseThrow(() -> new AssertionError(described.toString()));
    }

    @Test
    void everyItemIsProcessedInItsPlace() {
        var output = output(
                map(
                        "'ItemsPath':'$.items','ItemSelector':{'i.$':'$$.Map.Item.Index','v.$':'$$.Map.Item.Value','f.$':'$.f'},",
                        ECHO),
                "{'items':['a','b'],'f':9}");
        assertThat(output).isEqualTo(json("[{'i':0,'v':'a','f':9},{'i':1,'v':'b','f':9}]"));
    }

    @Test
    void anObjectsPropertiesAreItemsToo() {
        var output = output("""
                {'QueryLanguage':'JSONata','StartAt':'M','States':{'M':{'Type':'Map','End':true,'Items':'{% $states.input %}',
                  'ItemSelector':{'k':'{% $states.context.Map.Item.Key %}','v':'{% $states.context.Map.Item.Value %}'},
                  'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},
                    'StartAt':'E','States':{'E':{'Type':'Pass','End':true}}}}}}""", "{'a':1,'b':2}");
        assertThat(output).isEqualTo(json("[{'k':'a','v':1},{'k':'b','v':2}]"));
    }

    @Test
    void noMoreIterationsRunAtOnceThanAllowed() {
        var arn = bench.activity("Work");
        var execution = bench.run(
                map(
                        "'MaxConcurrency':2,",
                        "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s','End':true}}}".formatted(arn)),
                "[1,2,3]");
        var first = bench.take(arn);
        bench.take(arn);
        var third = bench.poll(arn);
        assertThat(third.toCompletableFuture()).isNotDone();
        get(bench.simulator.succeed(first.taskToken(), "true"));
        assertThat(get(third)).isPresent();
        assertThat(bench.describe(execution).output()).isEmpty();
    }

    @Test
    void anIterationThatFailsFailsTheMap() {
        var execution = bench.run(map("", "{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'Boom'}}}"), "[1,2]");
        assertThat(bench.describe(execution).error()).contains("Boom");
        assertThat(bench.types(execution))
                .containsSubsequence("MapIterationFailed", "MapStateFailed", "ExecutionFailed");
    }

    @Test
    void aMapIsRetriedAsAWhole() {
        bench.simulator.handle("*:function:f", call -> {
            throw new TaskFailure("Busy", "no");
        });
        var execution = bench.run(
                map(
                        "'Retry':[{'ErrorEquals':['Busy'],'IntervalSeconds':1,'MaxAttempts':2}],",
                        "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','End':true}}}"),
                "[1]");
        bench.advance(60);
        assertThat(bench.types(execution).stream().filter("MapStateStarted"::equals))
                .hasSize(3);
        assertThat(bench.describe(execution).error()).contains("Busy");
    }

    @Test
    void aDistributedMapsItemsAreExecutionsOfTheirOwn() {
        var execution = bench.run(map("'Label':'Each',", distributed(ECHO)), "[1,2,3]");
        assertThat(bench.describe(execution).output()).contains("[1,2,3]");
        assertThat(bench.types(execution))
                .doesNotContain("MapIterationStarted")
                .contains("MapRunStarted", "MapRunSucceeded");
        assertThat(bench.simulator.executionArns().stream().filter(arn -> arn.contains("/Each:")))
                .hasSize(3);
    }

    @Test
    void someItemsMayFail() {
        var processor = distributed("""
                {'StartAt':'C','States':{'C':{'Type':'Choice','Choices':[{'Variable':'$','NumericEquals':2,'Next':'F'}],'Default':'S'},
                  'F':{'Type':'Fail','Error':'Two'},'S':{'Type':'Succeed'}}}""");
        assertThat(output(map("'ToleratedFailureCount':1,", processor), "[1,2,3]"))
                .isEqualTo("[1,3]");
        assertThat(output(map("'ToleratedFailurePercentage':34,", processor), "[1,2,3]"))
                .isEqualTo("[1,3]");
        var failed = bench.run(map("", processor), "[1,2,3]");
        assertThat(bench.describe(failed).error()).contains("States.ExceedToleratedFailureThreshold");
        assertThat(bench.types(failed)).containsSubsequence("MapRunFailed", "MapStateFailed", "ExecutionFailed");
    }

    @Test
    void itemsArePutTogetherInBatches() {
        var output = output(
                map("'ItemBatcher':{'MaxItemsPerBatch':2,'BatchInput':{'of':'three'}},", distributed(ECHO)), "[1,2,3]");
        assertThat(output)
                .isEqualTo(json(
                        "[{'BatchInput':{'of':'three'},'Items':[1,2]},{'BatchInput':{'of':'three'},'Items':[3]}]"));
    }

    @Test
    void itemsAreReadFromFilesAndResultsWritten() throws IOException {
        Files.createDirectories(buckets.resolve("in"));
        Files.createDirectories(buckets.resolve("out"));
        Files.writeString(buckets.resolve("in/list.csv"), "name,size\nann,3\n\"bob, the\",4\n");
        Files.writeString(buckets.resolve("in/list.json"), "{\"a\":{\"b\":[1,2,3]}}");
        Files.writeString(buckets.resolve("in/list.jsonl"), "{\"n\":1}\n{\"n\":2}\n");
        var files = new Workbench(builder -> builder.buckets(buckets));
        assertThat(read(files, "'InputType':'CSV','CSVHeaderLocation':'FIRST_ROW'", "list.csv"))
                .isEqualTo(json("[{'name':'ann','size':'3'},{'name':'bob, the','size':'4'}]"));
        assertThat(read(files, "'InputType':'JSON','ItemsPointer':'/a/b','MaxItems':2", "list.json"))
                .isEqualTo("[1,2]");
        assertThat(read(files, "'InputType':'JSONL'", "list.jsonl")).isEqualTo(json("[{'n':1},{'n':2}]"));

        var written = files.describe(files.run(
                map(
                        "'ResultWriter':{'Resource':'arn:aws:states:::s3:putObject','Parameters':{'Bucket':'out','Prefix':'p'},'WriterConfig':{'Transformation':'COMPACT','OutputType':'JSON'}},",
                        distributed(ECHO)),
                "[7,8]"));
        var key = Workbench.node(written.output().orElseThrow())
                .at("/ResultWriterDetails/Key")
                .asText();
        var manifest = Workbench.node(Files.readString(buckets.resolve("out").resolve(key)));
        var results = manifest.at("/ResultFiles/SUCCEEDED/0/Key").asText();
        assertThat(Files.readString(buckets.resolve("out").resolve(results))).isEqualTo("[7,8]");
    }

    @Test
    void itemsAreReadFromAllObjectsThatAreListedOrNamedByAManifest() throws IOException {
        Files.createDirectories(buckets.resolve("in/parts"));
        Files.writeString(buckets.resolve("in/parts/1.jsonl"), "{\"n\":1}\n\n{\"n\":2}\n");
        Files.writeString(buckets.resolve("in/parts/2.jsonl"), "{\"n\":3}\n");
        Files.writeString(buckets.resolve("in/manifest.csv"), "s3://in/parts/2.jsonl\ns3://in/parts/1.jsonl\n");
        var files = new Workbench(builder -> builder.buckets(buckets));
        assertThat(read(files, "'ManifestType':'ATHENA_DATA','InputType':'JSONL'", "manifest.csv"))
                .isEqualTo(json("[{'n':3},{'n':1},{'n':2}]"));
        var flattened = files.run(
                reading(
                        "listObjectsV2",
                        "'InputType':'JSONL','Transformation':'LOAD_AND_FLATTEN'",
                        "'Prefix':'parts/'"),
                "{}");
        assertThat(files.describe(flattened).output()).contains(json("[{'n':1},{'n':2},{'n':3}]"));
        var unreadable = files.run(reading("getObject", "'InputType':'PARQUET'", "'Key':'parts/1.jsonl'"), "{}");
        assertThat(files.describe(unreadable).cause())
                .contains(
                        "PARQUET is read by a module of its own: expected dev.clix:clix-parquet on the class path, which ./clix simulate --parquet puts there");
    }

    /** @param from the field that is read beside the bucket: 'Key' or 'Prefix' */
    private static String reading(String action, String config, String from) {
        var reader =
                "'ItemReader':{'Resource':'arn:aws:states:::s3:%s','ReaderConfig':{%s},'Parameters':{'Bucket':'in',%s}},"
                        .formatted(action, config, from);
        return map(reader, distributed(ECHO));
    }

    private static String read(Workbench files, String config, String key) {
        var described = files.describe(files.run(reading("getObject", config, "'Key':'%s'".formatted(key)), "{}"));
        return described.output().orElseThrow(() -> new AssertionError(described.toString()));
    }

    @Test
    void whatCannotBeReadFailsTheMapRun() {
        var files = new Workbench(builder -> builder.buckets(buckets));
        for (var key : List.of("missing.json", "../outside.json")) {
            var definition = reading("getObject", "'InputType':'JSON'", "'Key':'%s'".formatted(key));
            assertThat(files.describe(files.run(definition, "{}")).error()).contains("States.ItemReaderFailed");
        }
    }

    @Test
    void childrenAreStoppedWithTheirParent() {
        var execution = bench.run(
                map("", distributed("{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':100,'End':true}}}")),
                "[1,2]");
        get(bench.simulator.stopExecution(execution, java.util.Optional.empty(), java.util.Optional.empty()));
        assertThat(bench.time.skip()).as("a timer is left").isFalse();
    }

    @Test
    void handlersSeeEveryItem() {
        var seen = new ArrayList<Integer>();
        bench.simulator.handle("*:function:f", call -> {
            seen.add(call.input().intValue());
            return Map.of("was", call.input());
        });
        var task =
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','End':true}}}";
        assertThat(output(map("", task), "[4,5]")).isEqualTo(json("[{'was':4},{'was':5}]"));
        assertThat(seen).containsExactly(4, 5);
    }
}
