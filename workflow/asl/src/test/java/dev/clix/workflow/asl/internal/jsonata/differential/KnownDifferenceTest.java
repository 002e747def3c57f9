package dev.clix.workflow.asl.internal.jsonata.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules take what they are about, and nothing beside it. */
class KnownDifferenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "$filter(function($a){$a},/a/)|{\"f\":1}|REGEX_OF_FUNCTION",
                "($x := /[^a]/; $filter([1,$x],/^b/m))|{\"f\":1}|REGEX_OF_FUNCTION",
                "$filter($filter(function(){1},/,/),$toMillis)|{\"c\":\"T0410\",\"m\":\"refused\"}|REGEX_OF_FUNCTION",
                "$filter(\"a\",/\\d+/)|{\"v\":\"a\"}|none",
                "function(){$filter([\"k\"],function()<(sn)n-?:x>{1})}()|{\"v\":\"k\"}|CONTEXT_OF_FUNCTIONS_HANDED_LAST",
                "function(){$map([\"k\"],function()<n:x>{1})}()|{\"v\":1}|none",
                "$formatNumber($power(1795341600000,2.5),\"#.#\",{\"decimal-separator\":\",\",\"grouping-separator\":\".\"})|{\"v\":\"4,3188461669730086e+\"}|LAST_DIGIT_OF_POWERS",
                "$formatInteger($power(1795341600000,2.5),\"w\")|{\"v\":\"five\"}|none",
                "$length($replace(\"ab\",\"a\",function($a){\"xyz\"}))|{\"v\":178}|FUNCTION_FOR_PLAIN_TEXT",
                "$length($replace(\"ab\",\"a\",\"xyz\"))|{\"v\":178}|none",
            })
    void rulesAreNarrow(String expression, String reference, KnownDifference expected) throws IOException {
        var there = Outcome.recorded(JSON.readTree(reference));
        var here = Outcome.here(expression, JSON.createObjectNode());
        assertThat(there.isAs(here)).as("%s here", here).isFalse();
        assertThat(KnownDifference.of(expression, there, here).orElse(null)).isEqualTo(expected);
    }
}
