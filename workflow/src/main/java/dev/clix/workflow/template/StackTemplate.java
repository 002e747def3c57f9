package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/** A CloudFormation or SAM template, as written. */
public final class StackTemplate {
    private final JsonNode root;
    private final Function<String, Optional<String>> files;

    private StackTemplate(JsonNode root, Function<String, Optional<String>> files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Reads a file; definitions that are files of their own (DefinitionUri) are looked for beside it.
     *
     * @throws TemplateException when it is no template
     * @throws UncheckedIOException when it cannot be read
     */
    public static StackTemplate read(Path file) {
        return parse(text(file), name -> {
            var beside = file.resolveSibling(name);
            return Files.isRegularFile(beside) ? Optional.of(text(beside)) : Optional.empty();
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a template's text, YAML or JSON. */
    public static StackTemplate parse(String text) {
        return parse(text, name -> Optional.empty());
    }

    /** @param files the texts of files the template names */
    public static StackTemplate parse(String text, Function<String, Optional<String>> files) {
        var root = TemplateText.read(text);
        if (!root.path("Resources").isObject())
            throw new TemplateException("Expected an object with Resources, but there is none");
        return new StackTemplate(root, files);
    }

    /**
     * What the template declares, in its order.
     *
     * @throws TemplateException saying every resource and what of it could not be resolved
     */
    public Stack resolve(StackSettings settings) {
        var problems = new ArrayList<String>();
        var resolver = new Resolver(root, settings, problems);
        var stack = new StackReader(resolver, files).read(root.get("Resources"));
        if (!problems.isEmpty()) throw new TemplateException(problems);
        return stack;
    }
}
