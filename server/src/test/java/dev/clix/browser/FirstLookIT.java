package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the browser fetches before anybody has done anything. */
@ExtendWith(Chromium.class)
class FirstLookIT {
    private final GameServer server = GameServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everyModuleIsAnnouncedInThePageSoThatNoneWaitsForAnother(Devices devices) {
        BrowserContext desktop = devices.desktop();
        Set<String> fetched = new ConcurrentSkipListSet<>();
        desktop.onRequest(request -> {
            if (request.resourceType().equals("script"))
                fetched.add(URI.create(request.url()).getPath());
        });
        Page page = desktop.newPage();
        page.navigate(server.url());
        page.locator("[data-screen=lobby]").waitFor();
        Object announced = page.evaluate(
                "[...document.querySelectorAll('link[rel=modulepreload]')].map(link => new URL(link.href).pathname)");
        assertThat(fetched)
                .contains("/main.js")
                .containsAll(strings(announced))
                .hasSize(strings(announced).size() + 1);
    }

    @Test
    void allThatIsAskedForIsThereAndFromHere(Devices devices) {
        BrowserContext desktop = devices.desktop();
        Set<String> unwell = new ConcurrentSkipListSet<>();
        desktop.onResponse(response -> {
            if (!response.ok() || !response.url().startsWith(server.url())) unwell.add(response.url());
        });
        Player ada = Player.at(desktop, server.url());
        ada.sees("lobby");
        assertThat(unwell).isEmpty();
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void whereStorageIsForbiddenOneStillPlays(Devices devices) {
        BrowserContext desktop = devices.desktop();
        desktop.addInitScript(
                "for (const name of ['sessionStorage', 'localStorage'])"
                        + " Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });");
        Player ada = Player.at(desktop, server.url());
        ada.sees("lobby");
        assertThat(ada.complaints()).isEmpty();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
