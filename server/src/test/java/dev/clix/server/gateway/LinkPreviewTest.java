package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.GameView.Phase;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.PlayerView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPreviewTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOBBY     | Ada                | Ada invites you to a game of CliX   | Ada is here: 1 of 6 seats is taken. The game has not begun.
            LOBBY     | Ada,Bob            | Ada invites you to a game of CliX   | Ada and Bob are here: 2 of 6 seats are taken. The game has not begun.
            COUNTDOWN | Ada,Bob,Cy         | Watch a game of CliX that Ada hosts | Ada, Bob and Cy are playing. The game has begun, and can be watched.
            ROUND     | Ada,Bob,Cy,Dan,Eve | Watch a game of CliX that Ada hosts | Ada, Bob, Cy and 2 more are playing. The game has begun, and can be watched.
            ENDED     | Ada,Bob            | A game of CliX that is over         | Ada and Bob have played.
            """)
    void aLinkTellsWhoInvitesWhoIsThereAndWhetherItHasBegun(
            Phase phase, String names, String title, String description) {
        LinkPreview preview = LinkPreview.of(game(phase, Optional.of("Ada"), names.split(",")))
                .orElseThrow();
        assertThat(preview.title().replaceAll("[\u2068\u2069]", "")).isEqualTo(title);
        assertThat(preview.description().replaceAll("[\u2068\u2069]", "")).isEqualTo(description);
    }

    @Test
    void aGameOfStrangersHasNoHost() {
        assertThat(LinkPreview.of(game(Phase.LOBBY, Optional.empty(), "Ada")))
                .hasValueSatisfying(preview -> assertThat(preview.title()).isEqualTo("A game of CliX"));
        assertThat(LinkPreview.of(game(Phase.LOBBY, Optional.empty()))).isEmpty();
    }

    @Test
    void aNameDoesNotTurnWhatStandsAroundIt() {
        assertThat(LinkPreview.of(game(Phase.LOBBY, Optional.of("עדה"), "עדה")))
                .hasValueSatisfying(preview ->
                        assertThat(preview.title()).isEqualTo("\u2068עדה\u2069 invites you to a game of CliX"));
    }

    private static GameView game(Phase phase, Optional<String> host, String... names) {
        List<PlayerView> players = new ArrayList<>();
        for (String name : names)
            players.add(new PlayerView(
                    new PlayerId(id(name)),
                    new PlayerName(name),
                    Optional.empty(),
                    List.of(30_000L),
                    0,
                    Optional.empty(),
                    false,
                    true));
        return new GameView(
                new GameId("g1"),
                Visibility.PRIVATE,
                6,
                host.map(name -> new PlayerId(id(name))),
                phase,
                0,
                50,
                30_000,
                5_000,
                20,
                Optional.empty(),
                Optional.empty(),
                players,
                AudienceView.NOBODY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String id(String name) {
        return "p" + Integer.toHexString(name.hashCode());
    }
}
