package dev.clix.workflow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class SegmentTest {
    @Test
    @ResourceLock(Resources.LOCALE)
    void aFileIsFoundAgainWhateverDigitsTheMachinesLanguageHas() {
        var usual = Locale.getDefault();
        Locale.setDefault(new Locale("ar", "EG"));
        try {
            var file = Segment.file(Path.of("journal"), 7, 12);

            assertThat(file).hasFileName("journal-000000007-000000012.log");
            assertThat(Segment.of(file)).contains(new Segment(file, 7, 12, 0));
        } finally {
            Locale.setDefault(usual);
        }
    }
}
