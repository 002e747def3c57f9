package dev.clix.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolCodecTest {
    private final ProtocolCodec codec = new ProtocolCodec();

    static List<String> clientNames() {
        return Golden.names("client");
    }

    static List<String> serverNames() {
        return Golden.names("server");
    }

    @ParameterizedTest
    @MethodSource("clientNames")
    void everyClientMessageTravelsAsItsGoldenFile(String name) throws IOException {
        ClientMessage message = Samples.CLIENT.get(name);

        assertThat(codec.decode(Golden.json("client/" + name).toString())).isEqualTo(new Decoded.Message(message));
        assertThat(Golden.JSON.readTree(codec.encode(message))).isEqualTo(Golden.json("client/" + name));
    }

    @ParameterizedTest
    @MethodSource("serverNames")
    void everyServerMessageTravelsAsItsGoldenFile(String name) throws IOException {
        ServerMessage message = Samples.SERVER.get(name);

        assertThat(Golden.JSON.readTree(codec.encode(message))).isEqualTo(Golden.json("server/" + name));
        assertThat(codec.decodeServer(Golden.json("server/" + name).toString())).containsExactly(message);
    }

    @Test
    void everyRecordHasAGoldenFile() {
        assertThat(clientNames())
                .containsAll(WireType.family(ClientMessage.class).keySet());
        assertThat(serverNames()).containsAll(WireType.family(Reply.class).keySet());
        assertThat(serverNames()).containsAll(WireType.family(GameEvent.class).keySet());
    }

    @Test
    void theTypeComesFirst() {
        String progress = new String(codec.encode(Samples.SERVER.get("progress")), StandardCharsets.UTF_8);

        assertThat(progress).startsWith("{\"type\":\"progress\",\"game\":\"Zk3yQ9vW1xTb7NcR\",\"epoch\":");
    }

    @Test
    void aServersFrameMayHoldSeveralMessages() {
        String frame = "[" + Golden.json("server/pong") + "," + Golden.json("server/progress") + "]";

        assertThat(codec.decodeServer(frame))
                .containsExactly(Samples.SERVER.get("pong"), Samples.SERVER.get("progress"));
    }

    @Test
    void fieldsNobodyKnowsAreSkipped() {
        assertThat(codec.decode("{\"type\":\"ship\",\"id\":\"a\",\"later\":{\"x\":1}}"))
                .isEqualTo(new Decoded.Message(new ClientMessage.Ship(new MessageId("a"))));
    }

    /** JSON has one kind of number, and some languages write each of them with a point. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3.000", "0.3e1", "30e-1", "3E0"})
    void aWholeNumberIsOneHoweverItIsWritten(String three) {
        var message = new ClientMessage.Click(new MessageId("a"), 3);
        for (var order : List.of("{'type':'click','id':'a','clicks':%s}", "{'clicks':%s,'id':'a','type':'click'}"))
            assertThat(codec.decode(order.formatted(three).replace('\'', '"'))).isEqualTo(new Decoded.Message(message));
        assertThat(codec.decode("{\"type\":\"return\",\"id\":\"a\",\"token\":\"t\",\"offset\":%s}".formatted(three)))
                .isEqualTo(new Decoded.Message(new ClientMessage.Return(new MessageId("a"), "t", Optional.empty(), 3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hello                                          | invalidJson    |   | Expected one JSON object, but could not read on at column
            {"type":"ship","id":"a"} {}                    | invalidJson    |   | Expected one JSON object, but could not read on at column
            [1]                                            | invalidJson    |   | Expected one JSON object, but found array
            ``                                             | invalidJson    |   | Expected one JSON object, but found missing
            {"id":"a"}                                     | unknownType    | a | but found ''
            {"type":"dance","id":"a"}                      | unknownType    | a | Expected a type of addBot, click,
            {"type":"dance","id":"not an id!"}             | unknownType    |   | but found 'dance'
            {"type":"ship"}                                | invalidMessage |   | Expected a text in 'id'
            {"type":"ship","id":7}                         | invalidMessage |   | Expected a text in 'id'
            {"type":"ship","id":null}                      | invalidMessage |   | Expected a text in 'id'
            {"type":"click","id":"a","clicks":"5"}         | invalidMessage | a | Expected a whole number in 'clicks'
            {"type":"click","id":"a","clicks":1.5}         | invalidMessage | a | Expected a whole number in 'clicks'
            {"type":"click","id":"a","clicks":1e10}        | invalidMessage | a | Expected a whole number in 'clicks'
            {"type":"click","id":"a","clicks":1e400}       | invalidMessage | a | Expected a whole number in 'clicks'
            {"type":"click","id":"a","clicks":null}        | invalidMessage | a | Expected a whole number in 'clicks'
            {"type":"click","id":"a","clicks":1,"clicks":100} | invalidJson |   | Expected each field once, but 'clicks' comes twice
            {"type":"leave","id":"a","x":{"y":1,"y":2}}    | invalidJson    |   | Expected each field once, but 'y' comes twice
            {"type":"click","id":"a","clicks":0}           | invalidMessage | a | Expected clicks from 1 to 100, but found 0
            {"type":"click","id":"a"}                      | invalidMessage | a | Expected a whole number in 'clicks'
            {"type":"return","id":"a","token":"t"}         | invalidMessage | a | Expected a whole number in 'offset'
            {"type":"click","id":"a","clicks":99999999999} | invalidMessage | a | Expected a number in range in 'clicks'
            {"type":"hostGame","id":"a","name":"A","seats":11} | invalidMessage | a | Expected seats from 2 to 10, but found 11
            {"type":"hostGame","id":"a","name":"A","seats":2,"client":"short"} | invalidMessage | a | Expected a client key of at least 16 letters, but found 5
            {"type":"hostGame","id":"a","name":"A","seats":2,"client":7} | invalidMessage | a | Expected a text in 'client'
            {"type":"listSpectators","id":"a"}             | invalidMessage | a | Expected a whole number in 'after'
            {"type":"listSpectators","id":"a","after":-1}  | invalidMessage | a | Expected after from 0 to 2147483647, but found -1
            {"type":"addBot","id":"a","speed":"ludicrous"} | invalidMessage | a | Expected one of slow, medium, fast in 'speed'
            {"type":"addBot","id":"a","speed":1}           | invalidMessage | a | 'speed'
            {"type":"quickMatch","id":"a","name":"   "}    | invalidMessage | a | Expected a name of 1 to 24 characters
            {"type":"quickMatch","id":"a","name":"abcdefghijklmnopqrstuvwxyz"} | invalidMessage | a | Expected a name of 1 to 24 characters
            {"type":"quickMatch","id":"a","name":"a\\u202eb"} | invalidMessage | a | Expected a name of visible characters
            {"type":"quickMatch","id":"a","name":"\\u00a0\\u2003"} | invalidMessage | a | Expected a name of 1 to 24 characters
            {"type":"quickMatch","id":"a","name":"\\u3164"} | invalidMessage | a | Expected a name of visible characters
            {"type":"quickMatch","id":"a","name":["A"]}    | invalidMessage | a | Expected a text in 'name'
            {"type":"joinGame","id":"a","name":"A","game":"a/b"} | invalidMessage | a | Expected a game id of 1 to 40
            """)
    void whatCannotBeReadIsRefusedByName(String frame, String refusal, String id, String message) {
        Decoded decoded = codec.decode(frame);

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Unreadable.class, unreadable -> {
            String encoded = new String(codec.encode(unreadable.refused()), StandardCharsets.UTF_8);
            assertThat(encoded).contains("\"refusal\":\"" + refusal + "\"");
            assertThat(unreadable.refused().replyTo().map(MessageId::value)).isEqualTo(Optional.ofNullable(id));
            assertThat(unreadable.refused().message()).contains(message).doesNotContain("dev.clix", "jackson");
        });
    }

    /** What came is told and logged: it must not look like a line of its own, nor paint the terminal. */
    @Test
    void whatCameIsShownOnOneLine() {
        Decoded decoded = codec.decode("{\"type\":\"a\\n12:00 ERROR b\\u001b[31m\\u2028\",\"id\":\"a\"}");

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        unreadable -> assertThat(unreadable.refused().message())
                                .endsWith("but found 'a\ufffd12:00 ERROR b\ufffd[31m\ufffd'"));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void bombsAreRefused(String frame) {
        assertThat(codec.decode(frame))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        unreadable ->
                                assertThat(codec.encode(unreadable.refused())).hasSizeLessThan(300));
    }

    static Stream<String> bombs() {
        return Stream.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(5_000),
                "{\"type\":\"return\",\"id\":\"a\",\"token\":\"" + "x".repeat(100_000) + "\",\"offset\":0}",
                "{\"type\":\"click\",\"id\":\"a\",\"clicks\":" + "9".repeat(100_000) + "}",
                "\u0000",
                "{\"type\":\"\\ud800\",\"id\":\"a\"}",
                "{\"type\":\"quickMatch\",\"id\":\"a\",\"name\":\"x" + "🚀".repeat(50) + "\"}",
                "{\"type\":\"ship\",\"id\":\"\ud800\"}");
    }
}
