package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleBundleTest {
    @Test
    void eachModuleStandsOnceAndAfterThoseItNeeds() {
        String bundle = bundle(
                "import { a } from './a.js';\nimport * as b from './view/b.js';\nrun(a, b);",
                "export const a = 1;",
                "import { a as first } from '../a.js';\nexport function b() {}");

        assertThat(bundle).containsOnlyOnce("const a = 1;").doesNotContain("import", "export");
        assertThat(bundle.indexOf("const a = 1;")).isLessThan(bundle.indexOf("function b()"));
        assertThat(bundle.indexOf("function b()")).isLessThan(bundle.indexOf("run(a, b)"));
        assertThat(bundle)
                .contains("const { a } = module1;", "const b = module2;", "const { a: first } = module1;")
                .contains("return { a };", "return { b };");
    }

    @Test
    void aListOfExportsIsUnderstoodAsLibrariesWriteIt() {
        String bundle = bundle(
                "import{x as y}from\"./a.js\";run(y);",
                "const t=1;export{t as x,u};\n//# sourceMappingURL=a.js.map",
                "");

        assertThat(bundle)
                .contains("const { x: y } = module1;run(y);", "return { x: t, u };")
                .doesNotContain("sourceMapping");
    }

    @Test
    void linesOfCommentsAndIndentationStayHomeAndLicensesDoNot() {
        String bundle = bundle(
                "/*\n * Lines.\n */\n\n/** One. */\nrun('/* no */', 1 /* nor */); // neither\n  // Another.\n  walk();\n",
                "",
                "");

        assertThat(bundle)
                .contains("run('/* no */', 1 /* nor */); // neither\nwalk();")
                .doesNotContain("Lines.", "One.", "Another.");
        assertThat(first("a.js", Map.of("a.js", "/**\n * @license BSD\n */\nrun();")))
                .contains("@license BSD");
        assertThat(first("b.js", Map.of("b.js", "/* Not alone. */ run();\n/* Alone. */\n")))
                .contains("/* Not alone. */ run();")
                .doesNotContain("/* Alone. */");
    }

    @Test
    void aModuleImportedByACallIsAScriptOfItsOwnThatIsGivenTheOthers() {
        Map<String, String> sources = Map.of(
                "main.js", "import { a } from './a.js';\nimport { get } from './view/get.js';\nrun(a, get);",
                "a.js", "export const a = 1;",
                "view/get.js", "export const get = () => import('../games/page.js');",
                "games/page.js",
                        "import { a } from '../a.js';\nimport { c } from './c.js';\nexport const page = a + c;",
                "games/c.js", "export const c = 2;");

        ModuleBundle.Scripts scripts = ModuleBundle.of("main.js", sources::get, text -> "later.js");

        assertThat(scripts.first())
                .contains("const get = () => import('./later.js').then(({ of }) => of({ module1 }));")
                .doesNotContain("const c = 2;");
        assertThat(scripts.later()).containsOnlyKeys("later.js");
        assertThat(scripts.later().get("later.js"))
                .startsWith("export const of = ({ module1 }) => {")
                .contains("const { a } = module1;", "const c = 2;", "return { page };", "return module5;")
                .doesNotContain("const a = 1;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import './a.js';|Expected to understand",
                "export default 1;|Expected to understand",
                "import { m } from './main.js';|Expected no circle",
            })
    void whatIsNotUnderstoodIsNoBundle(String main, String complaint) {
        assertThatThrownBy(() -> bundle(main, "", "")).hasMessageContaining(complaint);
    }

    private static String bundle(String main, String a, String b) {
        return first("main.js", Map.of("main.js", main, "a.js", a, "view/b.js", b));
    }

    private static String first(String entry, Map<String, String> sources) {
        return ModuleBundle.of(entry, sources::get, text -> "later.js").first();
    }
}
