package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person in front of the page, who does with it as people do, and sees what they see. */
final class Player {
    // All that the server has told until now is on the page.
    private static final String DRAWN = "() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Player(Page page) {
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAboutTheNetwork(message.text())) complaints.add(message.text());
        });
    }

    /** In front of a page that is open already. */
    static Player on(Page page) {
        return new Player(page);
    }

    static Player at(BrowserContext context, String url) {
        Player player = new Player(context.newPage());
        player.page.navigate(url);
        return player;
    }

    // Lost connections are what some tests are about, and browsers report each of them.
    private static boolean isAboutTheNetwork(String complaint) {
        return complaint.contains("net::ERR_") || complaint.contains("WebSocket connection");
    }

    Page page() {
        return page;
    }

    /** The page's faults: scripts that failed, and loads that the content policy stopped. */
    List<String> complaints() {
        return complaints;
    }

    void isCalled(String name) {
        page.getByLabel("Your name").fill(name);
    }

    void hosts(int seats) {
        page.getByLabel("Seats").fill(String.valueOf(seats));
        presses("Host a private game");
        sees("waiting-room");
    }

    void playsTheHouse(int bots) {
        page.getByLabel("Bots").fill(String.valueOf(bots));
        presses("Play the house");
        sees("arena");
    }

    void presses(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    String invitation() {
        Locator link = page.getByLabel("Invitation link");
        assertThat(link).not().hasValue("");
        return link.inputValue();
    }

    String scannedInvitation() {
        page.waitForFunction("() => document.querySelector('.invite-code img').naturalWidth > 0");
        return QrScanner.scan(page.locator(".invite-code").screenshot());
    }

    /** Touches the product; how often is what the page shows afterwards. */
    void clicks(int times) {
        BoundingBox product = page.locator(".product").boundingBox();
        for (int click = 0; click < times; click++)
            page.mouse().click(product.x + product.width / 2, product.y + product.height / 2);
    }

    void ships() {
        presses("Ship it");
        assertThat(page.locator(".stage.shipped")).isVisible();
    }

    void seesClicks(int clicks) {
        assertThat(page.locator(".price-clicks")).hasText(clicks == 1 ? "1 click" : clicks + " clicks");
    }

    /** The clicks that the server counted, not those the page hopes for. */
    void seesSold(int clicks) {
        assertThat(page.locator(".stage .note")).containsText(clicks + " clicks in");
    }

    /** @param deed as it stands in the row of that player */
    void seesOf(String name, String deed) {
        Locator row = page.locator(".player").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row.locator(".player-deed")).hasText(deed);
    }

    void seesDeedOf(String name, Pattern deed) {
        Locator row = page.locator(".player").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row.locator(".player-deed")).hasText(deed);
    }

    void sees(String screen) {
        assertThat(page.locator("[data-screen=" + screen + "]")).isVisible();
    }

    void seesHeadline(String headline) {
        assertThat(page.locator("h1")).hasText(headline);
    }

    /** Names stand for themselves, whatever the direction they are written in. */
    void isInvitedBy(String name) {
        String title = "\u2068%s\u2069 invites you to a game of CliX".formatted(name);
        seesHeadline(title);
        assertThat(page).hasTitle(title);
    }

    boolean isInRound(int round) {
        return isAt("[data-phase=round]") && page.locator("h1").innerText().startsWith("Round " + round + " ");
    }

    boolean isBetweenRounds() {
        return isAt("[data-phase=countdown]");
    }

    boolean isAtTheEnd() {
        return isAt("[data-screen=end]");
    }

    boolean isOnTurn() {
        return isAt("[data-phase=my-turn]");
    }

    boolean isShown() {
        return isAt("[data-phase=shown]");
    }

    boolean isOut() {
        return isAt(".stage.out");
    }

    private boolean isAt(String selector) {
        page.evaluate(DRAWN);
        return page.locator(selector).count() > 0;
    }
}
