package dev.clix.workflow.buckets;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of delimited text, by the rules of Step Functions: quotation marks enclose fields and are doubled within, a
 * backslash escapes itself, quotation marks and the delimiter, and vanishes before all else.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/example-csv-parse-dist-map.html">How Step Functions
 *     parses input CSV files</a>
 */
final class CsvRows {
    /** "Quotas": the size of an item. */
    static final int ROW_MAX = 8 << 20;

    private static final int END = -1;

    private final Reader text;
    private final char delimiter;
    private final char[] buffer = new char[1 << 14];
    private int buffered;
    private int at;
    /** How many characters have been taken. */
    private long position;

    private List<String> row = new ArrayList<>();
    private int rowLength;
    private final StringBuilder field = new StringBuilder();
    /** Where the mark is that has not been closed yet, -1 outside of quotation marks. */
    private long opened = -1;

    CsvRows(Reader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** @return the next row that is not empty */
    Optional<List<String>> next() throws IOException {
        for (var c = take(); c != END; c = take()) {
            var ended = opened < 0 && (c == '\n' || c == '\r');
            if (!ended) read((char) c);
            else if (!isEmpty()) return Optional.of(endRow());
        }
        if (opened >= 0)
            throw new StorageException(
                    "Unable to parse the item source as CSV: the quotation mark at character %s is never closed"
                            .formatted(opened));
        return isEmpty() ? Optional.empty() : Optional.of(endRow());
    }

    private boolean isEmpty() {
        return row.isEmpty() && field.length() == 0;
    }

    private void read(char c) throws IOException {
        if (++rowLength > ROW_MAX)
            throw new StorageException("The row that ends after character %s is longer than the %s there may be"
                    .formatted(position, ROW_MAX));
        if (c == '\\') unescape();
        else if (opened >= 0) readQuoted(c);
        else if (c == '"' && field.length() == 0) opened = position - 1;
        else if (c == delimiter) endField();
        else field.append(c);
    }

    private void unescape() throws IOException {
        var next = peek();
        if (next == '\\' || next == '"' || next == delimiter) field.append((char) take());
    }

    private void readQuoted(char c) throws IOException {
        if (c != '"') field.append(c);
        else if (peek() == '"') field.append((char) take());
        else opened = -1;
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
    }

    private List<String> endRow() {
        endField();
        var ended = row;
        row = new ArrayList<>(ended.size());
        rowLength = 0;
        return ended;
    }

    private int peek() throws IOException {
        if (at == buffered) fill();
        return buffered < 0 ? END : buffer[at];
    }

    private int take() throws IOException {
        var next = peek();
        if (next == END) return END;
        at++;
        position++;
        return next;
    }

    private void fill() throws IOException {
        at = 0;
        buffered = text.read(buffer);
        if (buffered < 0) at = buffered;
    }
}
