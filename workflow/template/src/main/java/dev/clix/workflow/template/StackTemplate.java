package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A CloudFormation or SAM template, as written. */
public final class StackTemplate extends StackSource {
    private final JsonNode root;
    private final TemplateFiles files;

    private StackTemplate(JsonNode root, TemplateFiles files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Reads a file; definitions and templates that are files of their own are looked for beside it.
     *
     * @throws TemplateException when it is no template
     * @throws UncheckedIOException when it cannot be read
     */
    public static StackTemplate read(Path file) {
        var folder = FolderFiles.folderOf(file);
        return parse(FolderFiles.text(file), new FolderFiles(folder, Map.of(), Optional.empty()));
    }

    /** Reads a template's text, YAML or JSON. */
    public static StackTemplate parse(String text) {
        return parse(text, name -> Optional.empty());
    }

    /** @param files the texts of files the template names */
    public static StackTemplate parse(String text, Function<String, Optional<String>> files) {
        return parse(text, TemplateFiles.of(files));
    }

    static StackTemplate parse(String text, TemplateFiles files) {
        try {
            return of(TreeText.read(text), files);
        } catch (UnreadableTextException unreadable) {
            throw new TemplateException(Causes.message(unreadable));
        }
    }

    static StackTemplate of(JsonNode root, TemplateFiles files) {
        if (!root.path("Resources").isObject())
            throw new TemplateException("Expected an object with Resources, but " + instead(root));
        return new StackTemplate(root, files);
    }

    /** The kind of file that was given in a template's place, and advice on what to do with it. */
    private static String instead(JsonNode root) {
        if (root.has("StartAt") && root.has("States"))
            return "this is a definition: CreateStateMachine takes it, or a template that names it";
        if (root.has("artifacts")) return "this is the manifest of 'cdk synth': name its folder";
        return "there is none";
    }

    @Override
    Set<String> parameters() {
        var names = new TreeSet<String>();
        root.path("Parameters").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * The template's state machines and activities, in its order.
     *
     * @throws TemplateException saying every resource and what of it could not be resolved
     */
    public Stack resolve(StackSettings settings) {
        var findings = new Findings();
        var exports = new Exports();
        var resolver = resolver(settings, exports, findings);
        exports.add(resolver);
        var stack = new StackReader(findings).read(resolver);
        if (!findings.problems().isEmpty()) throw new TemplateException(findings.problems());
        return stack;
    }

    @Override
    Resolver resolver(StackSettings settings, Exports exports, Findings findings) {
        new GivenParameters(root.path("Parameters")).check(settings.parameters(), findings);
        return Stacks.resolver(root, new StackContext(settings, files, exports, findings, 0));
    }
}
