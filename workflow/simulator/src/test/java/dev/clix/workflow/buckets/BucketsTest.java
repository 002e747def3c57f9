package dev.clix.workflow.buckets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {
    @TempDir
    private Path directory;

    private Path folder;
    private Buckets buckets;

    @BeforeEach
    void aFolderWithABucket() throws IOException {
        folder = Files.createDirectory(directory.resolve("s3"));
        Files.createDirectory(folder.resolve("b"));
        Files.writeString(directory.resolve("secret"), "secret");
        buckets = new Buckets(Optional.of(folder));
    }

    private void write(String bucket, String key, String content) throws StorageException {
        buckets.write(bucket, key, object -> object.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "deep/er/still/file.json",
                "spaces and +&%.txt",
                "a=1/b=2/part-0.csv",
                "日本/äöü.json",
                "..a/b..",
                ".hidden",
                "quote'\"",
                "%2e%2e/x",
                "~/x",
                "$HOME"
            })
    void keysAreTakenAsTheyAre(String key) throws Exception {
        write("b", key, "content");

        assertThat(Files.readString(buckets.find("b", key).file())).isEqualTo("content");
        assertThat(buckets.find("b", key).uri()).isEqualTo("s3://b/" + key);
        assertThat(buckets.list("b", "")).extracting(StoredObject::key).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../secret",
                "../../secret",
                "a/../../../secret",
                "/etc/passwd",
                "a//b",
                "./a",
                "a/.",
                "a/..",
                "a/",
                "a/./b",
                "nul\0"
            })
    void keysThatLeadElsewhereAreRefused(String key) {
        for (var bucket : new String[] {"b", "."}) {
            assertThatThrownBy(() -> buckets.find(bucket, key)).isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> write(bucket, key, "x"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("Not a place in a bucket: s3://");
        }
        assertThat(directory.resolve("secret")).hasContent("secret");
    }

    @ParameterizedTest
    @CsvSource({"..", ".", "''", "b/c", "/", "../s3/b", "../s3"})
    void bucketsThatAreNoneAreRefused(String bucket) {
        assertThatThrownBy(() -> buckets.require(bucket)).hasMessageStartingWith("Not a place in a bucket: s3://");
    }

    @Test
    void whatIsNotThereIsNamedAsS3DoesIt() {
        assertThatThrownBy(() -> buckets.find("nowhere", "k"))
                .hasMessage("The specified bucket does not exist: nowhere")
                .extracting(refused -> ((StorageException) refused).kind())
                .isEqualTo(StorageException.Kind.NO_SUCH_BUCKET);
        assertThatThrownBy(() -> buckets.find("b", "k"))
                .hasMessage("The specified key does not exist: s3://b/k")
                .extracting(refused -> ((StorageException) refused).kind())
                .isEqualTo(StorageException.Kind.NO_SUCH_KEY);
        assertThatThrownBy(() -> write("nowhere", "k", "x")).hasMessage("The specified bucket does not exist: nowhere");
        assertThatThrownBy(() -> buckets.list("nowhere", ""))
                .hasMessage("The specified bucket does not exist: nowhere");
        assertThatThrownBy(() -> new Buckets(Optional.empty()).require("b"))
                .hasMessageStartingWith("No folder stands for S3: expected ./clix simulate --buckets DIR");
    }

    @Test
    void linksLeadNowhereOutside() throws Exception {
        Files.createSymbolicLink(folder.resolve("b/link"), directory.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("b/up"), directory);
        Files.createSymbolicLink(folder.resolve("b/dangling"), directory.resolve("none"));
        Files.createSymbolicLink(folder.resolve("b/itself"), folder.resolve("b/itself"));
        write("b", "real", "here");
        Files.createSymbolicLink(folder.resolve("b/inside"), folder.resolve("b/real"));

        for (var key : new String[] {"link", "up/secret", "dangling", "itself"})
            assertThatThrownBy(() -> buckets.find("b", key)).as(key).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> write("b", "up/new", "x")).hasMessageStartingWith("Not a place");
        assertThatThrownBy(() -> write("b", "link", "x")).hasMessageStartingWith("Not a place");
        assertThatThrownBy(() -> write("b", "dangling", "x")).isInstanceOf(StorageException.class);
        assertThat(directory.resolve("none")).doesNotExist();
        assertThat(buckets.list("b", "")).extracting(StoredObject::key).containsExactly("inside", "real");
        assertThat(directory.resolve("secret")).hasContent("secret");
    }

    @Test
    void objectsAreListedInTheOrderOfTheirKeysBytes() throws Exception {
        for (var key : new String[] {"b", "a/z", "a.b", "a", "B", "ü", "😀", "ﬀ"})
            write("b", key.equals("a") ? "a0" : key, "x");

        assertThat(buckets.list("b", ""))
                .extracting(StoredObject::key)
                .containsExactly("B", "a.b", "a/z", "a0", "b", "ü", "ﬀ", "😀");
        assertThat(buckets.list("b", "a/")).extracting(StoredObject::key).containsExactly("a/z");
        assertThat(buckets.list("b", "none")).isEmpty();
    }

    @Test
    void anObjectHasWhatS3SaysOfIt() throws Exception {
        write("b", "hello", "Hello World!");

        var object = buckets.find("b", "hello");
        assertThat(object.etag()).isEqualTo("\"ed076287532e86365e841e92bfc50d8c\"");
        assertThat(object.size()).isEqualTo(12);
        assertThat(object.lastModified().getNano()).isZero();
        buckets.delete("b", "hello");
        buckets.delete("b", "hello");
        assertThat(buckets.list("b", "")).isEmpty();
    }
}
