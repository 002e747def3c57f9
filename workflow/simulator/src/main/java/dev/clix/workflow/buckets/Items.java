package dev.clix.workflow.buckets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Items that have been read, and the files they were in. There may be no more than a heap can hold. */
public final class Items implements ItemSink {
    static final int COUNT_MAX = 2_000_000;

    private final ArrayNode values = JsonNodeFactory.instance.arrayNode();
    private final List<ReadFile> files = new ArrayList<>();
    /** How many are wanted. */
    private final long most;

    /**
     * @param most 0 is no limit
     * @throws StorageException when it is negative, since the value of MaxItemsPath is checked only here
     */
    public Items(OptionalLong most) throws StorageException {
        if (most.orElse(0) < 0) throw new StorageException("field MaxItems must be positive");
        this.most = most.orElse(0) == 0 ? Long.MAX_VALUE : most.getAsLong();
    }

    @Override
    public boolean accept(JsonNode item) throws StorageException {
        if (values.size() == COUNT_MAX)
            throw new StorageException(
                    "The item source has more than the %s items the simulator holds; MaxItems reads fewer"
                            .formatted(COUNT_MAX));
        values.add(item);
        return values.size() < most;
    }

    /** @return whether another file is wanted */
    boolean read(StoredObject file, ReaderConfig config) throws StorageException {
        var before = values.size();
        ItemFormats.read(file, config, this);
        files.add(new ReadFile(file.uri(), values.size() - before));
        return values.size() < most;
    }

    /** The items in the order in which they were read. */
    public ArrayNode values() {
        return values;
    }

    List<ReadFile> files() {
        return List.copyOf(files);
    }
}
