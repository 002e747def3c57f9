package dev.clix.workflow.buckets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.CompactNodes;
import java.io.IOException;
import java.util.List;

/** Reads items as an ItemReader says: the objects of a bucket, or what is in them. */
public record ItemSource(Buckets buckets, ReaderConfig config) {

    /** The files that {@code s3:getObject} reads: the object itself, or those that it names when it is a manifest. */
    public List<ReadFile> object(String bucket, String key, Items items) throws StorageException {
        var object = buckets.find(bucket, key);
        if (!isManifest()) items.read(object, config);
        else new Manifests(buckets).read(object, config, items::read);
        return items.files();
    }

    private boolean isManifest() {
        return config.manifestType().isPresent() || config.inputType().equals("MANIFEST");
    }

    /** The objects that {@code s3:listObjectsV2} lists, or with LOAD_AND_FLATTEN the items in all of them. */
    public List<ReadFile> listed(String bucket, String prefix, Items items) throws StorageException {
        for (var object : buckets.list(bucket, prefix)) {
            var more = config.loads() ? items.read(object, config) : items.accept(listed(object));
            if (!more) break;
        }
        return config.loads()
                ? items.files()
                : List.of(new ReadFile("s3://" + bucket, items.values().size()));
    }

    private static JsonNode listed(StoredObject object) throws StorageException {
        try {
            return CompactNodes.INSTANCE
                    .objectNode(5)
                    .put("Etag", object.etag())
                    .put("Key", object.key())
                    .put("LastModified", (double) object.lastModified().getEpochSecond())
                    .put("Size", object.size())
                    .put("StorageClass", "STANDARD");
        } catch (IOException unreadable) {
            throw new StorageException("Cannot read " + object.uri(), unreadable);
        }
    }
}
