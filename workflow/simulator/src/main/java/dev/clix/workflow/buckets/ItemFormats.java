package dev.clix.workflow.buckets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;

/** The items in a file, by a ReaderConfig's InputType. Files are read as streams: only the items are held. */
public final class ItemFormats {
    private static final char MARK = '\uFEFF';

    private ItemFormats() {}

    /** @throws StorageException the cause a history shows */
    static void read(StoredObject object, ReaderConfig config, ItemSink sink) throws StorageException {
        try {
            if (isText(config.inputType())) {
                try (var content = object.open()) {
                    read(content, config, sink);
                }
            } else provided(config.inputType()).read(object.file(), sink);
        } catch (StorageException told) {
            throw told;
        } catch (IOException unreadable) {
            throw new StorageException(
                    "Unable to read %s: %s".formatted(object.uri(), unreadable.getMessage()), unreadable);
        }
    }

    /**
     * Reads a text: packed by gzip or not, with or without a mark of the order of its bytes.
     *
     * @throws StorageException when it is not of its InputType
     */
    public static void read(InputStream file, ReaderConfig config, ItemSink sink) throws IOException {
        var content = SourceStream.of(file);
        switch (config.inputType()) {
            case "CSV" -> CsvItems.read(text(content), config, sink);
            case "JSON" -> JsonItems.read(content, config, sink);
            case "JSONL" -> JsonItems.lines(text(content), sink);
            default ->
                throw new StorageException(
                        "Expected the items of a text to be CSV, JSON or JSONL, but they are " + config.inputType());
        }
    }

    private static boolean isText(String inputType) {
        return inputType.equals("CSV") || inputType.equals("JSON") || inputType.equals("JSONL");
    }

    /** @throws StorageException says what is missing on the class path */
    public static ItemFormat provided(String inputType) throws StorageException {
        for (var format : ServiceLoader.load(ItemFormat.class))
            if (format.inputType().equals(inputType)) return format;
        throw new StorageException(
                "%s is read by a module of its own: expected dev.clix:clix-parquet on the class path, which ./clix simulate --parquet puts there"
                        .formatted(inputType));
    }

    static Reader text(InputStream content) throws IOException {
        var text = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != MARK) text.reset();
        return text;
    }
}
