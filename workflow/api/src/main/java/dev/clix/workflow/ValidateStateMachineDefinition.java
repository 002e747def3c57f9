package dev.clix.workflow;

/**
 * The request of ValidateStateMachineDefinition. A definition with problems is an answer; only ValidationException refuses.
 *
 * @param definition Amazon States Language, a JSON text of up to 1 MiB
 * @param type of the machine it is for
 * @param severity the least one to be told of
 * @param maxResults how many problems are told of, 1 to 100; 0 means 100
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinition.html">ValidateStateMachineDefinition</a>
 */
public record ValidateStateMachineDefinition(
        String definition, MachineType type, Diagnostic.Severity severity, int maxResults) {
    /** All that is wrong with the definition of a STANDARD machine. */
    public static ValidateStateMachineDefinition of(String definition) {
        return new ValidateStateMachineDefinition(definition, MachineType.STANDARD, Diagnostic.Severity.ERROR, 0);
    }
}
