package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.PlayerPart;
import dev.clix.protocol.PlayerView;
import dev.clix.protocol.ViewPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPreviewTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lobby     | Ada                | Ada invites you to a game of Whist | Ada is here: 1 of 6 seats is taken. The game has not begun.
            lobby     | Ada,Bob            | Ada invites you to a game of Whist | Ada and Bob are here: 2 of 6 seats are taken. The game has not begun.
            countdown | Ada,Bob,Cy         | Watch a game of Whist that Ada hosts | Ada, Bob and Cy are playing. The game has begun, and can be watched.
            round     | Ada,Bob,Cy,Dan,Eve | Watch a game of Whist that Ada hosts | Ada, Bob, Cy and 2 more are playing. The game has begun, and can be watched.
            ended     | Ada,Bob            | A game of Whist that is over         | Ada and Bob have played.
            """)
    void aLinkTellsWhoInvitesWhoIsThereAndWhetherItHasBegun(
            String phase, String names, String title, String description) {
        LinkPreview preview = LinkPreview.of(game(phase, Optional.of("Ada"), names.split(",")), "Whist")
                .orElseThrow();
        assertThat(preview.title().replaceAll("[\u2068\u2069]", "")).isEqualTo(title);
        assertThat(preview.description().replaceAll("[\u2068\u2069]", "")).isEqualTo(description);
    }

    @Test
    void aGameOfStrangersHasNoHost() {
        assertThat(LinkPreview.of(game(GameView.LOBBY, Optional.empty(), "Ada"), "CliX"))
                .hasValueSatisfying(preview -> assertThat(preview.title()).isEqualTo("A game of CliX"));
        assertThat(LinkPreview.of(game(GameView.LOBBY, Optional.empty()), "CliX"))
                .isEmpty();
    }

    @Test
    void aNameDoesNotTurnWhatStandsAroundIt() {
        assertThat(LinkPreview.of(game(GameView.LOBBY, Optional.of("עדה"), "עדה"), "CliX"))
                .hasValueSatisfying(preview ->
                        assertThat(preview.title()).isEqualTo("\u2068עדה\u2069 invites you to a game of CliX"));
    }

    private record NoPart() implements ViewPart {}

    private record NoPlayerPart() implements PlayerPart {}

    private static GameView game(String phase, Optional<String> host, String... names) {
        List<PlayerView> players = new ArrayList<>();
        for (String name : names)
            players.add(new PlayerView(
                    new PlayerId(id(name)), new PlayerName(name), Optional.empty(), new NoPlayerPart(), true, false));
        return new GameView(
                new GameId("g1"),
                "clix",
                Visibility.PRIVATE,
                Optional.empty(),
                6,
                host.map(name -> new PlayerId(id(name))),
                phase,
                new NoPart(),
                Optional.empty(),
                Optional.empty(),
                players,
                AudienceView.NOBODY,
                Optional.empty(),
                Optional.empty());
    }

    private static String id(String name) {
        return "p" + Integer.toHexString(name.hashCode());
    }
}
