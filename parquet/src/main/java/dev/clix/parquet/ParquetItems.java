package dev.clix.parquet;

import dev.clix.workflow.buckets.ItemFormat;
import dev.clix.workflow.buckets.ItemSink;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** One item for each row; a row group is in memory at a time. */
public final class ParquetItems implements ItemFormat {
    /** For the service loader. */
    public ParquetItems() {}

    @Override
    public String inputType() {
        return "PARQUET";
    }

    @Override
    public void read(Path file, ItemSink sink) throws IOException {
        try (var reader = ParquetFileReader.open(new NamedFile(file), options())) {
            var schema = reader.getFileMetaData().getSchema();
            for (var rows = reader.readNextRowGroup(); rows != null; rows = reader.readNextRowGroup())
                if (!read(rows, schema, sink)) return;
        } catch (RuntimeException damaged) { // the library's word for a file that is none, or not whole
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    /** Told by its name in what the library complains of. */
    private static final class NamedFile extends LocalInputFile {
        private final Path file;

        NamedFile(Path file) {
            super(file);
            this.file = file;
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    private static ParquetReadOptions options() {
        return ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Decompression())
                .build();
    }

    private static boolean read(PageReadStore rows, MessageType schema, ItemSink sink) throws IOException {
        var records = records(rows, schema);
        var values = new RowValues(schema);
        for (var row = 0L; row < rows.getRowCount(); row++) if (!sink.accept(values.of(records.read()))) return false;
        return true;
    }

    private static RecordReader<Group> records(PageReadStore rows, MessageType schema) {
        return new ColumnIOFactory().getColumnIO(schema).getRecordReader(rows, new GroupRecordConverter(schema));
    }
}
