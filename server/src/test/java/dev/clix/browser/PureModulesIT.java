package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page's pure modules against the golden files, in the browser that will run them. */
@ExtendWith(Chromium.class)
class PureModulesIT {
    private static final List<String> MODULES = List.of(
            "protocol",
            "state",
            "game",
            "edges",
            "connection",
            "moments",
            "end",
            "games",
            "dice",
            "visit",
            "emotes",
            "console");

    private static Page page;

    @BeforeAll
    static void open(Devices devices) {
        BrowserContext context = devices.desktop();
        ClassPathSite.serve(context);
        page = context.newPage();
        page.navigate(ClassPathSite.ORIGIN + "/test/blank.html");
    }

    @TestFactory
    Stream<DynamicContainer> modules() {
        return MODULES.stream().map(module -> DynamicContainer.dynamicContainer(module, tests(module)));
    }

    private static Stream<DynamicTest> tests(String module) {
        List<String> names = names(module);
        assertThat(names).as("tests of %s", module).isNotEmpty();
        return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> run(module, name)));
    }

    private static List<String> names(String module) {
        Object names =
                page.evaluate("async module => Object.keys((await import(`/test/${module}.test.js`)).tests)", module);
        return ((List<?>) names).stream().map(String.class::cast).toList();
    }

    private static void run(String module, String name) {
        Object failure = page.evaluate("""
                async ({ module, name }) => {
                  const { tests } = await import(`/test/${module}.test.js`);
                  try {
                    await tests[name]();
                    return '';
                  } catch (error) {
                    return error.stack;
                  }
                }""", Map.of("module", module, "name", name));
        assertThat(failure).isEqualTo("");
    }
}
