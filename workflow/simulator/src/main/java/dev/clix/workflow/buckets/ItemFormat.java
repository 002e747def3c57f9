package dev.clix.workflow.buckets;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads the files of an InputType that needs a library of its own. Found by {@link java.util.ServiceLoader}, so that
 * its library is on the class path of programs that need it only.
 */
public interface ItemFormat {
    /** The InputType in a ReaderConfig that chooses this format: {@code PARQUET}. */
    String inputType();

    /**
     * Hands on the items of a file in their order, until no more are wanted.
     *
     * @throws IOException when the file is not what it should be; its message says why
     */
    void read(Path file, ItemSink sink) throws IOException;
}
