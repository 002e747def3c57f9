package dev.clix.workflow.template;

import dev.clix.workflow.template.internal.serverless.ServerlessService;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Templates that are deployed together: an export of one may be imported by the others. */
public final class Templates {
    /** @param file where the template stands */
    public record Resolved(String file, Stack stack) {}

    /** The usual file names of templates: an error about a folder suggests the one that is in it. */
    private static final List<String> NAMES = List.of(
            "template.yaml", "template.yml", "template.json", "serverless.yml", "serverless.yaml", "serverless.json");

    private final List<NamedTemplate> templates;

    private Templates(List<NamedTemplate> templates) {
        this.templates = templates;
    }

    /**
     * Reads CloudFormation and SAM templates, the {@code serverless.yml} of services with state machines, and folders
     * that CDK put out.
     *
     * @param files in the order in which they are to be deployed
     * @param buckets a folder whose folders stand for buckets
     * @param environment the environment variables of a {@code serverless.yml}, by name; null where there is no such
     *     variable
     * @throws TemplateException when one is none of these
     * @throws UncheckedIOException when one cannot be read
     */
    public static Templates read(List<Path> files, Optional<Path> buckets, UnaryOperator<String> environment) {
        var templates = new ArrayList<NamedTemplate>();
        for (var file : files) templates.addAll(read(file, buckets, environment));
        return new Templates(templates);
    }

    private static List<NamedTemplate> read(Path file, Optional<Path> buckets, UnaryOperator<String> environment) {
        if (Files.isDirectory(file)) return CloudAssembly.read(assembly(file), buckets);
        var folder = FolderFiles.folderOf(file);
        var files = new FolderFiles(folder, Map.of(), buckets);
        try {
            var root = TreeText.read(FolderFiles.text(file));
            if (!ServerlessService.isOne(root))
                return List.of(new NamedTemplate(file.toString(), Optional.empty(), StackTemplate.of(root, files)));
            return List.of(new NamedTemplate(
                    file.toString(), Optional.empty(), new ServerlessTemplate(root, files, environment)));
        } catch (UnreadableTextException unreadable) {
            throw new TemplateException("'%s': %s".formatted(file, unreadable.getMessage()));
        } catch (TemplateException none) {
            throw none.in(file.toString());
        }
    }

    /** The folder itself, or the one that CDK puts out within a project. */
    private static Path assembly(Path folder) {
        for (var place : List.of(folder, folder.resolve("cdk.out")))
            if (Files.isRegularFile(place.resolve(CloudAssembly.MANIFEST))) return place;
        var file = NAMES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst();
        throw new TemplateException(
                "Expected '%s' to be a template or a folder with the %s of 'cdk synth', but there is none%s"
                        .formatted(
                                folder,
                                CloudAssembly.MANIFEST,
                                file.map(name -> "; name the %s in it".formatted(name))
                                        .orElse("")));
    }

    /**
     * The stacks of all templates, in the same order.
     *
     * @throws TemplateException saying, of all of them at once, what could not be resolved
     */
    public List<Resolved> resolve(StackSettings settings) {
        var problems = new ArrayList<String>(unknown(settings));
        var exports = new Exports();
        var resolvers = new ArrayList<Resolver>();
        for (var template : templates) {
            var resolver = template.template().resolver(template.named(settings), exports, new Findings());
            exports.add(resolver);
            resolvers.add(resolver);
        }
        var resolved = new ArrayList<Resolved>();
        for (var index = 0; index < resolvers.size(); index++) {
            var file = templates.get(index).file();
            var findings = resolvers.get(index).findings();
            resolved.add(new Resolved(file, new StackReader(findings).read(resolvers.get(index))));
            findings.problems()
                    .forEach(problem -> problems.add(templates.size() > 1 ? file + ": " + problem : problem));
        }
        if (!problems.isEmpty()) throw new TemplateException(problems);
        return resolved;
    }

    private List<String> unknown(StackSettings settings) {
        var known = new TreeSet<String>();
        templates.forEach(template -> known.addAll(template.template().parameters()));
        return settings.parameters().keySet().stream()
                .filter(name -> templates.stream().noneMatch(template -> template.knows(name)))
                .sorted()
                .map(name -> "there is no parameter '%s': Expected one of %s".formatted(name, known))
                .toList();
    }
}
