package dev.clix.workflow.simulator.internal.task;

import static dev.clix.workflow.WorkflowException.Code.INVALID_TOKEN;
import static dev.clix.workflow.WorkflowException.Code.TASK_TIMED_OUT;

import dev.clix.workflow.WorkflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/** Which task each token answers. A token is 191 random bits, and a checksum that tells a forgotten one from a stray text. */
public final class TaskTokens {
    private static final int RANDOM_BYTES = 24;

    private final RandomGenerator random;
    private final Map<String, OpenTask> open = new ConcurrentHashMap<>();

    /** A task that waits for its answer. */
    public record OpenTask(TaskOwner execution, long task) {}

    public TaskTokens(RandomGenerator random) {
        this.random = random;
    }

    public String next() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        bytes[0] &= Byte.MAX_VALUE; // or one token in 64 starts with a dash, which command lines take for an option
        var token = ByteBuffer.allocate(RANDOM_BYTES + Integer.BYTES)
                .put(bytes)
                .putInt(checksum(bytes))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    public void open(String token, OpenTask task) {
        open.put(token, task);
    }

    public void close(String token) {
        open.remove(token);
    }

    /** All open tasks that have a token. */
    public List<OpenTask> all() {
        return List.copyOf(open.values());
    }

    /** @throws WorkflowException in AWS's words when the token answers no task */
    public OpenTask find(String token) {
        var task = open.get(token);
        if (task != null) return task;
        throw wasIssued(token) ? timedOut() : new WorkflowException(INVALID_TOKEN, "Invalid Token: 'Invalid token'");
    }

    public static WorkflowException timedOut() {
        return new WorkflowException(TASK_TIMED_OUT, "Task Timed Out: 'Provided task does not exist anymore'");
    }

    private static boolean wasIssued(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != RANDOM_BYTES + Integer.BYTES) return false;
            var random = new byte[RANDOM_BYTES];
            bytes.get(random);
            return bytes.getInt() == checksum(random);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
