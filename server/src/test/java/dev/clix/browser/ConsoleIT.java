package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console of {@code ./clix simulate}, in a browser, over executions of every sort on a clock that stands. */
@ExtendWith(Chromium.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleIT {
    private static final Pattern SELECTED = Pattern.compile("is-selected");
    private static ConsoleShow show;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        show = new ConsoleShow();
    }

    @AfterAll
    static void stop() {
        show.close();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(complaints).isEmpty();
    }

    private Page open(BrowserContext context, String place) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.navigate(show.url() + "/" + place);
        return page;
    }

    private static String execution(String arn) {
        return "#/executions/" + URLEncoder.encode(arn, StandardCharsets.UTF_8);
    }

    private static Locator sentence(Page page) {
        return page.locator(".sentence");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    @Order(1)
    void everyPlaceIsSeenAndAccessible(Devices devices) {
        Map<String, List<String>> violations = new LinkedHashMap<>();
        look(devices.phone(ColorScheme.DARK), "phone-dark", violations);
        look(devices.desktop(ColorScheme.LIGHT), "desktop-light", violations);
        violations.values().removeIf(List::isEmpty);
        assertThat(violations).isEmpty();
    }

    private void look(BrowserContext context, String device, Map<String, List<String>> violations) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("executions", "");
        places.put("machines", "#/machines");
        places.put("machine", "#/machines/" + URLEncoder.encode(show.order, StandardCharsets.UTF_8));
        places.put("waiting", "#/waiting");
        places.put("try", "#/try");
        places.put("running", execution(show.good));
        places.put("failed", execution(show.bad));
        Page page = open(context, "");
        places.forEach((name, place) -> {
            page.evaluate("place => { location.hash = place || '#/executions'; }", place);
            assertThat(page.locator("[data-place=" + placeOf(name) + "] h1")).isVisible();
            assertThat(page.locator(".loading")).hasCount(0);
            if (name.equals("executions")) assertThat(page.locator(".facts")).hasText("6");
            Screenshots.take(page, "console-" + device + "-" + name);
            if (isChecked(device, name)) violations.put(device + " " + name, violations(page));
        });
        for (String panel : List.of("timeline", "events", "data")) {
            if (device.startsWith("desktop")) continue;
            page.locator("#tab-" + panel).click();
            Screenshots.take(page, "console-" + device + "-" + panel);
            violations.put(device + " " + panel, violations(page));
        }
        page.close();
    }

    /** Each place once, on the one device or the other: a check takes as long as all pictures. */
    private static boolean isChecked(String device, String name) {
        return device.startsWith("phone")
                == List.of("machines", "waiting", "running").contains(name);
    }

    private static String placeOf(String name) {
        return name.equals("running") || name.equals("failed") ? "execution" : name;
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getHelp() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Test
    @Order(2)
    void whatFailedIsShownWithWhatItWasGiven(Devices devices) {
        Page page = open(devices.desktop(), "");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("declined-4710"))
                .click();

        assertThat(sentence(page)).containsText("It has failed in Charge card");
        assertThat(page.locator(".failure")).containsText("insufficient funds");
        assertThat(page.locator("#panel-data .of-what")).containsText("Charge card");
        assertThat(page.locator("#panel-data .tree")).containsText("\"4711\"");
    }

    @Test
    @Order(3)
    void twentyFourThousandEventsAreShownAndScrolled(Devices devices) {
        Page page = open(devices.desktop(), execution(show.lengthy));
        assertThat(sentence(page)).containsText("It has succeeded");
        assertThat(page.locator("#panel-events .count")).containsText("24,006");
        Locator rows = page.locator("#panel-events .row");
        assertThat(rows.first()).hasAttribute("data-event", "24006");
        assertThat((int) page.evaluate("document.querySelectorAll('*').length")).isLessThan(2_500);

        page.locator("#panel-events .window").evaluate("list => { list.scrollTop = list.scrollHeight; }");
        assertThat(page.locator("#panel-events [data-event='1']")).isVisible();

        page.getByRole(AriaRole.SLIDER).fill("12003");
        assertThat(sentence(page)).containsText("As it was at event 12003");
        page.locator("#panel-events input[type=search]").fill("MapIterationStarted #2999");
        button(page, "now").click();
        assertThat(page.locator("#panel-events .row")).hasCount(1);
    }

    @Test
    @Order(4)
    void aRunIsFollowedTheClockMovedAndItsTaskAnswered(Devices devices) {
        Page page = open(devices.desktop(), execution(show.good));
        assertThat(sentence(page)).containsText("It waits to try Charge card again after Card.Busy");

        button(page, "next +2.00 s").click();
        assertThat(sentence(page)).containsText("It waits in Wait for parcel");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("move…"))
                .click();
        page.getByLabel("By").fill("PT30S");
        button(page, "Move").click();
        assertThat(sentence(page)).containsText("It waits in Approve shipping");

        button(page, "fail…").click();
        page.getByLabel("Error").fill("Refused");
        button(page, "Send").click();
        assertThat(sentence(page)).containsText("It has failed in Order failed");
        assertThat(page.locator(".badge").first()).containsText("failed");
    }

    @Test
    @Order(5)
    void aFailedRunIsRedrivenAndAnotherStarted(Devices devices) {
        Page page = open(devices.desktop(), execution(show.bad));
        button(page, "redrive…").click();
        button(page, "Redrive").click();
        assertThat(page.locator(".facts")).containsText("redriven 1 time");

        button(page, "start again…").click();
        assertThat(page.locator("dialog textarea")).hasValue(Pattern.compile("4711"));
        page.locator("dialog input").fill("again");
        button(page, "Start").click();
        assertThat(page.locator("h1")).containsText("again");
    }

    @Test
    @Order(6)
    void aListIsLive(Devices devices) {
        Page page = open(devices.desktop(), "");
        assertThat(page.getByText("quick", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        String started = show.start(show.order, "while-watching", "{\"amount\": 0}");
        assertThat(page.getByText("while-watching")).isVisible();

        page.getByLabel("Status").selectOption("FAILED");
        assertThat(page.getByText("while-watching")).hasCount(0);
        assertThat(started).endsWith(":while-watching");
    }

    @Test
    @Order(7)
    void keysMoveThroughAHistory(Devices devices) {
        Page page = open(devices.desktop(), execution(show.nested));
        assertThat(sentence(page)).containsText("It has succeeded");
        page.locator("h1").focus();
        page.keyboard().press("j");
        assertThat(page.locator("#panel-events .row").first()).hasClass(SELECTED);
        page.keyboard().press("j");
        assertThat(page.locator("#panel-events .row").nth(1)).hasClass(SELECTED);
        page.keyboard().press("[");
        assertThat(sentence(page)).containsText("As it was at event");
        page.keyboard().press("/");
        assertThat(page.locator("#panel-events input[type=search]")).isFocused();
        page.locator("h1").focus();
        page.keyboard().press("?");
        assertThat(page.locator("dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    @Order(9)
    void whoeverMayOnlyLookIsOfferedNothingElse(Devices devices) {
        try (ConsoleShow read = new ConsoleShow("--console", "read")) {
            Page page = devices.desktop().newPage();
            page.navigate(read.url() + "/" + execution(read.bad));
            assertThat(sentence(page)).containsText("It has failed");
            assertThat(page.locator("header .chip")).hasText("read-only");
            assertThat(button(page, "redrive…")).hasCount(0);
            assertThat(button(page, "move…")).hasCount(0);
        }
    }

    @Test
    @Order(8)
    void markupInDataIsText(Devices devices) {
        String arn = show.start(
                show.order,
                "markup",
                new JsonObject()
                        .put("amount", 0)
                        .put("<img src=x onerror=alert(1)>", "<script>alert(1)</script>")
                        .encode());
        Page page = open(devices.desktop(), execution(arn));
        page.locator("#panel-events .row").last().click();

        assertThat(page.locator("#panel-data .tree")).containsText("<script>alert(1)</script>");
        assertThat(page.locator("#panel-data img[src=x]")).hasCount(0);
    }
}
