package dev.clix.workflow.buckets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.CompactNodes;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/** Items from CSV: one object of texts for each row. */
final class CsvItems {
    /** "Step Functions supports headers of up to 10 KiB" ("ItemReader"). */
    private static final int HEADER_BYTES_MAX = 10 * 1024;

    private CsvItems() {}

    static void read(Reader text, ReaderConfig config, ItemSink sink) throws IOException {
        var rows = new CsvRows(text, config.csvDelimiter());
        var headers = headers(rows, config);
        for (var row = rows.next(); row.isPresent(); row = rows.next())
            if (!sink.accept(item(headers, row.get()))) return;
    }

    private static List<String> headers(CsvRows rows, ReaderConfig config) throws IOException {
        var headers = config.csvHeaders().isPresent()
                ? config.csvHeaders().get()
                : rows.next().orElse(List.of());
        if (new HashSet<>(headers).size() < headers.size())
            throw new StorageException("CSV headers cannot contain duplicates.");
        if (headers.stream().mapToInt(CsvItems::bytes).sum() > HEADER_BYTES_MAX)
            throw new StorageException("CSV headers cannot have more than %s bytes.".formatted(HEADER_BYTES_MAX));
        return headers;
    }

    private static int bytes(String header) {
        return header.getBytes(StandardCharsets.UTF_8).length;
    }

    /** One row as an object. Cells without a header are left out, missing ones are empty. */
    private static JsonNode item(List<String> headers, List<String> row) {
        var item = CompactNodes.INSTANCE.objectNode(headers.size());
        for (var i = 0; i < headers.size(); i++) item.put(headers.get(i), i < row.size() ? row.get(i) : "");
        return item;
    }
}
