package dev.clix.browser;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.List;

/** One walk past every screen of the page: a game of one person against bots of all speeds. */
final class Tour {
    /** A game of several rounds, clicked often enough to show the product in all its moods. */
    static final Tour LONG = new Tour(List.of(18, 44, 68));

    /** A game of one round: every screen, but none twice. */
    static final Tour SHORT = new Tour(List.of(9));

    private static final Duration BREATH = Duration.ofMillis(500);
    private static final int BREATHS = 8;

    private final List<Integer> clicks;

    /** A deed for each screen. */
    @FunctionalInterface
    interface Stop {
        void at(String screen, Player player);
    }

    /** @param clicks in each round */
    private Tour(List<Integer> clicks) {
        this.clicks = clicks;
    }

    GameServer server() {
        return GameServer.start("game: { roundsMax: %s }".formatted(clicks.size()));
    }

    /** @param server one of {@link #server} */
    Player walk(GameServer server, BrowserContext context, Stop stop) {
        Player ada = Player.at(context, server.url() + "/?game=thereIsNoSuchGame");
        ada.seesHeadline("You are invited to a game.");
        stop.at("invited", ada);
        ada.presses("Play something else instead");
        stop.at("lobby", ada);
        waits(ada, stop);
        for (int round = 1; round <= clicks.size(); round++) plays(round, ada, server, stop);
        server.passUntil(ada::isAtTheEnd);
        stop.at("end", ada);
        ada.presses("Picture to share");
        stop.at("picture", ada);
        ada.presses("Close");
        return ada;
    }

    private static void waits(Player ada, Stop stop) {
        ada.isCalled("Ada Lovelace");
        ada.hosts(4);
        ada.invitation();
        ada.presses("Seat a slow bot");
        ada.presses("Seat a medium bot");
        ada.seesHeadline("Waiting for your crew");
        ada.button("Start with 3").waitFor();
        stop.at("waiting-room", ada);
        ada.presses("Seat a fast bot");
        ada.sees("arena");
        stop.at("get-ready", ada);
    }

    private void plays(int round, Player ada, GameServer server, Stop stop) {
        server.passUntil(() -> ada.isInRound(round));
        for (int breath = 0; breath < BREATHS; breath++) {
            server.pass(BREATH);
            ada.clicks(clicks.get(round - 1) / BREATHS);
        }
        stop.at("round-" + round, ada);
        ada.ships();
        if (round == 1) {
            stop.at("shipped", ada);
            asksToLeave(ada, stop);
        }
        server.pass(BREATH.multipliedBy(BREATHS + 2));
        server.passUntil(() -> !ada.isInRound(round));
        if (round < clicks.size()) stop.at("standings-" + round, ada);
    }

    private static void asksToLeave(Player ada, Stop stop) {
        ada.presses("Leave");
        stop.at("leave", ada);
        ada.presses("Stay");
    }
}
