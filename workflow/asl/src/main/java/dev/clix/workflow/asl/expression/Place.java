package dev.clix.workflow.asl.expression;

/**
 * Where in a definition something is written.
 *
 * @param location as AWS writes it: {@code /States/Pay/Catch[0]/Next}
 * @param pointer as a JSON pointer (RFC 6901): {@code /States/Pay/Catch/0/Next}
 * @param field below its state: {@code Catch[0]/Next}
 */
public record Place(String location, String pointer, String field) {
    /** The definition itself. */
    public static final Place ROOT = new Place("", "", "");

    public Place field(String name) {
        return new Place(
                location + "/" + name,
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                field.isEmpty() ? name : field + "/" + name);
    }

    public Place item(int index) {
        return new Place(location + "[" + index + "]", pointer + "/" + index, field + "[" + index + "]");
    }

    /** The same place as that of a state: fields are named from here. */
    public Place ofState() {
        return new Place(location, pointer, "");
    }
}
