package dev.clix.workflow.asl.internal.jsonata.differential;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Generated expressions: of the same seed the same ones. */
record Expressions(long seed, List<String> texts) {
    static Expressions of(long seed, int count) {
        var grammar = new Grammar(new Random(seed));
        return new Expressions(
                seed, Stream.generate(grammar::expression).limit(count).toList());
    }

    /** By which a table tells that it was recorded of other ones. */
    long checksum() {
        var checksum = new CRC32();
        for (var text : texts) checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
