package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The warnings ValidateStateMachineDefinition documents. */
class WarningsTest {
    private static List<String> warnings(String state) {
        var definition =
                "{'StartAt': 'S', 'States': {'S': {%s}}}".formatted(state).replace('\'', '"');
        return Warnings.of(definition).stream()
                .map(problem -> problem.code() + " at " + problem.location().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Type': 'Pass', 'Parameters': {'a': {'b': '$.x'}}|NO_DOLLAR at /States/S/Parameters/a/b",
                "'Type': 'Task', 'ResultSelector': {'a': ['States.UUID()']}|NO_DOLLAR at /States/S/ResultSelector/a[0]",
                "'Type': 'Wait', 'Assign': {'now': '$$.State.EnteredTime'}|NO_DOLLAR at /States/S/Assign/now",
                "'Type': 'Task', 'Catch': [{'Assign': {'e': '$'}}]|NO_DOLLAR at /States/S/Catch[0]/Assign/e",
                "'Type': 'Fail', 'Error': '$.e', 'CausePath': '$.c'|NO_PATH at /States/S/Error",
                "'Type': 'Choice', 'Choices': [{'Not': {'Variable': '$.a', 'StringEquals': '$.b'}}]|NO_PATH at /States/S/Choices[0]/Not/StringEquals",
                "'Type': 'Pass', 'Result': {'a': '$.x'}|PASS_RESULT_IS_STATIC at /States/S/Result/a",
                "'Type': 'Map', 'ItemProcessor': {'States': {'P': {'Type': 'Pass', 'Result': '$'}}}|PASS_RESULT_IS_STATIC at /States/S/ItemProcessor/States/P/Result",
            })
    void areAboutWhatLooksComputedAndIsNot(String state, String warning) {
        assertThat(warnings(state)).containsExactly(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Type': 'Pass', 'Parameters': {'a.$': '$.x', 'price': '$5', 'text': 'States.'}",
                "'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': '$.x', 'Assign': {'a': '$.x'}",
                "'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'StringEqualsPath': '$.b'}]",
                "'Type': 'Fail', 'Error': 'E', 'ErrorPath': '$.e'",
                "'Type': 5, 'Choices': 7, 'Parameters': null, 'Branches': {}",
            })
    void areNotAboutAnythingElse(String state) {
        assertThat(warnings(state)).isEmpty();
    }

    @Test
    void areNotAboutWhatCannotBeRead() {
        assertThat(Warnings.of("no JSON")).isEmpty();
        assertThat(Warnings.of("7")).isEmpty();
        assertThat(Warnings.of("{\"States\": [1]}")).isEmpty();
    }
}
