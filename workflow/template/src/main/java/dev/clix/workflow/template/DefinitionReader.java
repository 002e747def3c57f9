package dev.clix.workflow.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the definition of a state machine, in whichever of its forms it is given. */
record DefinitionReader(String id, Resolver resolver, StackContext context) {
    private static final String NONE = "{}";
    private static final String OBJECT = "Definition";
    private static final String TEXT = "DefinitionString";
    private static final Pattern TASK = Pattern.compile("(\"Resource\"\\s*:\\s*\")([^\"]+)(\")");

    String read() {
        var forms = forms();
        if (forms.size() != 1) {
            complain("%s: Expected exactly one of %s, but there are %s"
                    .formatted(id, DefinitionForms.NAMES, forms.keySet()));
            return NONE;
        }
        var form = forms.keySet().iterator().next();
        return withTasks(read(form, requireNonNull(forms.get(form))));
    }

    /** The forms of the definition that are there, and are not left out by a condition. */
    private Map<String, JsonNode> forms() {
        var forms = new LinkedHashMap<String, JsonNode>();
        for (var name : DefinitionForms.NAMES) {
            var value = resolver.property(id, name);
            if (!value.isMissingNode() && !value.isNull()) forms.put(name, value);
        }
        return forms;
    }

    private String read(String form, JsonNode value) {
        if (form.equals(OBJECT) && value.isObject()) return substituted(value.toString());
        if (form.equals(OBJECT) || form.equals(TEXT)) return written(form, value);
        return file(form, value).map(file -> ofFile(form, value, file)).orElse(NONE);
    }

    private String written(String form, JsonNode value) {
        if (value.isTextual()) return substituted(value.textValue());
        complain("%s (%s): Expected a text, but found %s".formatted(id, form, value.getNodeType()));
        return NONE;
    }

    private Optional<SourceFile> file(String form, JsonNode value) {
        var found = value.isTextual()
                ? context.files().at(value.textValue())
                : context.files().object(TextValues.of(value.path("Bucket")), TextValues.of(value.path("Key")));
        if (found.isEmpty()) complain("%s: %s names a file that is not there: %s".formatted(id, form, shown(value)));
        return found;
    }

    private static String shown(JsonNode location) {
        return location.isTextual() ? "'%s'".formatted(location.textValue()) : location.toString();
    }

    /** As AWS does it: text is substituted before it is parsed, so that numbers and lists can be. */
    private String ofFile(String form, JsonNode named, SourceFile file) {
        var text = substituted(file.text());
        try {
            return DefinitionForms.json(text);
        } catch (TemplateException unreadable) {
            complain("%s: %s names %s, but: Expected JSON or YAML once it is substituted: %s"
                    .formatted(id, form, shown(named), String.join("; ", unreadable.problems())));
            return NONE;
        }
    }

    private String substituted(String text) {
        return new Substitutions(id, resolver).in(text);
    }

    /**
     * A task's resource must be an ARN: a value that only a deployment knows may have been made up as a plain word, and
     * becomes the ARN of a function.
     */
    private String withTasks(String definition) {
        return TASK.matcher(definition)
                .replaceAll(task ->
                        Matcher.quoteReplacement(Stream.of(task.group(1), resource(task.group(2)), task.group(3))
                                .reduce("", String::concat)));
    }

    private String resource(String named) {
        return !named.startsWith("arn:") && context.findings().isMadeUp(named)
                ? context.plausible().function(named)
                : named;
    }

    private void complain(String problem) {
        resolver.complain(problem);
    }
}
