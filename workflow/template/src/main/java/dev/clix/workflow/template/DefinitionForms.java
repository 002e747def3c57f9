package dev.clix.workflow.template;

import dev.clix.workflow.Causes;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import java.util.List;

/** The ways to give a definition. */
final class DefinitionForms {
    static final List<String> NAMES =
            List.of("Definition", "DefinitionString", "DefinitionUri", "DefinitionS3Location");

    private DefinitionForms() {}

    /** @throws TemplateException when the text is neither JSON nor YAML */
    static String json(String text) {
        if (TreeText.isJson(text)) return text;
        try {
            return TreeText.read(text).toString();
        } catch (UnreadableTextException unreadable) {
            throw new TemplateException(Causes.message(unreadable));
        }
    }
}
