package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The output of {@code cdk synth}: a manifest, stacks, assets, and assemblies of the same kind within. */
final class CloudAssembly {
    static final String MANIFEST = "manifest.json";
    private static final String STACK = "aws:cloudformation:stack";
    private static final String ASSEMBLY = "cdk:cloud-assembly";
    private static final String ASSETS = "cdk:asset-manifest";
    private static final String RESOURCES = "Resources";
    private static final int DEEPEST = 20;

    private final Path folder;
    private final Optional<Path> buckets;
    private final List<NamedTemplate> stacks = new ArrayList<>();

    private CloudAssembly(Path folder, Optional<Path> buckets) {
        this.folder = folder;
        this.buckets = buckets;
    }

    /** @throws TemplateException when there is no manifest, or a file it names is unreadable */
    static List<NamedTemplate> read(Path folder, Optional<Path> buckets) {
        return read(folder, buckets, 0);
    }

    private static List<NamedTemplate> read(Path folder, Optional<Path> buckets, int depth) {
        if (depth > DEEPEST)
            throw new TemplateException(
                    "Expected assemblies at most %s deep, but '%s' is deeper".formatted(DEEPEST, folder));
        var assembly = new CloudAssembly(folder, buckets);
        assembly.gather(tree(folder.resolve(MANIFEST)), depth);
        return assembly.stacks;
    }

    private void gather(JsonNode manifest, int depth) {
        for (var artifact : manifest.path("artifacts").properties()) {
            var properties = artifact.getValue().path("properties");
            switch (artifact.getValue().path("type").asText()) {
                case STACK -> stacks.add(stack(artifact.getKey(), artifact.getValue()));
                case ASSEMBLY ->
                    stacks.addAll(
                            read(folder.resolve(properties.path("directoryName").asText()), buckets, depth + 1));
                default -> {
                    // Its tree of constructs and the assets' own manifests, which the stacks name.
                }
            }
        }
    }

    private NamedTemplate stack(String id, JsonNode artifact) {
        var properties = artifact.path("properties");
        var file = folder.resolve(properties.path("templateFile").asText());
        var name = properties.path("stackName").asText(id);
        var template = StackTemplate.of(withResources(tree(file)), new FolderFiles(folder, assets(artifact), buckets));
        return new NamedTemplate(file.toString(), Optional.of(name), template);
    }

    /** CDK writes a stack without resources without the section for them. */
    private static JsonNode withResources(JsonNode template) {
        if (template instanceof ObjectNode stack && !stack.has(RESOURCES)) stack.putObject(RESOURCES);
        return template;
    }

    /** The files of assets by the key of their object. A folder's key ends with {@code .zip}, and is never read. */
    private Map<String, Path> assets(JsonNode artifact) {
        var assets = new HashMap<String, Path>();
        for (var entry : artifact.path("metadata"))
            for (var told : entry)
                if (told.path("type").asText().equals("aws:cdk:asset"))
                    assets.put(
                            told.path("data").path("sourceHash").asText(),
                            folder.resolve(told.path("data").path("path").asText()));
        for (var file : listed()) assets.putAll(of(tree(file)));
        return assets;
    }

    private List<Path> listed() {
        var files = new ArrayList<Path>();
        for (var artifact : tree(folder.resolve(MANIFEST)).path("artifacts"))
            if (artifact.path("type").asText().equals(ASSETS)) {
                var file =
                        folder.resolve(artifact.path("properties").path("file").asText());
                if (Files.isRegularFile(file)) files.add(file);
            }
        return files;
    }

    private Map<String, Path> of(JsonNode manifest) {
        var assets = new HashMap<String, Path>();
        for (var file : manifest.path("files")) {
            var path = folder.resolve(file.path("source").path("path").asText());
            for (var destination : file.path("destinations"))
                assets.put(lastOf(destination.path("objectKey").asText()), path);
        }
        return assets;
    }

    private static String lastOf(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static JsonNode tree(Path file) {
        if (!Files.isRegularFile(file))
            throw new TemplateException("Expected '%s', but there is no such file".formatted(file));
        try {
            return TreeText.read(FolderFiles.text(file));
        } catch (UnreadableTextException unreadable) {
            throw new TemplateException("'%s': %s".formatted(file, unreadable.getMessage()));
        }
    }
}
