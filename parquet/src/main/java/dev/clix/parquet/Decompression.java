package dev.clix.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks pages in Java alone: the library's own codecs bring ten megabytes of native code. */
final class Decompression implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("Expected to read only, but was asked to write " + codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> new Pages((packed, size) -> packed);
            case GZIP -> new Pages((packed, size) -> gunzipped(packed));
            case SNAPPY -> new Pages((packed, size) -> unpacked(new SnappyDecompressor(), packed, size));
            case ZSTD -> new Pages((packed, size) -> unpacked(new ZstdDecompressor(), packed, size));
            case LZ4_RAW -> new Pages((packed, size) -> unpacked(new Lz4Decompressor(), packed, size));
            default -> throw new UnsupportedOperationException("pages packed by %s are not read here".formatted(codec));
        };
    }

    private static byte[] gunzipped(byte[] packed) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacking.readAllBytes();
        }
    }

    private static byte[] unpacked(Decompressor decompressor, byte[] packed, int size) {
        var unpacked = new byte[size];
        decompressor.decompress(packed, 0, packed.length, unpacked, 0, size);
        return unpacked;
    }

    @Override
    public void release() {}

    private interface Unpacking {
        byte[] unpacked(byte[] packed, int size) throws IOException;
    }

    private record Pages(Unpacking unpacking) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return BytesInput.from(unpacking.unpacked(packed.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer unpacked, int size) throws IOException {
            var bytes = new byte[packedSize];
            packed.get(bytes);
            unpacked.put(unpacking.unpacked(bytes, size));
        }

        @Override
        public void release() {}
    }
}
