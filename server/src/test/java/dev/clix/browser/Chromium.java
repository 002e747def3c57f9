package dev.clix.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test its {@link Devices}, all of this JVM's being windows of one browser, and closes them after it. Without a browser a
 * test fails; it is never skipped.
 */
final class Chromium implements ParameterResolver {
    private static final String PATH = "CHROMIUM_PATH";
    /** In milliseconds. Generous: a busy machine is no failure of the page. */
    static final double PATIENCE = 60_000;

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Devices.class;
    }

    @Override
    public Devices resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Store forAll = test.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        Running running = forAll.getOrComputeIfAbsent(Running.class, key -> Running.launch(), Running.class);
        Store forThis = test.getStore(NAMESPACE);
        return forThis.getOrComputeIfAbsent(Devices.class, key -> new Devices(running.browser()), Devices.class);
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running launch() {
            Path executable = executable();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            // The browser is there already: Playwright need not fetch one of its own.
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable)));
        }

        private static Path executable() {
            Path path = Optional.ofNullable(System.getenv(PATH))
                    .filter(value -> !value.isBlank())
                    .map(Path::of)
                    .orElseThrow(() -> new IllegalStateException(
                            "Expected %s to name a Chromium, but it is not set. './clix test' finds or installs one"
                                    .formatted(PATH)));
            if (!Files.isExecutable(path))
                throw new IllegalStateException(
                        "Expected %s to name a Chromium, but '%s' cannot be run".formatted(PATH, path));
            return path;
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
