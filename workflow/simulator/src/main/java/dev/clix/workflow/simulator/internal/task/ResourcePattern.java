package dev.clix.workflow.simulator.internal.task;

import dev.clix.workflow.asl.TaskResource;
import java.util.regex.Pattern;

/**
 * Resources of tasks, by an ARN in which {@code *} stands for any characters. The region and account of an
 * integration's ARN are ignored, since its tasks are the same everywhere.
 *
 * @param written matches resources as they are written
 * @param canonical matches them in the partition {@code aws}; those of integrations without region and account
 */
public record ResourcePattern(Pattern written, Pattern canonical) {
    private static final Pattern PARTITION = Pattern.compile("^arn:[^:*]+:");
    private static final Pattern INTEGRATION = Pattern.compile("^arn:aws:states:[^:*]*:[^:*]*:(?!activity:)");

    public static ResourcePattern of(String pattern) {
        var canonical = INTEGRATION.matcher(inAws(pattern)).replaceFirst("arn:aws:states:::");
        return new ResourcePattern(compiled(pattern), compiled(canonical));
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
    }

    private static String inAws(String arn) {
        return PARTITION.matcher(arn).replaceFirst("arn:aws:");
    }

    public boolean matches(String resource) {
        return written.matcher(resource).matches()
                || canonical
                        .matcher(TaskResource.of(resource).canonicalArn().orElseGet(() -> inAws(resource)))
                        .matches();
    }
}
