package dev.clix.workflow.simulator.internal.map;

import static dev.clix.workflow.WorkflowException.Code.VALIDATION;

import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.buckets.ItemFormats;
import dev.clix.workflow.buckets.ItemSource;
import dev.clix.workflow.buckets.Items;
import dev.clix.workflow.buckets.ReadFile;
import dev.clix.workflow.buckets.ReaderConfig;
import dev.clix.workflow.buckets.StorageException;
import dev.clix.workflow.history.ItemSpan;
import dev.clix.workflow.interpreter.Command.ReadItems;
import dev.clix.workflow.interpreter.Signal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads items as ItemReader says. */
public final class ItemReading {
    private static final String LISTING = "s3:listObjectsV2";

    private ItemReading() {}

    public static Signal read(ReadItems command, Buckets buckets) throws StorageException {
        var items = new Items(command.maxItems());
        var source = new ItemSource(buckets, config(command));
        var bucket = argument(command, "Bucket");
        var files = isListing(command)
                ? source.listed(bucket, argument(command, "Prefix"), items)
                : source.object(bucket, argument(command, "Key"), items);
        return new Signal.ItemsRead(command.id(), items.values(), spans(files));
    }

    private static List<ItemSpan> spans(List<ReadFile> files) {
        return files.stream()
                .map(file -> new ItemSpan(file.uri(), file.items()))
                .toList();
    }

    private static String argument(ReadItems command, String name) {
        return command.arguments().path(name).asText("");
    }

    private static boolean isListing(ReadItems command) {
        return reader(command).resource().endsWith(LISTING);
    }

    private static ReaderConfig config(ReadItems command) {
        return ReaderConfig.of(reader(command).readerConfig());
    }

    private static Distribution.ItemReader reader(ReadItems command) {
        return command.state()
                .distribution()
                .flatMap(Distribution::itemReader)
                .orElseThrow(() -> new IllegalStateException("Expected a Map with an ItemReader"));
    }

    /** The items in {@code MapItemReaderData}, in the format of their source; a listing is an array of JSON. */
    public static Signal given(ReadItems command, Optional<String> data) {
        var content = data.orElseThrow(() -> new WorkflowException(
                VALIDATION, "MapItemReaderData must be specified when testing a Map state with an ItemReader"));
        try {
            var items = new Items(command.maxItems());
            ItemFormats.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), given(command), items);
            return new Signal.ItemsRead(command.id(), items.values(), List.of(new ItemSpan(uri(command), 0)));
        } catch (IOException failed) {
            return new Signal.RequestFailed(command.id(), ErrorNames.ITEM_READER_FAILED, Causes.message(failed));
        }
    }

    private static ReaderConfig given(ReadItems command) {
        return isListing(command) ? config(command).ofJson() : config(command);
    }

    private static String uri(ReadItems command) {
        var key = argument(command, "Key");
        return "s3://" + argument(command, "Bucket") + (key.isEmpty() ? "" : "/" + key);
    }
}
