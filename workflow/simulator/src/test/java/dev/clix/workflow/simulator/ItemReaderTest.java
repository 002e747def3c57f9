package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The items that distributed Maps read from buckets, their batches, and the errors when they cannot be read. */
class ItemReaderTest {
    private static final String HEADED = "'InputType':'CSV','CSVHeaderLocation':'FIRST_ROW'";
    private static final String NAMED = "'InputType':'CSV','CSVHeaderLocation':'GIVEN','CSVHeaders':['x','y']";

    @TempDir
    private static Path folder;

    private static Workbench bench;

    @BeforeAll
    static void filesInBuckets() throws IOException {
        write("a.csv", "h,i\n1,2\n3,4\n");
        write("pipes.csv", "h|i\n1|\"2|3\"\n");
        write("tabs.tsv", "h\ti\n1\t2\n");
        write("semicolons.csv", "h;i\n1;2\n");
        write("spaces.txt", "h i\n1 2\n");
        write("twice.csv", "h,h\n1,2\n");
        write("head.csv", "h,i\n");
        write("empty.csv", "");
        write("quoted.csv", "h\n\"a\nb\"\n\"say \"\"hi\"\"\"\n");
        write("short.csv", "h,i\n1\n1,2,3\n");
        write("mark.csv", "\uFEFFh\n1\n");
        write("a.json", "[1,{\"b\":2},\"c\"]");
        write("nested.json", "{\"data\":{\"items\":[1,2,3]}}");
        write("object.json", "{\"a\":1}");
        write("broken.json", "[1,2");
        write("a.jsonl", "{\"n\":1}\n\n{\"n\":2}");
        write("broken.jsonl", "{\"n\":1}\n{");
        write("parts/2.jsonl", "3\n");
        write("parts/1.jsonl", "1\n2\n");
        write("parts/3.jsonl", "");
        write("tables/1.csv", "h\n1\n");
        write("tables/2.csv", "h\n2\n");
        write("odd keys/ä+b&c.json", "[1]");
        write("athena.csv", "s3://in/parts/2.jsonl\ns3://in/parts/1.jsonl\n");
        write("athena-tables.csv", "S3://in/tables/2.csv\n\n");
        write("athena-broken.csv", "tables/2.csv\n");
        write("athena-missing.csv", "s3://in/gone.jsonl\n");
        packed("inventory/data/1.csv.gz", "\"in\",\"k%201\",\"3\"\n\"in\",\"k2\",\"4\"\n");
        packed("a.json.gz", "[1,2]");
        inventory("inventory/manifest.json", "CSV", "Bucket, Key, Size", "inventory/data/1.csv.gz");
        inventory("inventory/orc.json", "ORC", "struct<bucket:string>", "inventory/data/1.orc");
        inventory("inventory/gone.json", "CSV", "Bucket, Key", "inventory/data/2.csv.gz");
        bench = new Workbench(builder -> builder.buckets(folder));
    }

    private static void write(String key, String content) throws IOException {
        write(key, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(String key, byte[] content) throws IOException {
        var file = folder.resolve("in").resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static void packed(String key, String content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(content.getBytes(StandardCharsets.UTF_8));
        }
        write(key, packed.toByteArray());
    }

    private static void inventory(String key, String format, String schema, String file) throws IOException {
        write(key, Workbench.json("""
                {'sourceBucket':'source','destinationBucket':'arn:aws:s3:::in','fileFormat':'%s','fileSchema':'%s',
                 'files':[{'key':'%s','size':1,'MD5checksum':'0'}]}""".formatted(format, schema, file)));
    }

    /** Action, ReaderConfig, arguments beside the bucket, items as value@source without s3://in/. HEADED and NAMED stand for the above. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "getObject|HEADED|'Key':'a.csv'|{'h':'1','i':'2'}@a.csv {'h':'3','i':'4'}@a.csv",
                "getObject|HEADED,'MaxItems':1|'Key':'a.csv'|{'h':'1','i':'2'}@a.csv",
                "getObject|HEADED,'MaxItems':0|'Key':'a.csv'|{'h':'1','i':'2'}@a.csv {'h':'3','i':'4'}@a.csv",
                "getObject|HEADED,'MaxItemsPath':'$.one'|'Key':'a.csv'|{'h':'1','i':'2'}@a.csv",
                "getObject|NAMED|'Key':'a.csv'|{'x':'h','y':'i'}@a.csv {'x':'1','y':'2'}@a.csv {'x':'3','y':'4'}@a.csv",
                "getObject|HEADED,'CSVDelimiter':'PIPE'|'Key':'pipes.csv'|`{'h':'1','i':'2|3'}@pipes.csv`",
                "getObject|HEADED,'CSVDelimiter':'TAB'|'Key':'tabs.tsv'|{'h':'1','i':'2'}@tabs.tsv",
                "getObject|HEADED,'CSVDelimiter':'SEMICOLON'|'Key':'semicolons.csv'|{'h':'1','i':'2'}@semicolons.csv",
                "getObject|HEADED,'CSVDelimiter':'SPACE'|'Key':'spaces.txt'|{'h':'1','i':'2'}@spaces.txt",
                "getObject|HEADED,'CSVDelimiter':'COMMA'|'Key':'head.csv'|``",
                "getObject|HEADED|'Key':'empty.csv'|``",
                "getObject|HEADED|'Key':'quoted.csv'|{'h':'a\\nb'}@quoted.csv {'h':'say_\\'hi\\''}@quoted.csv",
                "getObject|HEADED|'Key':'short.csv'|{'h':'1','i':''}@short.csv {'h':'1','i':'2'}@short.csv",
                "getObject|HEADED|'Key':'mark.csv'|{'h':'1'}@mark.csv",
                "getObject|'InputType':'JSON'|'Key':'a.json'|1@a.json {'b':2}@a.json 'c'@a.json",
                "getObject||'Key':'a.json'|1@a.json {'b':2}@a.json 'c'@a.json",
                "getObject|'InputType':'JSON'|'Key.$':'$.key'|1@a.json {'b':2}@a.json 'c'@a.json",
                "getObject|'InputType':'JSON'|'Key':'a.json','VersionId':'v','ExpectedBucketOwner':'1'|1@a.json {'b':2}@a.json 'c'@a.json",
                "getObject|'InputType':'JSON','ItemsPointer':'/data/items'|'Key':'nested.json'|1@nested.json 2@nested.json 3@nested.json",
                "getObject|'InputType':'JSON','ItemsPointer':'/data/items','MaxItems':2|'Key':'nested.json'|1@nested.json 2@nested.json",
                "getObject|'InputType':'JSON'|'Key':'odd_keys/ä+b&c.json'|1@odd_keys/ä+b&c.json",
                "getObject|'InputType':'JSON'|'Key':'a.json.gz'|1@a.json.gz 2@a.json.gz",
                "getObject|'InputType':'JSONL'|'Key':'a.jsonl'|{'n':1}@a.jsonl {'n':2}@a.jsonl",
                "getObject|'InputType':'JSONL','MaxItems':1|'Key':'broken.jsonl'|{'n':1}@broken.jsonl",
                "getObject|'InputType':'MANIFEST'|'Key':'inventory/manifest.json'|{'Bucket':'in','Key':'k%201','Size':'3'}@inventory/data/1.csv.gz {'Bucket':'in','Key':'k2','Size':'4'}@inventory/data/1.csv.gz",
                "getObject|'InputType':'MANIFEST','ManifestType':'S3_INVENTORY','MaxItems':1|'Key':'inventory/manifest.json'|{'Bucket':'in','Key':'k%201','Size':'3'}@inventory/data/1.csv.gz",
                "getObject|'ManifestType':'S3_INVENTORY','MaxItems':1|'Key':'inventory/manifest.json'|{'Bucket':'in','Key':'k%201','Size':'3'}@inventory/data/1.csv.gz",
                "getObject|'ManifestType':'ATHENA_DATA','InputType':'JSONL'|'Key':'athena.csv'|3@parts/2.jsonl 1@parts/1.jsonl 2@parts/1.jsonl",
                "getObject|'ManifestType':'ATHENA_DATA','InputType':'JSONL','MaxItems':2|'Key':'athena.csv'|3@parts/2.jsonl 1@parts/1.jsonl",
                "getObject|'ManifestType':'ATHENA_DATA',HEADED|'Key':'athena-tables.csv'|{'h':'2'}@tables/2.csv",
                "listObjectsV2|'Transformation':'LOAD_AND_FLATTEN','InputType':'JSONL'|'Prefix':'parts/'|1@parts/1.jsonl 2@parts/1.jsonl 3@parts/2.jsonl",
                "listObjectsV2|'Transformation':'LOAD_AND_FLATTEN','InputType':'JSONL','MaxItems':3|'Prefix':'parts/'|1@parts/1.jsonl 2@parts/1.jsonl 3@parts/2.jsonl",
                "listObjectsV2|'Transformation':'LOAD_AND_FLATTEN','InputType':'JSONL','MaxItems':1|'Prefix':'parts/'|1@parts/1.jsonl",
                "listObjectsV2|'Transformation':'LOAD_AND_FLATTEN',HEADED|'Prefix':'tables/'|{'h':'1'}@tables/1.csv {'h':'2'}@tables/2.csv",
                "listObjectsV2|'Transformation':'LOAD_AND_FLATTEN','InputType':'JSON'|'Prefix':'nothing/'|``",
                "listObjectsV2|'Transformation':'NONE'|'Prefix':'nothing/'|``",
            })
    void everyItemTellsItsValueAndItsSource(String action, String config, String from, String items) {
        assertThat(bench.describe(run(action, config, from)).output()).contains(expected(items));
    }

    private static String expected(String items) {
        if (items.isEmpty()) return "[]";
        var shown = new StringBuilder("[");
        for (var item : items.split(" ")) {
            var at = item.lastIndexOf('@');
            shown.append("{\"v\":%s,\"s\":\"s3://in/%s\"},"
                    .formatted(
                            text(item.substring(0, at)), item.substring(at + 1).replace('_', ' ')));
        }
        return shown.deleteCharAt(shown.length() - 1) + "]";
    }

    private static String text(String value) {
        return value.replace("\\'", "\0")
                .replace('\'', '"')
                .replace("\0", "\\\"")
                .replace('_', ' ');
    }

    private String run(String action, String config, String from) {
        var reader = config == null
                ? ""
                : "'ReaderConfig':{%s},"
                        .formatted(config.replace("HEADED", HEADED).replace("NAMED", NAMED));
        return bench.run(
                map(
                        "'ItemReader':{'Resource':'arn:aws:states:::s3:%s',%s'Parameters':{'Bucket':'in',%s}},"
                                .formatted(action, reader, from.replace('_', ' ')),
                        "'v.$':'$$.Map.Item.Value','s.$':'$$.Map.Item.Source'"),
                "{'one':1,'key':'a.json'}");
    }

    private static String map(String fields, String selector) {
        return """
                {'StartAt':'M','States':{'M':{'Type':'Map','End':true,%s'ItemSelector':{%s},'ItemProcessor':{'ProcessorConfig':
                  {'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}}}}""".formatted(fields, selector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "getObject|'InputType':'JSON'|'Key':'gone.json'|The specified key does not exist: s3://in/gone.json",
                "getObject|'InputType':'JSON'|'Key':'parts'|The specified key does not exist: s3://in/parts",
                "getObject|'InputType':'JSON'|'Key':'../in/a.json'|Not a place in a bucket: s3://in/../in/a.json",
                "getObject|'InputType':'JSON'|'Prefix':'x'|Not a place in a bucket: s3://in/",
                "getObject|'InputType':'JSON'|'Key':'object.json'|Attempting to map over non-iterable node.",
                "getObject|'InputType':'JSON','ItemsPointer':'/none'|'Key':'object.json'|Attempting to map over non-iterable node.",
                "getObject|'InputType':'JSON','ItemsPointer':'none'|'Key':'object.json'|Expected ItemsPointer to be a JSON pointer, but it is 'none'",
                "getObject|'InputType':'JSON'|'Key':'broken.json'|Unable to parse the item source as JSON: ",
                "getObject|'InputType':'JSON'|'Key':'a.csv'|Unable to parse the item source as JSON: ",
                "getObject|'InputType':'JSONL'|'Key':'broken.jsonl'|Unable to parse the item source as JSON: ",
                "getObject|'InputType':'JSONL'|'Key':'a.csv'|Unable to parse the item source as JSON: ",
                "getObject|HEADED|'Key':'twice.csv'|CSV headers cannot contain duplicates.",
                "getObject|'InputType':'CSV','CSVHeaderLocation':'GIVEN','CSVHeaders':['x','x']|'Key':'a.csv'|CSV headers cannot contain duplicates.",
                "getObject|'InputType':'MANIFEST'|'Key':'a.json'|Expected the manifest of an S3 inventory with its files as CSV, but it names no files",
                "getObject|'InputType':'MANIFEST'|'Key':'inventory/orc.json'|Expected the manifest of an S3 inventory with its files as CSV, but they are ORC",
                "getObject|'InputType':'MANIFEST'|'Key':'inventory/gone.json'|The specified key does not exist: s3://in/inventory/data/2.csv.gz",
                "getObject|'ManifestType':'ATHENA_DATA','InputType':'JSONL'|'Key':'athena-broken.csv'|Expected a line of the manifest to be s3://bucket/key, but it is tables/2.csv",
                "getObject|'ManifestType':'ATHENA_DATA','InputType':'JSONL'|'Key':'athena-missing.csv'|The specified key does not exist: s3://in/gone.jsonl",
                "getObject|'InputType':'PARQUET'|'Key':'a.csv'|PARQUET is read by a module of its own: expected dev.clix:clix-parquet",
                "listObjectsV2|'Transformation':'LOAD_AND_FLATTEN','InputType':'JSONL'|'Prefix':''|Unable to parse the item source as JSON: ",
            })
    void whatCannotBeReadIsTold(String action, String config, String from, String cause) {
        var failed = run(action, config, from);
        assertThat(bench.describe(failed).error()).contains("States.ItemReaderFailed");
        assertThat(bench.describe(failed).cause())
                .hasValueSatisfying(told -> assertThat(told).startsWith(cause));
        assertThat(bench.types(failed))
                .containsSubsequence("MapRunStarted", "MapRunFailed", "MapStateFailed", "ExecutionFailed");
    }

    @Test
    void jsonataComputesWhatIsReadAndPutTogether() {
        var definition = """
                {'StartAt':'M','QueryLanguage':'JSONata','States':{'M':{'Type':'Map','End':true,
                 'ItemReader':{'Resource':'arn:aws:states:::s3:getObject','Arguments':'{% $states.input.from %}',
                  'ReaderConfig':{'InputType':'JSON','MaxItems':'{% 1 + 1 %}'}},
                 'ItemSelector':'{% $states.context.Map.Item.Source %}',
                 'ItemBatcher':{'MaxItemsPerBatch':'{% $states.input.n %}','BatchInput':'{% $states.input.n %}'},
                 'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},
                  'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}}}}""";
        var run = bench.run(definition, "{'n':2,'from':{'Bucket':'in','Key':'a.json'}}");
        assertThat(bench.describe(run).output())
                .contains(Workbench.json("[{'BatchInput':2,'Items':['s3://in/a.json','s3://in/a.json']}]"));
    }

    /** ItemBatcher, what each child gets of the items 0 to 4. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'MaxItemsPerBatch':2|[[0,1],[2,3],[4]]",
                "'MaxItemsPerBatch':5|[[0,1,2,3,4]]",
                "'MaxItemsPerBatch':9|[[0,1,2,3,4]]",
                "'MaxItemsPerBatch':1|[[0],[1],[2],[3],[4]]",
                "'MaxItemsPerBatchPath':'$.three'|[[0,1,2],[3,4]]",
                "'MaxInputBytesPerBatch':262144|[[0,1,2,3,4]]",
                "'MaxInputBytesPerBatch':16|[[0,1],[2,3],[4]]",
                "'MaxInputBytesPerBatchPath':'$.bytes'|[[0,1],[2,3],[4]]",
                "'MaxInputBytesPerBatch':1|[[0],[1],[2],[3],[4]]",
                "'MaxItemsPerBatch':4,'MaxInputBytesPerBatch':16|[[0,1],[2,3],[4]]",
                "'MaxItemsPerBatch':1,'MaxInputBytesPerBatch':16|[[0],[1],[2],[3],[4]]",
            })
    void itemsArePutTogetherWithinBothLimits(String batcher, String batches) {
        var definition = """
                {'StartAt':'M','States':{'M':{'Type':'Map','End':true,'ItemsPath':'$.items','ItemBatcher':{%s},'ResultSelector':
                  {'b.$':'$[*].Items'},'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'EXPRESS'},
                  'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}}}}""".formatted(batcher);
        var run = bench.run(definition, "{'items':[0,1,2,3,4],'three':3,'bytes':16}");
        assertThat(bench.describe(run).output()).contains("{\"b\":%s}".formatted(batches));
    }
}
