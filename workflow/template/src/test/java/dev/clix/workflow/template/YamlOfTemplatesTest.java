package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML and JSON as CloudFormation and the tools around it read them. */
class YamlOfTemplatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a: 1\na: 2\n`|{\"a\":2}",
                "`{\"a\": 1, \"a\": 2}`|{\"a\":2}",
                "`a: {b: 1, b: 2}\n`|{\"a\":{\"b\":2}}",
                "`a: &x {b: 1}\nc: *x\n`|{\"a\":{\"b\":1},\"c\":{\"b\":1}}",
                "`a: &x {b: 1, d: 1}\nc: {<<: *x, d: 2}\n`|{\"a\":{\"b\":1,\"d\":1},\"c\":{\"b\":1,\"d\":2}}",
                "`a: &x {b: 1}\nc: &y {b: 2, e: 3}\nd: {<<: [*x, *y]}\n`|{\"a\":{\"b\":1},\"c\":{\"b\":2,\"e\":3},\"d\":{\"b\":1,\"e\":3}}",
                "a: .inf|{\"a\":\".inf\"}",
                "a: -.INF|{\"a\":\"-.INF\"}",
                "a: .nan|{\"a\":\".nan\"}",
            })
    void ofKeysThatComeTwiceTheLastCountsAliasesAreExpandedAndInfinityIsAText(String text, String expected)
            throws Exception {
        assertThat(TreeText.read(text)).isEqualTo(JSON.readTree(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 2012-10-17|{\"a\":\"2012-10-17\"}",
                "a: 2001-12-14t21:59:43.10-05:00|{\"a\":\"2001-12-14t21:59:43.10-05:00\"}",
                "a: 010|{\"a\":8}",
                "a: 0x1F|{\"a\":31}",
                "a: 0b101|{\"a\":5}",
                "a: 1_000|{\"a\":1000}",
                "a: 089|{\"a\":\"089\"}",
                "a: 12:30|{\"a\":\"12:30\"}",
                "a: 1.50|{\"a\":1.5}",
                "a: 123456789012345678901234567890|{\"a\":123456789012345678901234567890}",
                "a: [yes, No, on, OFF, true, False]|{\"a\":[true,false,true,false,true,false]}",
                "a: ['yes', \"1\", y, n]|{\"a\":[\"yes\",\"1\",\"y\",\"n\"]}",
                "a: [~, null, Null, '']|{\"a\":[null,null,null,\"\"]}",
                "a:|{\"a\":null}",
                "`a: !!str 5\n`|{\"a\":\"5\"}",
                "1: x|{\"1\":\"x\"}",
                "yes: x|{\"yes\":\"x\"}",
                "`a: |\n  one\n  two\n`|{\"a\":\"one\\ntwo\\n\"}",
                "`a: >-\n  one\n  two\n`|{\"a\":\"one two\"}",
                "`a:\r\n  - b\r\n  - c\r\n`|{\"a\":[\"b\",\"c\"]}",
                "`\uFEFFa: b`|{\"a\":\"b\"}",
                "`\uFEFF{\"a\": \"b\"}`|{\"a\":\"b\"}",
                "`---\na: b\n...\n`|{\"a\":\"b\"}",
                "`---\na: b\n---\n`|{\"a\":\"b\"}",
                "`# only\n---\n# this\na: b\n`|{\"a\":\"b\"}",
                "`{\n\t\"a\":\t1\n}`|{\"a\":1}",
                "`{\"a\": [1, 2,],}`|{\"a\":[1,2]}",
                "`{a: b} # flow\n`|{\"a\":\"b\"}",
                "a: !Ref B|{\"a\":{\"Ref\":\"B\"}}",
                "a: !GetAtt B.C.D|{\"a\":{\"Fn::GetAtt\":[\"B\",\"C.D\"]}}",
                "a: !Condition C|{\"a\":{\"Condition\":\"C\"}}",
                "a: !Equals [!Ref B, x]|{\"a\":{\"Fn::Equals\":[{\"Ref\":\"B\"},\"x\"]}}",
                "`a: !Sub\n  - x\n  - y: 1\n`|{\"a\":{\"Fn::Sub\":[\"x\",{\"y\":1}]}}",
                "a: !Transform {Name: N}|{\"a\":{\"Fn::Transform\":{\"Name\":\"N\"}}}",
            })
    void isReadAs(String text, String expected) throws Exception {
        assertThat(TreeText.read(text)).isEqualTo(JSON.readTree(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a:\n\tb: c\n`|at line 2, column 1",
                "`a: b\n---\nc: d\n`|Expected one YAML document, but there are 2",
                "`a: *gone\n`|found undefined alias gone at line 1, column 4",
                "`a: &x [*x]\n`|500 deep",
                "`? [a]\n: b\n`|Expected a text as a key at line 1, column 3",
                "`{\"a\": ]`|at line 1, column",
            })
    void isRefusedWithItsPlace(String text, String expected) {
        assertThatThrownBy(() -> TreeText.read(text))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void aliasesOfAliasesAreBounded() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 10; level++) {
            var alias = "*a" + (level - 1);
            bomb.append("a%s: &a%s [%s]\n"
                    .formatted(level, level, String.join(", ", java.util.Collections.nCopies(10, alias))));
        }
        assertThatThrownBy(() -> TreeText.read(bomb.toString()))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining("Expected at most 1000000 values");
    }
}
