package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedOriginsTest {
    @ParameterizedTest
    @CsvSource({
        "https://clix.example, clix.example, true",
        "https://clix.example, clix.example:443, true",
        "http://clix.example, clix.example:80, true",
        "http://[::1], [::1]:80, true",
        "http://[::1]:8080, [::1]:8080, true",
        "https://clix.example, CLIX.example, true",
        "https://clix.example, clix.example:8443, false",
        "https://clix.example:8443, clix.example, false",
        "https://evil.example, clix.example, false",
        "https://play.example, clix.example, true",
        "null, clix.example, false",
        "evil, clix.example, false",
        "https://, clix.example, false",
    })
    void aPageIsOurOwnWhereItsOriginIsWhatItCallsUs(String origin, String host, boolean own) {
        AllowedOrigins origins = new AllowedOrigins(List.of(), Optional.of("https://play.example:443/clix"));
        RemoteClient remoteClient = new RemoteClient(Optional.empty(), Optional.empty(), Optional.of(host), "");
        assertThat(origins.admits(Optional.of(origin), remoteClient)).isEqualTo(own);
    }
}
