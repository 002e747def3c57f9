package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The files that a browser fetches before anybody has done anything. */
@ExtendWith(Chromium.class)
class FirstLookIT {
    private static final JsonObject SLOW_3G = JsonParser.parseString(
                    "{offline: false, latency: 400, downloadThroughput: 50000, uploadThroughput: 50000}")
            .getAsJsonObject();
    private static final JsonObject CPU_OF_A_PHONE =
            JsonParser.parseString("{rate: 4}").getAsJsonObject();

    private final GameServer server = GameServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void oneScriptAndOneStyleSheetAreAllThatTheFirstPaintWaitsFor(Devices devices) {
        BrowserContext desktop = devices.desktop();
        Set<String> fetched = new ConcurrentSkipListSet<>();
        desktop.onRequest(request -> {
            if (List.of("script", "stylesheet").contains(request.resourceType()))
                fetched.add(URI.create(request.url()).getPath());
        });
        desktop.newPage().navigate(server.url());

        assertThat(fetched).hasSize(2).allMatch(path -> path.matches("/clix\\.[0-9a-f]{16}\\.(js|css)"));
    }

    @Test
    void atMostSixtyKilobytesGoOverTheWireBeforeTheFirstPaint(Devices devices) {
        BrowserContext phone = devices.phone();
        List<Request> requests = new CopyOnWriteArrayList<>();
        phone.onRequestFinished(requests::add);
        Page page = phone.newPage();
        page.navigate(server.url());
        page.locator("[data-screen=lobby]").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        int bytes = 0;
        for (Request request : requests) {
            Sizes sizes = request.sizes();
            int size = sizes.responseHeadersSize + sizes.responseBodySize;
            System.out.printf("FirstLookIT: %6d bytes of %s%n", size, request.url());
            bytes += size;
        }
        System.out.printf("FirstLookIT: %6d bytes in all, %s requests%n", bytes, requests.size());
        assertThat(bytes).isBetween(1, 60_000);
    }

    /** A figure for the log: how fast this machine is says nothing about the page. */
    @Test
    void theFirstPaintComesOnASlowNetworkAsWell(Devices devices) {
        BrowserContext phone = devices.phone();
        Page page = phone.newPage();
        CDPSession session = phone.newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", SLOW_3G);
        session.send("Emulation.setCPUThrottlingRate", CPU_OF_A_PHONE);
        page.navigate(server.url());

        Object painted = page.waitForFunction(
                        "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
                .jsonValue();
        System.out.printf(
                "FirstLookIT: first paint after %s ms at 400 kbit/s, 400 ms and a fourth of the CPU%n", painted);
        page.locator("[data-screen=lobby]").waitFor();
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
}
