package dev.clix.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the API tells of every operation. */
class ApiSupportTest {
    private static final Path PAGE = Path.of("../../docs/step-functions-api.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\|");

    @Test
    void everyOperationIsThereOnceInOrder() throws IOException {
        var told = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(told)
                .isEqualTo(Arrays.stream(Operation.values())
                        .map(Operation::word)
                        .sorted()
                        .toList());
    }
}
