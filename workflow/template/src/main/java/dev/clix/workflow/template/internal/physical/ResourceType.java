package dev.clix.workflow.template.internal.physical;

import java.util.Map;
import java.util.Optional;

/**
 * A type of resource, and the forms of the values that refer to such a resource.
 *
 * @param nameProperty the path of the property with its name
 * @param reference the form of Ref's value
 * @param arn the form of its ARN after the partition
 * @param drawn whether AWS draws Ref's value at random
 * @param attributes the forms of the values of Fn::GetAtt, by attribute
 */
public record ResourceType(
        String type,
        Optional<String> nameProperty,
        String reference,
        Optional<String> arn,
        boolean drawn,
        Map<String, String> attributes) {
    private static final String ARN = "Arn";

    public ResourceType {
        attributes = Map.copyOf(attributes);
    }

    /** {@code Topic} of {@code AWS::SNS::Topic}. */
    private String simpleName() {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** The form of what Fn::GetAtt gives for an attribute, where it is known. */
    Optional<String> form(String attribute) {
        if (attributes.containsKey(attribute)) return Optional.of(attributes.get(attribute));
        if (arn.isPresent() && isArn(attribute)) return Optional.of("{arn}");
        return isName(attribute) ? Optional.of("{name}") : Optional.empty();
    }

    private boolean isArn(String attribute) {
        return attribute.equals(ARN) || attribute.equalsIgnoreCase(simpleName() + ARN);
    }

    private boolean isName(String attribute) {
        return attribute.equals("Name")
                || nameProperty.filter(attribute::equals).isPresent();
    }
}
