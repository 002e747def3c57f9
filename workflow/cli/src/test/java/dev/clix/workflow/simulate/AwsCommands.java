package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The AWS CLI as it is installed, pointed at an endpoint. */
record AwsCommands(String url) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The outcome of a command. */
    record Answer(int status, String output) {
        JsonNode json() {
            if (status != 0) throw new AssertionError("Expected the command to succeed, but it said " + output);
            try {
                return output.isBlank() ? MissingNode.getInstance() : JSON.readTree(output);
            } catch (IOException noJson) {
                throw new AssertionError("Expected JSON, but found " + output, noJson);
            }
        }

        /** An older CLI does not know every operation. */
        boolean isUnknownCommand() {
            return status != 0 && output.contains("Invalid choice");
        }
    }

    /** Says so in one line when it is not. */
    static boolean areInstalled() {
        var found = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "aws")));
        if (!found) System.out.println("The AWS CLI is not on the PATH: its tests are left out");
        return found;
    }

    Answer run(String... arguments) {
        var command = new ArrayList<>(List.of("aws", "stepfunctions", "--endpoint-url", url));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AWS_ACCESS_KEY_ID", "test");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
        builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
        builder.environment().put("AWS_PAGER", "");
        // StartSyncExecution and TestState would go to sync-127.0.0.1 otherwise.
        builder.environment().put("AWS_DISABLE_HOST_PREFIX_INJECTION", "true");
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("Expected the AWS CLI to run", failed);
        }
    }
}
