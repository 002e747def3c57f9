package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks as they are: they go away and come back, and some of them do not let websockets through. */
@ExtendWith(Chromium.class)
class ConnectionIT {
    /** Until silence is noticed. */
    private static final long NOTICED_MILLIS = 2_000;
    /** And until another connection is tried. */
    private static final long RETRIED_MILLIS = NOTICED_MILLIS + 500;

    private static final long SEAT_KEPT_MILLIS = 15_000;
    /** In seconds that pass while the page is looked at. */
    private static final Pattern KEPT = Pattern.compile("Your seat is kept for 0:1[0-5]\\.");

    private final Vertx vertx = Vertx.vertx();
    private final GameServer server = GameServer.start();
    private BrowserContext phone;

    @BeforeEach
    void open(Devices devices) {
        phone = devices.phone();
    }

    @AfterEach
    void close() {
        server.close();
        vertx.close().await();
    }

    @Test
    void aLostConnectionComesBackIntoTheRoundWithoutAReload() {
        try (Cable cable = Cable.to(vertx, server.port())) {
            Player ada = playing(cable.url());
            ada.page().evaluate("window.notReloaded = true");
            ada.clicks(2);
            ada.seesClicks(2);

            cable.cut();
            Locator banner = ada.page().locator(".banner");
            assertThat(banner).containsText("Your seat is kept");
            ada.clicks(1);
            cable.mend();

            assertThat(banner).not().containsText("No connection");
            ada.ships();
            ada.seesSold(3);
            assertThat(ada.page().evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(ada.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?door=eventbus"})
    void aNetworkThatDropsEverythingIsNoticedWhileThePlayerDoesNothing(String door) {
        try (Cable cable = Cable.to(vertx, server.port())) {
            phone.clock().install();
            Player ada = playing(cable.url() + door);
            ada.clicks(1);
            ada.seesClicks(1);

            cable.hush();
            ada.page().clock().runFor(NOTICED_MILLIS);
            Locator banner = ada.page().locator(".banner");
            assertThat(banner).containsText("Your seat is kept");
            ada.clicks(1);
            cable.mend();

            assertThat(banner).hasText("");
            ada.ships();
            ada.seesSold(2);
            assertThat(ada.complaints()).isEmpty();
        }
    }

    @Test
    void aConnectionThatCarriesNothingIsReplaced() {
        try (Cable cable = Cable.to(vertx, server.port())) {
            phone.clock().install();
            Player ada = playing(cable.url());
            ada.clicks(1);
            ada.seesClicks(1);

            cable.stall();
            ada.page().clock().runFor(RETRIED_MILLIS);

            assertThat(ada.page().locator(".banner")).hasText("");
            ada.clicks(1);
            ada.ships();
            ada.seesSold(2);
            assertThat(ada.complaints()).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsLateIsLookedIntoSoThatShippingNeverHangs() {
        try (Cable cable = Cable.to(vertx, server.port())) {
            Player ada = playing(cable.url());
            ada.page().clock().install();
            ada.page().reload();
            ada.sees("arena");
            ada.clicks(2);
            ada.seesClicks(2);

            cable.stall();
            ada.presses("Ship it");
            ada.page().clock().runFor(RETRIED_MILLIS);

            ada.seesSold(2);
            assertThat(ada.complaints()).isEmpty();
        }
    }

    @Test
    void whoGoesOfflineIsToldAtOnceAndIsBackWithTheNetwork() {
        Player ada = playing(server.url());
        Locator banner = ada.page().locator(".banner");

        phone.setOffline(true);
        assertThat(banner).containsText("No connection");
        phone.setOffline(false);

        assertThat(banner).not().containsText("No connection");
        ada.clicks(2);
        ada.ships();
        ada.seesSold(2);
    }

    @Test
    void theBannerCountsDownToWhenTheSeatIsGivenUpAndThenTheGameCanBeWatched(Devices devices) {
        try (Cable cable = Cable.to(vertx, server.port())) {
            phone.clock().install();
            Player ada = Player.at(phone, cable.url());
            ada.isCalled("Ada");
            ada.hosts(3);
            Player bob = Player.at(devices.phone(), ada.invitation().replace(cable.url(), server.url()));
            bob.isCalled("Bob");
            bob.presses("Join the game");
            bob.sees("waiting-room");
            ada.presses("Seat a fast bot");
            server.passUntil(() -> ada.isInRound(1) && bob.isInRound(1));

            cable.cut();
            Locator banner = ada.page().locator(".banner");
            assertThat(banner).containsText(KEPT);
            ada.page().clock().runFor(SEAT_KEPT_MILLIS);
            assertThat(banner).containsText("Your seat may be given up by now.");
            server.passUntil(() -> bob.isInRound(2));
            // However late in the first round the cut came, a seat's time has passed since.
            server.pass(Duration.ofSeconds(8));
            server.pass(Duration.ofSeconds(8));
            cable.mend();
            ada.page().clock().resume();
            ada.presses("Try now");

            ada.seesHeadline("Your seat was given up.");
            assertThat(ada.page().locator(".hero")).containsText("no connection for longer than 15 seconds");
            ada.presses("Watch it");
            ada.sees("arena");
            assertThat(ada.page().locator(".purse")).hasText("You are watching");
            assertThat(ada.complaints()).isEmpty();
        }
    }

    @Test
    void whereWebsocketsAreBlockedTheBridgeFindsAnotherWay() {
        try (Cable cable = Cable.blocking(vertx, server.port(), ConnectionIT::isUpgrade)) {
            List<String> requests = new CopyOnWriteArrayList<>();
            phone.onRequest(request -> requests.add(request.url()));
            Player ada = playing(cable.url());
            ada.clicks(3);
            ada.ships();
            ada.seesSold(3);
            assertThat(requests).anyMatch(url -> url.contains("/eventbus/") && url.contains("/xhr"));
            assertThat(ada.complaints()).isEmpty();
        }
    }

    @Test
    void aServerThatForgotTheGameLeadsBackToTheLobbyWithAWordAboutIt() {
        Player ada = Player.at(phone, server.url() + "/?game=thereIsNoSuchGame");
        ada.isCalled("Ada");
        ada.presses("Join the game");
        assertThat(ada.page().locator(".toast")).containsText("does not exist any more");
        ada.sees("lobby");
        assertThat(ada.button("Quick match")).isEnabled();
        assertThat(ada.page()).hasURL(server.url() + "/");
    }

    private Player playing(String url) {
        Player ada = Player.at(phone, url);
        ada.isCalled("Ada");
        ada.playsTheHouse(1);
        server.passUntil(() -> ada.isInRound(1));
        server.pass(Duration.ofSeconds(1));
        return ada;
    }

    private static boolean isUpgrade(String request) {
        return request.toLowerCase(Locale.ROOT).contains("upgrade: websocket");
    }
}
