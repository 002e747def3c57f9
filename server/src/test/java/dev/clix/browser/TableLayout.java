package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of Liar's Dice on screens of all sizes: all that is needed is there, large enough to be touched, and stays where it is. */
final class TableLayout {
    private record Screen(int width, int height) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen(320, 568),
            new Screen(360, 640),
            new Screen(390, 844),
            new Screen(667, 375),
            new Screen(844, 390),
            new Screen(768, 1024),
            new Screen(1024, 768),
            new Screen(1366, 768));

    private static final String DRAWN =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    /** Elements that are not wholly to be seen: beyond the window, or beyond what their part of the table shows. */
    private static final String HIDDEN = """
            () => {
              const area = document.querySelector('.table-area');
              const clips = getComputedStyle(area).display === 'contents' ? ['.felt'] : ['.felt', '.table-area'];
              const bound = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
              const boxes = clips.map(clip => document.querySelector(clip).getBoundingClientRect());
              const isWithin = (box, bound) =>
                box.left >= bound.left - 0.5 && box.top >= bound.top - 0.5 && box.right <= bound.right + 0.5 && box.bottom <= bound.bottom + 0.5;
              return [...document.querySelectorAll('.masthead button, .turn-head, .cup, .cup .die, .standing > *, .hand, .hand .die, .bidding, .bidding button')]
                .filter(seen => seen.checkVisibility() && seen.closest('dialog') === null)
                .filter(seen => ![bound, ...(seen.closest('.felt') ? boxes : [])].every(each => isWithin(seen.getBoundingClientRect(), each)))
                .map(seen => seen.getAttribute('class') ?? seen.tagName);
            }""";

    private static final String SCROLLS = """
            () => document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth
            """;

    /** Buttons that a thumb would miss. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('.bidding button, .liar')]
              .map(button => [button.className, button.getBoundingClientRect()])
              .filter(([, box]) => box.width < 40 || box.height < 40)
              .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)
            """;

    private static final String PLACES = """
            () => ['.felt', '.hand'].map(seen => document.querySelector(seen).getBoundingClientRect())
              .map(box => [box.left, box.top, box.width, box.height].map(Math.round).join(' ')).join('; ')
            """;

    private final Page page;
    private final Map<Screen, String> places = new HashMap<>();

    TableLayout(Page page) {
        this.page = page;
    }

    void measure() {
        for (Screen screen : SCREENS) {
            page.setViewportSize(screen.width(), screen.height());
            page.waitForFunction(
                    "size => innerWidth + ' ' + innerHeight === size", screen.width() + " " + screen.height());
            page.evaluate(DRAWN);
            assertThat(page.evaluate(HIDDEN)).as("%s: hidden", screen).isEqualTo(List.of());
            assertThat(page.evaluate(SMALL)).as("%s: small", screen).isEqualTo(List.of());
            assertThat(page.evaluate(SCROLLS)).as("%s: scrolls", screen).isEqualTo(false);
            String place = (String) page.evaluate(PLACES);
            assertThat(places.putIfAbsent(screen, place))
                    .as("%s: jumps", screen)
                    .isIn(null, place);
        }
    }
}
