package dev.clix.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkBatchTest {
    private static final byte[] BYTES = new LinkBatch(7, 3, 2, List.of(new byte[] {1, 2}, new byte[0])).encoded();

    @Test
    void aBatchIsReadAsItWasWritten() {
        LinkBatch read = LinkBatch.decoded(BYTES).orElseThrow();

        assertThat(read.session()).isEqualTo(7);
        assertThat(read.sequence()).isEqualTo(3);
        assertThat(read.delivered()).isEqualTo(2);
        assertThat(read.entries()).hasSize(2);
        assertThat(read.entries().get(0)).containsExactly(1, 2);
        assertThat(read.entries().get(1)).isEmpty();
    }

    @Test
    void aBatchThatIsCutShortIsNone() {
        for (int length = 0; length < BYTES.length; length++) {
            if (length == LinkBatch.HEAD_BYTES || length == LinkBatch.HEAD_BYTES + LinkBatch.bytes(new byte[2]))
                continue;
            assertThat(LinkBatch.decoded(Arrays.copyOf(BYTES, length)))
                    .as("%s of %s bytes", length, BYTES.length)
                    .isEmpty();
        }
    }

    @Test
    void aBatchOfAnotherVersionIsNone() {
        byte[] later = BYTES.clone();
        later[0]++;

        assertThat(LinkBatch.decoded(later)).isEmpty();
    }

    @Test
    void aLengthBelowNothingIsNone() {
        byte[] broken = BYTES.clone();
        broken[LinkBatch.HEAD_BYTES] = (byte) 0xff;

        assertThat(LinkBatch.decoded(broken)).isEmpty();
    }
}
