package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleBundleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/* Why. */ p { color: red; }|p{color:red}",
                "a , b > c:not(.d, .e) { margin: 0 1px; }|a,b > c:not(.d,.e){margin:0 1px}",
                "@media (min-width: 1px) and (max-height: 2px) { p { gap: 0; } }|@media (min-width:1px) and (max-height:2px){p{gap:0}}",
                "p :focus { width: calc(1px + 2px); }|p :focus{width:calc(1px + 2px)}",
                "p { font-family: 'Segoe UI', serif; }|p{font-family:'Segoe UI',serif}",
            })
    void onlySpacesThatMeanNothingGo(String style, String compact) {
        assertThat(StyleBundle.compact(style)).isEqualTo(compact);
    }

    @Test
    void aLineThatGoesOnIsOne() {
        assertThat(StyleBundle.compact("p {\n  transition:\n    top 1s,\n    left 1s;\n  grid-area: a\n    b;\n}\n"))
                .isEqualTo("p{transition:top 1s,left 1s;grid-area:a b}");
    }

    @Test
    void theSheetsOfAPageAreOneWhoseNameChangesWithThem() {
        Map<String, PageFile> files = new LinkedHashMap<>();
        String module = "export const styles = [\n  'a.css',\n  'b.css',\n];";
        String named =
                StyleBundle.named(module, path -> path.equals("a.css") ? "a { top: 0; }" : "b { top: 0; }", files);

        assertThat(files).hasSize(1);
        files.forEach((name, file) -> {
            assertThat(name).matches("clix\\.[0-9a-f]{16}\\.css");
            assertThat(named).isEqualTo("export const styles = ['%s'];", name);
            assertThat(file.plain().toString()).isEqualTo("a{top:0}b{top:0}");
        });
        String changed = StyleBundle.named(module, path -> "a { top: 1px; }", files);
        assertThat(changed).isNotEqualTo(named);
    }
}
