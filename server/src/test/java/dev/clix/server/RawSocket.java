package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A websocket without a library around it, which breaks the rules when asked to, and reads when it likes. */
final class RawSocket implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** Takes the door's path. The key and its answer are those of RFC 6455, section 1.3. */
    static final String UPGRADE = "GET %s HTTP/1.1\r\nHost: clix\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int RECEIVE_BUFFER = 4_096;
    private final Socket socket = new Socket();
    private final DataInputStream in;

    /** One frame, as it came. */
    record Frame(int opcode, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** Of a close frame. */
        int code() {
            return ByteBuffer.wrap(payload).getShort();
        }
    }

    RawSocket(int port, String door) throws IOException {
        this(port);
        send(UPGRADE.formatted(door).getBytes(StandardCharsets.US_ASCII));
        assertAccepted();
    }

    /** Only a connection. All that is not read waits at the server, for little fits in between. */
    RawSocket(int port) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    void assertAccepted() throws IOException {
        assertThat(head()).startsWith("HTTP/1.1 101").contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    /** Of an answer to a request. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) head.append((char) in.readUnsignedByte());
        return head.toString();
    }

    /** As they are. A server that has closed meanwhile has its reasons. */
    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closedMeanwhile) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    void say(String text) {
        send(frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** One frame, the last of its message. */
    void send(int opcode, byte... payload) {
        send(frame(FINAL | opcode, payload));
    }

    /** One frame that others follow. */
    void begin(int opcode, byte... payload) {
        send(frame(opcode, payload));
    }

    /** The mask is zero, and so leaves the payload as it is. */
    static byte[] frame(int start, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) start);
        if (payload.length < 126) frame.put((byte) (MASKED | payload.length));
        else if (payload.length <= 0xffff) frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        else frame.put((byte) (MASKED | 127)).putLong(payload.length);
        frame.putInt(0).put(payload);
        byte[] bytes = new byte[frame.flip().remaining()];
        frame.get(bytes);
        return bytes;
    }

    /** The next frame; the server's are not masked. */
    Frame read() throws IOException {
        int start = in.readUnsignedByte();
        assertThat(start & FINAL).as("the server sends whole messages").isEqualTo(FINAL);
        int length = in.readUnsignedByte();
        if (length == 126) length = in.readUnsignedShort();
        else if (length == 127) length = Math.toIntExact(in.readLong());
        return new Frame(start & 0xf, in.readNBytes(length));
    }

    /** Reads until the server says why it closes. */
    int awaitClose() throws IOException {
        Frame frame = read();
        while (frame.opcode() != CLOSE) frame = read();
        return frame.code();
    }

    /** Reads until the connection has ended. */
    void awaitEnd() throws IOException {
        try {
            while (in.read() >= 0) {}
        } catch (java.net.SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
