package dev.clix.workflow.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of delimited text, by the rules of Step Functions: quotation marks enclose fields and are doubled within, a
 * backslash escapes itself, quotation marks and the delimiter, and vanishes before all else.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/example-csv-parse-dist-map.html">How Step Functions
 *     parses input CSV files</a>
 */
final class CsvRows {
    private final String text;
    private final char delimiter;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    /** Where the mark is that has not been closed yet, -1 outside of quotation marks. */
    private int opened = -1;

    private int position;

    private CsvRows(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** @return the rows that are not empty */
    static List<List<String>> of(String text, char delimiter) throws StorageException {
        var rows = new CsvRows(text, delimiter);
        while (rows.position < text.length()) rows.read();
        if (rows.opened >= 0)
            throw new StorageException(
                    "Unable to parse the item source as CSV: the quotation mark at character %s is never closed"
                            .formatted(rows.opened));
        rows.endRow();
        return rows.rows;
    }

    private void read() {
        var c = text.charAt(position);
        var next = position + 1 < text.length() ? text.charAt(position + 1) : '\0';
        if (c == '\\') unescape(next);
        else if (opened >= 0) readQuoted(c, next);
        else if (c == '"' && field.length() == 0) opened = position;
        else if (c == delimiter) endField();
        else if (c == '\n' || c == '\r') endRow();
        else field.append(c);
        position++;
    }

    private void unescape(char next) {
        if (next != '\\' && next != '"' && next != delimiter) return;
        field.append(next);
        position++;
    }

    private void readQuoted(char c, char next) {
        if (c != '"') field.append(c);
        else if (next == '"') {
            field.append(c);
            position++;
        } else opened = -1;
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        if (row.isEmpty() && field.length() == 0) return;
        endField();
        rows.add(row);
        row = new ArrayList<>();
    }
}
