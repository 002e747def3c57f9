package dev.clix.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request for a websocket (RFC 6455, section 4.1) that is so plain that it can mean nothing else: whole, in letters
 * without accents, each field once, nothing behind it.
 */
final class UpgradeRequest {
    private static final int BYTES_MAX = 4 * 1024;
    private static final String LINE_END = "\r\n";
    private static final String HEAD_END = LINE_END + LINE_END;
    private static final int KEY_LETTERS = 24;
    /** Fields by which a client expects more than a websocket. */
    private static final Set<String> NOT_PLAIN =
            Set.of("content-length", "transfer-encoding", "expect", "sec-websocket-protocol");

    /** RFC 6455, section 1.3. */
    private static final String ACCEPT_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final String ACCEPTED = "HTTP/1.1 101 Switching Protocols\r\n"
            + "upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ";

    private final Map<String, String> fields;

    private UpgradeRequest(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @param bytes all that came so far; not read
     * @return empty for everything else there is, also for what is not whole yet
     */
    static Optional<UpgradeRequest> plain(ByteBuf bytes, String path) {
        if (bytes.readableBytes() > BYTES_MAX || !begins(bytes, "GET " + path)) return Optional.empty();
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        if (head.indexOf(HEAD_END) != head.length() - HEAD_END.length()) return Optional.empty();
        int lineEnd = head.indexOf(LINE_END);
        if (!asksFor(path, head.substring(0, lineEnd))) return Optional.empty();
        return fields(head, lineEnd + LINE_END.length())
                .filter(UpgradeRequest::isUpgrade)
                .map(UpgradeRequest::new);
    }

    private static boolean begins(ByteBuf bytes, String start) {
        if (bytes.readableBytes() < start.length()) return false;
        for (int i = 0; i < start.length(); i++)
            if (bytes.getByte(bytes.readerIndex() + i) != start.charAt(i)) return false;
        return true;
    }

    private static boolean asksFor(String path, String line) {
        String[] words = line.split(" ", -1);
        return words.length == 3
                && (words[1].equals(path) || words[1].startsWith(path + "?"))
                && words[2].equals("HTTP/1.1");
    }

    private static Optional<Map<String, String>> fields(String head, int start) {
        Map<String, String> fields = new HashMap<>();
        int next;
        for (int at = start; !head.startsWith(LINE_END, at); at = next + LINE_END.length()) {
            next = head.indexOf(LINE_END, at);
            int colon = head.indexOf(':', at);
            if (colon < 0 || !isName(head, at, colon) || !isText(head, colon + 1, next)) return Optional.empty();
            String name = head.substring(at, colon).toLowerCase(Locale.ROOT);
            String value = head.substring(colon + 1, next).strip();
            if (fields.putIfAbsent(name, value) != null) return Optional.empty();
        }
        return Optional.of(fields);
    }

    private static boolean isName(String head, int from, int to) {
        for (int i = from; i < to; i++) {
            char letter = head.charAt(i);
            boolean known = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || letter == '-';
            if (!known) return false;
        }
        return to > from;
    }

    private static boolean isText(String head, int from, int to) {
        for (int i = from; i < to; i++) if (head.charAt(i) < ' ' || head.charAt(i) > '~') return false;
        return true;
    }

    private static boolean isUpgrade(Map<String, String> fields) {
        return fields.keySet().stream().noneMatch(NOT_PLAIN::contains)
                && fields.containsKey("host")
                && "websocket".equalsIgnoreCase(fields.get("upgrade"))
                && "13".equals(fields.get("sec-websocket-version"))
                && fields.getOrDefault("sec-websocket-key", "").length() == KEY_LETTERS
                && Arrays.stream(fields.getOrDefault("connection", "").split(","))
                        .anyMatch(option -> option.strip().equalsIgnoreCase("upgrade"));
    }

    Optional<String> origin() {
        return Optional.ofNullable(fields.get("origin"));
    }

    /** @param name in lower case; no field comes twice here */
    List<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).stream().toList();
    }

    /** The answer that makes a websocket of the connection. */
    ByteBuf accepted(ByteBufAllocator memory) {
        byte[] salted = (fields.get("sec-websocket-key") + ACCEPT_SALT).getBytes(StandardCharsets.US_ASCII);
        String answer = ACCEPTED + Base64.getEncoder().encodeToString(sha1().digest(salted)) + HEAD_END;
        return memory.directBuffer(answer.length()).writeBytes(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Expected every Java to have SHA-1", e);
        }
    }
}
