package dev.clix.workflow.template.internal.physical;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resource of a stack, and what it will be called.
 *
 * @param id its name within the template
 * @param name its physical name
 * @param path of roles and the like, {@code /} unless they have one
 */
public record PhysicalResource(StackLocation place, String id, String name, String path) {
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?::(\\d+))?}");

    /** The value of Ref. */
    public String reference(ResourceType type) {
        return filled(type.reference(), type);
    }

    public Optional<String> arn(ResourceType type) {
        return type.arn().map(form -> place.arn(filled(form, type)));
    }

    /** The value of Fn::GetAtt; empty where the type's attribute is unknown. */
    public Optional<String> attribute(ResourceType type, String attribute) {
        return type.form(attribute).map(form -> filled(form, type));
    }

    private String filled(String form, ResourceType type) {
        return HOLE.matcher(form)
                .replaceAll(hole -> Matcher.quoteReplacement(filling(hole.group(1), hole.group(2), type)));
    }

    private String filling(String hole, String digits, ResourceType type) {
        return switch (hole) {
            case "name" -> name;
            case "path" -> path;
            case "region" -> place.region();
            case "account" -> place.account();
            case "uuid" -> stableId().uuid();
            case "id" -> stableId().hexadecimal(Integer.parseInt(digits));
            case "ID" -> stableId().capitals(Integer.parseInt(digits));
            case "arn" -> arn(type).orElse(name);
            default -> throw new IllegalStateException("Expected a hole that can be filled, but found " + hole);
        };
    }

    private StableId stableId() {
        return new StableId(place.stackName() + "/" + id);
    }
}
