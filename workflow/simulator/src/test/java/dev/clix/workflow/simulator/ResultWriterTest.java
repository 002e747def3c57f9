package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.buckets.StoredObject;
import dev.clix.workflow.simulator.internal.map.ResultFiles;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files a distributed Map leaves, of runs that succeed, fail and are redriven: as AWS was recorded to write them. */
class ResultWriterTest {
    private static final String ECHO = "'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}";
    /** Items are {wait, fail}: the child waits, and then fails or gives the item back. */
    private static final String PATIENT = """
            'StartAt':'W','States':{'W':{'Type':'Wait','SecondsPath':'$.wait','Next':'C'},
             'C':{'Type':'Choice','Choices':[{'Variable':'$.fail','BooleanEquals':true,'Next':'F'}],'Default':'P'},
             'F':{'Type':'Fail','Error':'Owned','Cause':'on purpose'},'P':{'Type':'Pass','End':true}}""";

    @TempDir
    private Path folder;

    private Workbench bench;

    @BeforeEach
    void aBucket() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        bench = new Workbench(builder -> builder.buckets(folder));
    }

    private static String map(String fields, String processor) {
        return """
                {'StartAt':'M','States':{'M':{'Type':'Map','Label':'L','End':true,%s,'ItemProcessor':{'ProcessorConfig':
                  {'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},%s}}}}""".formatted(fields, processor);
    }

    private static String writer(String config) {
        return "'ResultWriter':{'Resource':'arn:aws:states:::s3:putObject','Parameters':{'Bucket':'out','Prefix':'p'}%s}"
                .formatted(config.isEmpty() ? "" : ",'WriterConfig':{%s}".formatted(config));
    }

    private String read(String key) {
        try {
            return Files.readString(folder.resolve("out").resolve(key));
        } catch (IOException missing) {
            throw new AssertionError("Expected to find %s among %s".formatted(key, keys()), missing);
        }
    }

    private List<String> keys() {
        try {
            return new Buckets(Optional.of(folder))
                    .list("out", "").stream().map(StoredObject::key).toList();
        } catch (IOException bug) {
            throw new AssertionError(bug);
        }
    }

    private JsonNode run(String execution) {
        var arn = bench.call(Operation.LIST_MAP_RUNS, "executionArn", execution).at("/mapRuns/0/mapRunArn");
        return bench.call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", arn.asText());
    }

    /** Where the files of the execution's only run are. */
    private String place(String execution) {
        var arn = run(execution).path("mapRunArn").asText();
        return "p/" + arn.substring(arn.lastIndexOf(':') + 1) + "/";
    }

    /** Transformation, OutputType, items, and the content of the one file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COMPACT|JSON|[1,[2,3],{'a':4}]|[1,[2,3],{'a':4}]",
                "COMPACT|JSONL|[1,[2,3],{'a':4}]|1~[2,3]~{'a':4}~",
                "FLATTEN|JSON|[1,[2,3],{'a':4},[]]|[1,2,3,{'a':4}]",
                "FLATTEN|JSONL|[1,[2,3],{'a':4},[]]|1~2~3~{'a':4}~",
                "FLATTEN|JSON|[[[1],[2]]]|[[1],[2]]",
                "FLATTEN|JSON|[[],[]]|[]",
                "FLATTEN|JSONL|[[]]|``",
                "COMPACT|JSON|['ä','\\n']|['ä','\\n']",
            })
    void resultsAreTransformedAndWrittenAsArraysOrLines(
            String transformation, String type, String items, String content) {
        var config = "'Transformation':'%s','OutputType':'%s'".formatted(transformation, type);
        var execution = bench.run(map(writer(config), ECHO), items);

        var file = place(execution) + "SUCCEEDED_0." + (type.equals("JSON") ? "json" : "jsonl");
        assertThat(read(file)).isEqualTo(content.replace('\'', '"').replace('~', '\n'));
        assertThat(keys()).containsExactlyInAnyOrder(file, place(execution) + "manifest.json");
        assertThat(bench.describe(execution).output())
                .contains(
                        "{\"MapRunArn\":\"%s\",\"ResultWriterDetails\":{\"Bucket\":\"out\",\"Key\":\"%smanifest.json\"}}"
                                .formatted(run(execution).path("mapRunArn").asText(), place(execution)));
    }

    @ParameterizedTest
    @CsvSource({"COMPACT,'[1,[2]]'", "FLATTEN,'[1,2]'"})
    void withoutAResourceTheResultsAreTheStates(String transformation, String output) {
        var config =
                "'ResultWriter':{'WriterConfig':{'Transformation':'%s','OutputType':'JSON'}}".formatted(transformation);
        assertThat(bench.describe(bench.run(map(config, ECHO), "[1,[2]]")).output())
                .contains(output);
        assertThat(keys()).isEmpty();
    }

    @Test
    void aRunWithoutItemsLeavesAManifestThatNamesNothing() {
        var execution = bench.run(map(writer(""), ECHO), "[]");

        assertThat(keys()).containsExactly(place(execution) + "manifest.json");
        assertThat(read(place(execution) + "manifest.json"))
                .isEqualTo(
                        "{\"DestinationBucket\":\"out\",\"MapRunArn\":\"%s\",\"ResultFiles\":{\"FAILED\":[],\"PENDING\":[],\"SUCCEEDED\":[]}}"
                                .formatted(run(execution).path("mapRunArn").asText()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Prefix':'a/b'|a/b/",
                "'Prefix':'a/b/'|a/b/",
                "'Prefix':''|''",
                "'ExpectedBucketOwner':'1'|''",
                "'Prefix.$':'$[0]'|item/"
            })
    void filesAreBelowThePrefixInAFolderOfTheRun(String prefix, String before) {
        var execution = bench.run(
                map(
                        "'ResultWriter':{'Resource':'arn:aws:states:::s3:putObject','Parameters':{'Bucket':'out',%s}}"
                                .formatted(prefix),
                        ECHO),
                "['item']");

        var run = place(execution).substring("p/".length());
        assertThat(keys()).containsExactlyInAnyOrder(before + run + "SUCCEEDED_0.json", before + run + "manifest.json");
    }

    @Test
    void aMapRunThatFailsLeavesWhatSucceededWhatFailedAndWhatNeverStarted() {
        var execution = bench.run(
                map(writer("") + ",'MaxConcurrency':1,'ToleratedFailureCount':0", PATIENT),
                "[{'wait':0,'fail':false},{'wait':25,'fail':true},{'wait':1,'fail':false},{'wait':2,'fail':false}]");
        bench.time.advance(Duration.ofSeconds(25));

        assertThat(bench.describe(execution).error()).contains("States.ExceedToleratedFailureThreshold");
        assertThat(bench.types(execution))
                .containsSubsequence("MapRunStarted", "MapRunFailed", "MapStateFailed", "ExecutionFailed");
        var run = run(execution).path("mapRunArn").asText();
        var machine = run.substring(0, run.lastIndexOf(':')).replace(":mapRun:", ":stateMachine:");
        var names = bench.call(Operation.LIST_EXECUTIONS, "mapRunArn", run).findValuesAsText("name");
        var place = place(execution);
        assertThat(read(place + "FAILED_0.json"))
                .isEqualTo(record(
                        machine,
                        names.get(0),
                        "{'wait':25,'fail':true}",
                        "'Cause':'on purpose','Error':'Owned',",
                        "",
                        "'RedriveStatus':'REDRIVABLE_BY_MAP_RUN'",
                        "FAILED",
                        "00:00.000",
                        "00:25.000"));
        assertThat(read(place + "SUCCEEDED_0.json"))
                .isEqualTo(record(
                        machine,
                        names.get(1),
                        "{'wait':0,'fail':false}",
                        "",
                        "'Output':'{\"wait\":0,\"fail\":false}',",
                        "'RedriveStatus':'NOT_REDRIVABLE','RedriveStatusReason':'Execution is SUCCEEDED and cannot be redriven'",
                        "SUCCEEDED",
                        "00:00.000",
                        "00:00.000"));
        assertThat(read(place + "PENDING_0.json"))
                .isEqualTo("[%s,%s]".formatted(pending("{'wait':1,'fail':false}"), pending("{'wait':2,'fail':false}")));
        var files = Workbench.node(read(place + "manifest.json")).path("ResultFiles");
        for (var status : List.of("FAILED", "PENDING", "SUCCEEDED")) {
            assertThat(files.path(status)).hasSize(1);
            assertThat(files.at("/%s/0/Key".formatted(status)).asText()).isEqualTo(place + status + "_0.json");
            assertThat(files.at("/%s/0/Size".formatted(status)).asLong())
                    .isEqualTo(read(place + status + "_0.json").length());
        }
        for (var counts : List.of("itemCounts", "executionCounts"))
            assertThat(run(execution).path(counts).toString())
                    .isEqualTo(
                            Workbench.json(
                                    "{'pending':2,'running':0,'succeeded':1,'failed':1,'timedOut':0,'aborted':0,'total':4,'resultsWritten':4,'failuresNotRedrivable':0,'pendingRedrive':0}"));
    }

    private static String record(
            String machine,
            String name,
            String input,
            String failure,
            String output,
            String redrive,
            String status,
            String from,
            String to) {
        return "["
                + Workbench.json(
                                "{%s'ExecutionArn':'%s:%s','Input':%s,'InputDetails':{'Included':true},'Name':'%s',%s'OutputDetails':{'Included':true},'RedriveCount':0,%s,'StartDate':'2027-01-01T00:%sZ','StateMachineArn':'%s','Status':'%s','StopDate':'2027-01-01T00:%sZ'}"
                                        .formatted(
                                                failure,
                                                machine.replace(":stateMachine:", ":execution:"),
                                                name,
                                                "INPUT",
                                                name,
                                                output.isEmpty() ? "" : "'Output':INPUT,",
                                                redrive,
                                                from,
                                                machine,
                                                status,
                                                to))
                        .replace("INPUT", quoted(input))
                + "]";
    }

    private static String quoted(String value) {
        return JsonNodeFactory.instance.textNode(Workbench.json(value)).toString();
    }

    private static String pending(String input) {
        return "{\"Input\":%s,\"InputDetails\":{\"Included\":true},\"Status\":\"PENDING\"}".formatted(quoted(input));
    }

    @Test
    void whatIsStillRunningIsStoppedAndAmongWhatFailed() {
        var execution = bench.run(
                map(writer("'Transformation':'COMPACT','OutputType':'JSON'"), PATIENT),
                "[{'wait':100,'fail':false},{'wait':5,'fail':true},{'wait':1,'fail':false}]");
        bench.time.advance(Duration.ofSeconds(5));

        assertThat(bench.describe(execution).error()).contains("States.ExceedToleratedFailureThreshold");
        var failed = Workbench.node(read(place(execution) + "FAILED_0.json"));
        assertThat(failed.findValuesAsText("Status")).containsExactly("ABORTED", "FAILED");
        assertThat(failed.findValuesAsText("StopDate")).containsOnly("2027-01-01T00:00:05.000Z");
        assertThat(read(place(execution) + "SUCCEEDED_0.json")).isEqualTo(Workbench.json("[{'wait':1,'fail':false}]"));
        assertThat(run(execution).at("/itemCounts/aborted").asInt()).isEqualTo(1);
        assertThat(bench.time.skip()).as("a timer is left").isFalse();
    }

    @Test
    void batchesThatNeverStartedAreWhole() {
        var execution = bench.run(
                map(
                        writer("") + ",'MaxConcurrency':1,'ItemBatcher':{'MaxItemsPerBatch':2,'BatchInput':{'x':1}}",
                        "'StartAt':'F','States':{'F':{'Type':'Fail'}}"),
                "[1,2,3,4,5]");

        assertThat(read(place(execution) + "PENDING_0.json"))
                .isEqualTo("[%s,%s]"
                        .formatted(
                                pending("{'BatchInput':{'x':1},'Items':[3,4]}"),
                                pending("{'BatchInput':{'x':1},'Items':[5]}")));
        assertThat(run(execution).at("/executionCounts/pending").asInt()).isEqualTo(2);
        assertThat(run(execution).at("/itemCounts/pending").asInt()).isEqualTo(3);
    }

    @Test
    void whatTimedOutAndWhatSomebodyStoppedIsAmongWhatFailed() {
        var activity = bench.activity("never");
        var execution = bench.run(
                map(
                        writer("") + ",'ToleratedFailurePercentage':100",
                        "'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s','TimeoutSeconds':9,'End':true}}"
                                .formatted(activity)),
                "[1,2]");
        var children = bench.call(
                        Operation.LIST_EXECUTIONS,
                        "mapRunArn",
                        run(execution).path("mapRunArn").asText())
                .findValuesAsText("executionArn");
        Workbench.get(bench.simulator.stopExecution(children.get(0), Optional.of("Enough"), Optional.empty()));
        bench.time.advance(Duration.ofSeconds(9));

        var failed = Workbench.node(read(place(execution) + "FAILED_0.json"));
        assertThat(failed.findValuesAsText("Status")).containsExactlyInAnyOrder("ABORTED", "FAILED");
        assertThat(failed.findValuesAsText("Error")).containsExactlyInAnyOrder("Enough", "States.Timeout");
        assertThat(keys()).noneMatch(key -> key.contains("SUCCEEDED"));
    }

    @Test
    void aRedrivenRunWritesBesideAndNamesAllThatSucceeded() {
        var execution = bench.run(
                map(writer("'Transformation':'COMPACT','OutputType':'JSON'") + ",'MaxConcurrency':1", flaky()),
                "[{'n':0},{'n':1,'fail':true},{'n':2}]");
        var place = place(execution);
        assertThat(read(place + "SUCCEEDED_0.json")).isEqualTo(Workbench.json("[{'n':0}]"));
        bench.call(Operation.REDRIVE_EXECUTION, "executionArn", execution);
        assertThat(bench.describe(execution).error()).as("it fails again").isPresent();
        bench.simulator.handle("*:function:f", call -> call.input());
        bench.call(Operation.REDRIVE_EXECUTION, "executionArn", execution);

        assertThat(bench.describe(execution).output())
                .hasValueSatisfying(output -> assertThat(output).contains(place + "Redrive-2/manifest.json"));
        assertThat(read(place + "Redrive-1/SUCCEEDED_0.json")).isEqualTo("[]");
        assertThat(Workbench.node(read(place + "Redrive-1/FAILED_0.json")).findValuesAsText("RedriveCount"))
                .containsExactly("1");
        assertThat(read(place + "Redrive-1/PENDING_0.json")).isEqualTo("[%s]".formatted(pending("{'n':2}")));
        assertThat(read(place + "Redrive-2/SUCCEEDED_0.json"))
                .isEqualTo(Workbench.json("[{'n':1,'fail':true},{'n':2}]"));
        var files = Workbench.node(read(place + "Redrive-2/manifest.json")).path("ResultFiles");
        assertThat(files.path("SUCCEEDED").findValuesAsText("Key"))
                .containsExactly(
                        place + "SUCCEEDED_0.json",
                        place + "Redrive-1/SUCCEEDED_0.json",
                        place + "Redrive-2/SUCCEEDED_0.json");
        assertThat(files.path("FAILED")).isEmpty();
        assertThat(files.path("PENDING")).isEmpty();
        assertThat(keys()).contains(place + "manifest.json", place + "Redrive-1/manifest.json");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExecutionThatIsStoppedOrTimesOutLeavesWhatThereIs(boolean stopped) {
        var definition = map(writer("'Transformation':'COMPACT','OutputType':'JSON'") + ",'MaxConcurrency':1", PATIENT)
                .replace("{'StartAt':'M',", "{'StartAt':'M',%s".formatted(stopped ? "" : "'TimeoutSeconds':20,"));
        var execution = bench.run(definition, "[{'wait':1},{'wait':30},{'wait':3}]".replace("}", ",'fail':false}"));
        bench.time.advance(Duration.ofSeconds(5));
        if (stopped) Workbench.get(bench.simulator.stopExecution(execution, Optional.empty(), Optional.empty()));
        else bench.time.advance(Duration.ofSeconds(20));

        var place = place(execution);
        assertThat(read(place + "SUCCEEDED_0.json")).isEqualTo(Workbench.json("[{'wait':1,'fail':false}]"));
        assertThat(Workbench.node(read(place + "FAILED_0.json")).findValuesAsText("Status"))
                .containsExactly("ABORTED");
        assertThat(Workbench.node(read(place + "FAILED_0.json")).findValuesAsText("Cause"))
                .containsExactly("The map run execution [%s] which was managing this resource was aborted"
                        .formatted(run(execution).path("mapRunArn").asText()));
        assertThat(read(place + "PENDING_0.json")).isEqualTo("[%s]".formatted(pending("{'wait':3,'fail':false}")));
        assertThat(run(execution).path("status").asText()).isEqualTo("ABORTED");
        bench.call(Operation.REDRIVE_EXECUTION, "executionArn", execution);
        bench.time.advance(Duration.ofSeconds(40));
        assertThat(Workbench.node(read(place + "Redrive-1/manifest.json")).at("/ResultFiles/PENDING"))
                .isEmpty();
    }

    private String flaky() {
        bench.simulator.handle("*:function:f", call -> {
            if (call.input().path("fail").asBoolean()) throw new TaskFailure("Flaky", "not yet");
            return call.input();
        });
        return "'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','End':true}}";
    }

    @Test
    void aBucketThatDoesNotExistFailsTheStateBeforeAnythingIsTried() {
        var calls = new ArrayList<JsonNode>();
        bench.simulator.handle("*:function:f", call -> calls.add(call.input()));
        var task =
                "'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','End':true}}";
        var catcher = ",'Catch':[{'ErrorEquals':['States.ResultWriterFailed'],'Next':'R'}]";
        var nowhere = writer("").replace("'out'", "'nowhere'");
        var definition = map(nowhere, task);

        var execution = bench.run(definition, "[1,2]");
        assertThat(bench.describe(execution).error()).contains("States.ResultWriterFailed");
        assertThat(bench.describe(execution).cause())
                .hasValueSatisfying(
                        cause -> assertThat(cause)
                                .endsWith(
                                        "Failed to write a test manifest into the specified output bucket. The specified bucket does not exist: nowhere"));
        var caught = definition
                .replace(nowhere, nowhere + catcher)
                .replaceFirst("}}$", ",'R':{'Type':'Succeed'}}}")
                .replace("'End':true," + nowhere, "'Next':'R'," + nowhere);
        assertThat(bench.describe(bench.run(caught, "[1,2]")).output()).isPresent();
        assertThat(calls).isEmpty();
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFileThatIsFullIsFollowedByAnother() throws IOException {
        var files = new ResultFiles(new Buckets(Optional.of(folder)), "out", "f/", false, 10);
        var values = Stream.<JsonNode>iterate(JsonNodeFactory.instance.textNode("abc"), value -> value)
                .limit(5);

        var written = files.write("SUCCEEDED", values, false);

        assertThat(written)
                .extracting("key")
                .containsExactly("f/SUCCEEDED_0.json", "f/SUCCEEDED_1.json", "f/SUCCEEDED_2.json");
        assertThat(read("f/SUCCEEDED_0.json")).isEqualTo("[\"abc\",\"abc\"]");
        assertThat(read("f/SUCCEEDED_2.json")).isEqualTo("[\"abc\"]");
        assertThat(written).extracting("size").containsExactly(13L, 13L, 7L);
    }

    @Test
    void executionsThatAreYetToBeMadeAreForeseen() {
        var activity = bench.activity("item");
        var execution = bench.run(
                map(
                        "'MaxConcurrency':1,'ItemBatcher':{'MaxItemsPerBatch':2}",
                        "'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s','End':true}}".formatted(activity)),
                "[1,2,3,4,5]");

        assertThat(run(execution).at("/executionCounts/pending").asInt()).isEqualTo(2);
        assertThat(run(execution).at("/executionCounts/total").asInt()).isEqualTo(3);
        assertThat(run(execution).at("/itemCounts/pending").asInt()).isEqualTo(3);
        assertThat(bench.call(Operation.LIST_MAP_RUNS, "executionArn", execution)
                        .at("/mapRuns/0/stateMachineArn")
                        .asText())
                .endsWith("/L");
    }
}
