package dev.clix.parquet;

import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Packs the pages of files that tests write. */
final class Compression implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return switch (codec) {
            case SNAPPY -> new Pages(codec, new SnappyCompressor());
            case ZSTD -> new Pages(codec, new ZstdCompressor());
            case LZ4_RAW -> new Pages(codec, new Lz4Compressor());
            default -> throw new UnsupportedOperationException("Expected a codec of the tests, but got " + codec);
        };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompression().getDecompressor(codec);
    }

    @Override
    public void release() {}

    private record Pages(CompressionCodecName codec, Compressor compressor) implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            var plain = page.toInputStream().readAllBytes();
            var packed = new byte[compressor.maxCompressedLength(plain.length)];
            var size = compressor.compress(plain, 0, plain.length, packed, 0, packed.length);
            return BytesInput.from(Arrays.copyOf(packed, size));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {}
    }
}
