package dev.clix.workflow.asl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
    @TempDir
    Path folder;

    @Test
    void aFolderWithoutCasesIsAMistake() {
        assertThatThrownBy(() -> Recordings.assertHoldsCases(folder)).hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> Recordings.assertHoldsCases(folder.resolve("none")))
                .hasMessageContaining("none");
    }
}
