package dev.clix.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of another library (npm hyparquet-writer 0.17.0, two row groups) and of Apache's own. */
class ParquetItemsTest {
    private static final List<String> ROWS = List.of(
            "{\"id\":1,\"name\":\"ann\",\"price\":1.5,\"ok\":true,\"big\":9007199254740993,\"at\":\"2026-09-24T02:57:20.064Z\",\"doc\":\"{\\\"a\\\":1}\"}",
            "{\"id\":2,\"name\":\"bob, the\",\"price\":null,\"ok\":false,\"big\":-1,\"at\":\"1970-01-01T00:00:00Z\",\"doc\":\"{\\\"a\\\":[2]}\"}",
            "{\"id\":3,\"name\":\"ä\\\"ö\",\"price\":-0.25,\"ok\":true,\"big\":0,\"at\":\"1969-12-31T23:59:59Z\",\"doc\":\"{\\\"a\\\":null}\"}");

    @TempDir
    private Path folder;

    private static Path file(String name) throws Exception {
        return Path.of(ParquetItemsTest.class.getResource(name + ".parquet").toURI());
    }

    private static List<String> items(Path file) throws IOException {
        var items = new ArrayList<String>();
        new ParquetItems().read(file, item -> items.add(item.toString()));
        return items;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "snappy", "gzip"})
    void rowsAreItemsHoweverPagesArePacked(String name) throws Exception {
        assertThat(items(file(name))).isEqualTo(ROWS);
    }

    @Test
    void noMoreIsReadThanIsWanted() throws Exception {
        var items = new ArrayList<JsonNode>();
        new ParquetItems().read(file("snappy"), item -> {
            items.add(item);
            return false;
        });
        assertThat(items).hasSize(1);
    }

    /** A column's type, and what its value becomes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "required int32 c|7|7",
                "required int32 c (INTEGER(8,true))|-7|-7",
                "required int32 c (INTEGER(32,false))|-1|4294967295",
                "required int64 c (INTEGER(64,false))|-1|18446744073709551615",
                "required int32 c (DATE)|20721|\"2026-09-25\"",
                "required int32 c (DECIMAL(5,2))|-150|-1.50",
                "required int64 c (DECIMAL(18,4))|12345|1.2345",
                "required int32 c (TIME(MILLIS,true))|3723004|\"01:02:03.004\"",
                "required int64 c (TIME(MICROS,true))|1000000|\"00:00:01\"",
                "required int64 c (TIMESTAMP(MILLIS,true))|1|\"1970-01-01T00:00:00.001Z\"",
                "required int64 c (TIMESTAMP(MICROS,false))|-1|\"1969-12-31T23:59:59.999999Z\"",
                "required int64 c (TIMESTAMP(NANOS,true))|1|\"1970-01-01T00:00:00.000000001Z\"",
            })
    void wholeNumbersAreWhatTheirTypeSays(String column, long value, String json) throws Exception {
        assertThat(one(column, group -> {
                    if (column.contains("int64")) group.add("c", value);
                    else group.add("c", (int) value);
                }))
                .isEqualTo("{\"c\":%s}".formatted(json));
    }

    private interface Filling {
        void fill(Group group);
    }

    private String one(String columns, Filling filling) throws IOException {
        var schema = MessageTypeParser.parseMessageType(
                "message m { %s }".formatted(columns.endsWith("}") ? columns : columns + ";"));
        var file = folder.resolve("one.parquet");
        Files.deleteIfExists(file);
        write(file, schema, filling);
        return items(file).get(0);
    }

    private static void write(Path file, MessageType schema, Filling filling) throws IOException {
        var group = new SimpleGroup(schema);
        filling.fill(group);
        try (var writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build()) {
            writer.write(group);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"SNAPPY", "ZSTD", "LZ4_RAW"})
    void pagesAreUnpackedInJavaAlone(CompressionCodecName codec) throws Exception {
        var schema = MessageTypeParser.parseMessageType("message m { required binary c (STRING); required int32 n; }");
        var file = folder.resolve("packed.parquet");
        try (var writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withCodecFactory(new Compression())
                .withCompressionCodec(codec)
                .build()) {
            for (var n = 0; n < 1_000; n++)
                writer.write(
                        new SimpleGroup(schema).append("c", "again and again").append("n", n));
        }

        assertThat(items(file)).hasSize(1_000).contains("{\"c\":\"again and again\",\"n\":999}");
        assertThat(Files.size(file)).isLessThan(15_000);
    }

    @Test
    void bytesAreTextsWhereTheyAreSome() throws Exception {
        assertThat(one("required binary c (STRING)", group -> group.add("c", "ä")))
                .isEqualTo("{\"c\":\"ä\"}");
        assertThat(one("required binary c (ENUM)", group -> group.add("c", "RED")))
                .isEqualTo("{\"c\":\"RED\"}");
        assertThat(one("required binary c", group -> group.add("c", bytes(1, 2, 255))))
                .isEqualTo("{\"c\":\"AQL/\"}");
        assertThat(one("required binary c (DECIMAL(9,3))", group -> group.add("c", bytes(255, 0))))
                .isEqualTo("{\"c\":-0.256}");
        assertThat(one(
                        "required fixed_len_byte_array(16) c (UUID)",
                        group -> group.add(
                                "c", bytes(0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 187, 204, 221, 238, 255))))
                .isEqualTo("{\"c\":\"00112233-4455-6677-8899-aabbccddeeff\"}");
        var int96 = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(1_000_000_000L)
                .putInt(2_440_589)
                .array();
        assertThat(one("required int96 c", group -> group.add("c", Binary.fromConstantByteArray(int96))))
                .isEqualTo("{\"c\":\"1970-01-02T00:00:01Z\"}");
    }

    private static Binary bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return Binary.fromConstantByteArray(bytes);
    }

    @Test
    void realNumbersAreAsTheyAreWritten() throws Exception {
        assertThat(one("required float c", group -> group.add("c", 0.1f))).isEqualTo("{\"c\":0.1}");
        assertThat(one("required double c", group -> group.add("c", 1e300))).isEqualTo("{\"c\":1.0E300}");
        assertThat(one("required double c", group -> group.add("c", Double.NaN)))
                .isEqualTo("{\"c\":\"NaN\"}");
        assertThat(one("required boolean c", group -> group.add("c", true))).isEqualTo("{\"c\":true}");
    }

    @Test
    void groupsAreObjectsListsArraysAndMapsObjects() throws Exception {
        assertThat(one(
                        "optional int32 none; required group g { required int32 a; optional binary b (STRING); }",
                        group -> group.addGroup("g").append("a", 1)))
                .isEqualTo("{\"none\":null,\"g\":{\"a\":1,\"b\":null}}");
        assertThat(one("required group l (LIST) { repeated group list { optional int32 element; } }", group -> {
                    var list = group.addGroup("l");
                    list.addGroup("list").append("element", 1);
                    list.addGroup("list");
                }))
                .isEqualTo("{\"l\":[1,null]}");
        assertThat(one(
                        "required group l (LIST) { repeated int32 array; }",
                        group -> group.addGroup("l").append("array", 1).append("array", 2)))
                .isEqualTo("{\"l\":[1,2]}");
        assertThat(one("repeated int32 r", group -> group.append("r", 1).append("r", 2)))
                .isEqualTo("{\"r\":[1,2]}");
        assertThat(one(
                        "required group m (MAP) { repeated group key_value { required binary key (STRING); optional int32 value; } }",
                        group -> {
                            var map = group.addGroup("m");
                            map.addGroup("key_value").append("key", "a").append("value", 1);
                            map.addGroup("key_value").append("key", "b");
                        }))
                .isEqualTo("{\"m\":{\"a\":1,\"b\":null}}");
    }

    @Test
    void whatIsNoneIsTold() throws IOException {
        var text = Files.writeString(folder.resolve("text.parquet"), "not parquet at all");
        assertThatThrownBy(() -> items(text))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("text.parquet is not a Parquet file.");
        assertThatThrownBy(() -> items(Files.writeString(folder.resolve("short.parquet"), "x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("short.parquet is not a Parquet file");
    }

    @Test
    void aMapReadsParquetFiles() throws Exception {
        Files.createDirectories(folder.resolve("in/all"));
        Files.copy(file("snappy"), folder.resolve("in/all/1.parquet"));
        Files.copy(file("gzip"), folder.resolve("in/all/2.parquet"));
        Files.writeString(folder.resolve("in/broken.parquet"), "broken, but long enough!!");

        assertThat(output("getObject", "'InputType':'PARQUET'", "'Key':'all/1.parquet'"))
                .isEqualTo("[1,2,3]");
        assertThat(output("getObject", "'InputType':'PARQUET','MaxItems':2", "'Key':'all/1.parquet'"))
                .isEqualTo("[1,2]");
        assertThat(output(
                        "listObjectsV2",
                        "'InputType':'PARQUET','Transformation':'LOAD_AND_FLATTEN'",
                        "'Prefix':'all/'"))
                .isEqualTo("[1,2,3,1,2,3]");
        assertThat(output("getObject", "'InputType':'PARQUET'", "'Key':'broken.parquet'"))
                .isEqualTo(
                        "States.ItemReaderFailed: Unable to read s3://in/broken.parquet: broken.parquet is not a Parquet file. Expected magic number at tail, but found [103, 104, 33, 33]");
    }

    private String output(String action, String config, String from) throws Exception {
        var definition = """
                {'StartAt':'M','States':{'M':{'Type':'Map','End':true,'ItemReader':{'Resource':'arn:aws:states:::s3:%s',
                  'ReaderConfig':{%s},'Parameters':{'Bucket':'in',%s}},'ItemSelector':{'id.$':'$$.Map.Item.Value.id'},'ItemProcessor':
                  {'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'EXPRESS'},'StartAt':'P','States':{'P':{'Type':'Pass','OutputPath':'$.id','End':true}}}}}}""".formatted(action, config, from).replace('\'', '"');
        try (var simulator = StepFunctionsSimulator.builder()
                .time(new VirtualTime())
                .buckets(folder)
                .start()) {
            var machine = simulator
                    .createStateMachine(new CreateStateMachine(
                            "m", definition, "arn:aws:iam::123456789012:role/r", MachineType.STANDARD))
                    .toCompletableFuture()
                    .get();
            var started = simulator
                    .startExecution(new StartExecution(machine, Optional.empty(), Optional.of("{}")))
                    .toCompletableFuture()
                    .get();
            var ended = simulator
                    .describeExecution(started.executionArn())
                    .toCompletableFuture()
                    .get();
            return ended.output()
                    .orElseGet(() ->
                            ended.error().orElseThrow() + ": " + ended.cause().orElseThrow());
        }
    }
}
