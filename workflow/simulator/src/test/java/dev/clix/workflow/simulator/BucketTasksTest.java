package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3 as tasks see it, over a folder. */
class BucketTasksTest {
    @TempDir
    private Path folder;

    private Workbench bench;

    @BeforeEach
    void aBucketWithObjects() throws IOException {
        for (var key : new String[] {"hello", "dir/1", "dir/2", "dir/sub/3", "other/4"}) {
            Files.createDirectories(folder.resolve("b").resolve(key).getParent());
            Files.writeString(folder.resolve("b").resolve(key), "initial");
            Files.setLastModifiedTime(
                    folder.resolve("b").resolve(key), FileTime.from(Instant.parse("2026-09-24T02:57:20.5Z")));
        }
        bench = new Workbench(builder -> builder.buckets(folder));
    }

    private String run(String action, String arguments) {
        return bench.run(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:states:::aws-sdk:s3:%s','Parameters':%s,'End':true}}}"
                        .formatted(action, arguments),
                "{}");
    }

    private String output(String action, String arguments) {
        var described = bench.describe(run(action, arguments));
        return described
                .output()
                .orElseThrow(() -> new AssertionError(described.toString()))
                .replace('"', '\'');
    }

    private static final String CONTENTS =
            "{'ETag':'\\'cc51b81974287ab79cef9e94fe778cc9\\'','Key':'%s','LastModified':'2026-09-24T02:57:20Z','Size':7,'StorageClass':'STANDARD'}";

    @Test
    void anObjectIsAnsweredAsRecorded() {
        var head =
                "{'AcceptRanges':'bytes','ContentLength':7,'ContentType':'binary/octet-stream','ETag':'\\'cc51b81974287ab79cef9e94fe778cc9\\'',"
                        + "'LastModified':'2026-09-24T02:57:20Z','Metadata':{},'ServerSideEncryption':'AES256'";
        assertThat(output("getObject", "{'Bucket':'b','Key':'hello'}")).isEqualTo(head + ",'Body':'initial'}");
        assertThat(output("headObject", "{'Bucket':'b','Key':'hello'}")).isEqualTo(head + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'text'|text",
                "{'a':[1,'b']}|{\"a\":[1,\"b\"]}",
                "[1]|[1]",
                "7|7",
                "true|true",
                "'say \\\"hi\\\"'|say \"hi\"",
            })
    void whatIsPutIsThere(String body, String content) {
        assertThat(output("putObject", "{'Bucket':'b','Key':'new/deep.json','Body':%s}".formatted(body)))
                .contains("'ETag':'\\'", "'ServerSideEncryption':'AES256'");
        assertThat(folder.resolve("b/new/deep.json")).hasContent(content);
    }

    @Test
    void objectsAreCopiedAndDeleted() {
        assertThat(output("copyObject", "{'Bucket':'b','Key':'copy','CopySource':'b/dir%2F1'}"))
                .contains("'CopyObjectResult':{'ETag':'\\'cc51b819");
        assertThat(folder.resolve("b/copy")).hasContent("initial");
        output(
                "copyObject",
                "{'SourceBucket':'b','SourceKey':'copy','DestinationBucket':'b','DestinationKey':'again'}");
        assertThat(folder.resolve("b/again")).hasContent("initial");
        assertThat(output("deleteObject", "{'Bucket':'b','Key':'copy'}")).isEqualTo("{}");
        assertThat(output("deleteObject", "{'Bucket':'b','Key':'copy'}")).isEqualTo("{}");
        assertThat(folder.resolve("b/copy")).doesNotExist();
    }

    /** Arguments beside the bucket; keys, common prefixes, whether there is more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|dir/1 dir/2 dir/sub/3 hello other/4|``|false",
                ",'Prefix':'dir/'|dir/1 dir/2 dir/sub/3|``|false",
                ",'Prefix':'dir/','Delimiter':'/'|dir/1 dir/2|dir/sub/|false",
                ",'Delimiter':'/'|hello|dir/ other/|false",
                ",'Delimiter':'/','MaxKeys':1|``|dir/|true",
                ",'MaxKeys':2|dir/1 dir/2|``|true",
                ",'MaxKeys':5|dir/1 dir/2 dir/sub/3 hello other/4|``|false",
                ",'StartAfter':'dir/sub/3'|hello other/4|``|false",
                ",'Prefix':'none'|``|``|false",
            })
    void objectsAreListedByPages(String arguments, String keys, String prefixes, boolean more) {
        var answer = Workbench.node(output("listObjectsV2", "{'Bucket':'b'%s}".formatted(arguments))
                .replace("\\'", "")
                .replace('\'', '"'));

        assertThat(String.join(" ", answer.path("Contents").findValuesAsText("Key")))
                .isEqualTo(keys);
        assertThat(String.join(" ", answer.path("CommonPrefixes").findValuesAsText("Prefix")))
                .isEqualTo(prefixes);
        assertThat(answer.path("IsTruncated").asBoolean()).isEqualTo(more);
        assertThat(answer.has("NextContinuationToken")).isEqualTo(more);
        assertThat(answer.path("KeyCount").asInt())
                .isEqualTo(answer.path("Contents").size()
                        + answer.path("CommonPrefixes").size());
    }

    @Test
    void pagesFollowOneAnother() {
        var next = "";
        var keys = new StringBuilder();
        for (var page = 0; page < 3; page++) {
            var answer = Workbench.node(output("listObjectsV2", "{'Bucket':'b','MaxKeys':2%s}".formatted(next))
                    .replace("\\'", "")
                    .replace('\'', '"'));
            keys.append(String.join(" ", answer.path("Contents").findValuesAsText("Key")))
                    .append(';');
            next = ",'ContinuationToken':'%s'"
                    .formatted(answer.path("NextContinuationToken").asText());
        }
        assertThat(keys).hasToString("dir/1 dir/2;dir/sub/3 hello;other/4;");
        assertThat(output("listObjectsV2", "{'Bucket':'b','Prefix':'hello'}"))
                .isEqualTo(
                        "{'Contents':[%s],'IsTruncated':false,'KeyCount':1,'MaxKeys':1000,'Name':'b','Prefix':'hello'}"
                                .formatted(CONTENTS.formatted("hello")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getObject|{'Bucket':'b','Key':'gone'}|S3.NoSuchKeyException|The specified key does not exist. (Service: S3, Status Code: 404, Request ID: ",
                "headObject|{'Bucket':'b','Key':'gone'}|S3.NoSuchKeyException|The specified key does not exist. (Service: S3, ",
                "getObject|{'Bucket':'nowhere','Key':'gone'}|S3.NoSuchBucketException|The specified bucket does not exist (Service: S3, Status Code: 404, Request ID: ",
                "putObject|{'Bucket':'nowhere','Key':'x','Body':'y'}|S3.NoSuchBucketException|The specified bucket does not exist",
                "listObjectsV2|{'Bucket':'nowhere'}|S3.NoSuchBucketException|The specified bucket does not exist",
                "deleteObject|{'Bucket':'nowhere','Key':'x'}|S3.NoSuchBucketException|The specified bucket does not exist",
                "copyObject|{'Bucket':'b','Key':'x','CopySource':'b/gone'}|S3.NoSuchKeyException|The specified key does not exist.",
                "copyObject|{'Bucket':'b','Key':'hello','CopySource':'/b/hello'}|S3.S3Exception|This copy request is illegal because it is trying to copy an object to itself",
                "copyObject|{'Bucket':'b','Key':'x','CopySource':'b'}|S3.S3Exception|Not a place in a bucket: s3://b/",
                "putObject|{'Bucket':'b','Key':'../x','Body':'y'}|S3.S3Exception|Not a place in a bucket: s3://b/../x",
            })
    void whatIsNotThereIsNamedAsS3DoesIt(String action, String arguments, String error, String cause) {
        var failed = bench.describe(run(action, arguments));
        assertThat(failed.error()).contains(error);
        assertThat(failed.cause()).hasValueSatisfying(told -> assertThat(told).startsWith(cause));
    }

    @Test
    void anObjectTooLargeForAStateFailsTheTask() throws IOException {
        Files.writeString(folder.resolve("b/large"), "x".repeat(300_000));
        assertThat(bench.describe(run("getObject", "{'Bucket':'b','Key':'large'}"))
                        .error())
                .contains("States.DataLimitExceeded");
    }

    @Test
    void handlersComeFirst() {
        bench.simulator.handle("arn:aws:states:::aws-sdk:s3:getObject", call -> Map.of("Body", "mine"));
        assertThat(output("getObject", "{'Bucket':'b','Key':'gone'}")).isEqualTo("{'Body':'mine'}");
    }

    @Test
    void theNextStateReadsWhatAMapHasWritten() {
        var execution = bench.run("""
                {'StartAt':'M','States':{
                 'M':{'Type':'Map','Next':'Manifest','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},
                  'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}},'ResultWriter':{'Resource':'arn:aws:states:::s3:putObject',
                  'Parameters':{'Bucket':'b','Prefix':'out'},'WriterConfig':{'Transformation':'COMPACT','OutputType':'JSON'}}},
                 'Manifest':{'Type':'Task','Resource':'arn:aws:states:::aws-sdk:s3:getObject','Next':'Results',
                  'Parameters':{'Bucket.$':'$.ResultWriterDetails.Bucket','Key.$':'$.ResultWriterDetails.Key'},
                  'ResultSelector':{'manifest.$':'States.StringToJson($.Body)'}},
                 'Results':{'Type':'Task','Resource':'arn:aws:states:::aws-sdk:s3:getObject','End':true,
                  'Parameters':{'Bucket.$':'$.manifest.DestinationBucket','Key.$':'$.manifest.ResultFiles.SUCCEEDED[0].Key'},
                  'OutputPath':'$.Body'}}}""", "[1,2,3]");
        assertThat(bench.describe(execution).output()).contains("\"[1,2,3]\"");
    }
}
