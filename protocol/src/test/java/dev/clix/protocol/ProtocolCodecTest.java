package dev.clix.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.TestMessages.Board;
import dev.clix.protocol.TestMessages.Click;
import dev.clix.protocol.TestMessages.Clicked;
import dev.clix.protocol.TestMessages.Hand;
import dev.clix.protocol.TestMessages.Ship;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolCodecTest {
    private static final MessageId ID = new MessageId("a");
    private static final GameMessage PROGRESS = new GameMessage(
            new GameId("g1"),
            new Epoch("e1"),
            7,
            Instant.ofEpochMilli(5),
            new TestMessages.Progress(new PlayerId("p1"), 12));

    private final ProtocolCodec codec = ProtocolCodec.of(TestMessages.TABLE);

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
        assertThat(clientNames()).containsAll(WireFormat.CLIENT_MESSAGES.keySet());
        assertThat(serverNames()).containsAll(besidesViews(WireFormat.REPLIES));
        assertThat(serverNames()).containsAll(besidesViews(WireFormat.EVENTS));
    }

    /** The names of messages without a view of the game; each game has golden files of those with one. */
    private static List<String> besidesViews(Map<String, ?> family) {
        return family.keySet().stream()
                .filter(name -> !List.of("seated", "playerJoined").contains(name))
                .toList();
    }

    @Test
    void whatIsTheGamesStandsBesideWhatIsTheEngines() {
        var move = new ClientMessage.Move(ID, new Click(3));
        var moved = new Reply.Moved(ID, new Clicked(3));
        assertThat(text(codec.encode(move))).isEqualTo("{'type':'click','id':'a','clicks':3}".replace('\'', '"'));
        assertThat(text(codec.encode(moved)))
                .isEqualTo("{'type':'clicked','replyTo':'a','clicks':3}".replace('\'', '"'));
        assertThat(codec.decodeServer(text(codec.encode(moved)))).containsExactly(moved);
        assertThat(codec.decodeServer(text(codec.encode(PROGRESS)))).containsExactly(PROGRESS);
    }

    @Test
    void viewsHoldTheGamesPartBesideTheirs() {
        PlayerView ada = new PlayerView(
                new PlayerId("p1"),
                new PlayerName("Ada"),
                Optional.empty(),
                new Hand(List.of(2, 5), Optional.empty()),
                true,
                false);
        GameView view = new GameView(
                new GameId("g1"),
                "test",
                GameView.Visibility.PRIVATE,
                Optional.empty(),
                2,
                Optional.empty(),
                "bidding",
                new Board(7),
                Optional.empty(),
                Optional.empty(),
                List.of(ada),
                AudienceView.NOBODY,
                Optional.empty(),
                Optional.empty());
        Reply.Seated seated = new Reply.Seated(
                ID, ada.id(), "t", new SeatGrace(15, 600), new Epoch("e1"), 4, view, Instant.ofEpochMilli(5));

        String json = text(codec.encode(seated));

        assertThat(json)
                .contains("\"phase\":\"bidding\",\"round\":7,", "\"name\":\"Ada\",\"dice\":[2,5],\"here\":true");
        assertThat(codec.decodeServer(json)).containsExactly(seated);
    }

    @Test
    void aRefusalIsAWordOfTheGamesOrOfAll() {
        for (Refusal refusal : List.of(TestMessages.Rule.OUT_OF_TURN, CommonRefusal.GAME_FULL)) {
            Reply.Refused refused = new Reply.Refused(Optional.of(ID), refusal, "no");
            assertThat(text(codec.encode(refused))).contains("\"" + refusal.word() + "\"");
            assertThat(codec.decodeServer(text(codec.encode(refused)))).containsExactly(refused);
        }
        assertThat(TestMessages.Rule.OUT_OF_TURN.word()).isEqualTo("outOfTurn");
    }

    @Test
    void theTypeComesFirst() {
        assertThat(text(codec.encode(PROGRESS)))
                .isEqualTo("{'type':'progress','game':'g1','epoch':'e1','offset':7,'time':5,'player':'p1','clicks':12}"
                        .replace('\'', '"'));
    }

    @Test
    void aServersFrameMayHoldSeveralMessages() {
        String frame = "[" + Golden.json("server/pong") + "," + text(codec.encode(PROGRESS)) + "]";

        assertThat(codec.decodeServer(frame)).containsExactly(Samples.SERVER.get("pong"), PROGRESS);
    }

    @Test
    void fieldsNobodyKnowsAreSkipped() {
        assertThat(codec.decode("{\"type\":\"ship\",\"id\":\"a\",\"later\":{\"x\":1}}"))
                .isEqualTo(new Decoded.Message(new ClientMessage.Move(ID, new Ship())));
    }

    /** JSON has one kind of number, and some languages write each of them with a point. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3.000", "0.3e1", "30e-1", "3E0"})
    void aWholeNumberIsOneHoweverItIsWritten(String three) {
        var message = new ClientMessage.Move(ID, new Click(3));
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
            {"type":"dance","id":"a"}                      | unknownType    | a | Expected a type of addBot, agreeToBots, bid, click, emote,
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

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** A bad frame is told and logged: it must not look like a line of its own, nor paint the terminal. */
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
