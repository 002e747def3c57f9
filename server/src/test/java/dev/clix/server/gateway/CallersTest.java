package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client that a request is from, and the name it calls this server by, as its proxies say. */
class CallersTest {
    private static final String PROXY = "10.1.2.3";
    private static final String CLIENT = "cb007107"; // 203.0.113.7

    private final RemoteClientResolver clientResolver =
            new RemoteClientResolver(List.of("10.0.0.0/8", "fd00::/8", "127.0.0.1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "X-Forwarded-For: 203.0.113.7                       | cb007107",
                "X-Forwarded-For: 203.0.113.7:5555                  | cb007107",
                "X-Forwarded-For: 198.51.100.1, 203.0.113.7         | cb007107",
                "X-Forwarded-For: 203.0.113.7, 10.9.9.9             | cb007107",
                "X-Forwarded-For: 203.0.113.7, [fd00::1]:443        | cb007107",
                "X-Forwarded-For: [2001:db8:1:2:3:4:5:6]:443        | 20010db800010002",
                "X-Forwarded-For: 2001:db8:1:2:3:4:5:6              | 20010db800010002",
                "X-Forwarded-For: [2001:db8:1:2::9]                 | 20010db800010002",
                "X-Forwarded-For: ::ffff:203.0.113.7                | cb007107",
                "X-Forwarded-For: unknown                           | 0a010203",
                "X-Forwarded-For: 203.0.113.7, unknown              | 0a010203",
                "X-Forwarded-For: 203.0.113.7.9                     | 0a010203",
                "X-Forwarded-For: 203.0.113.7, 10.9.9.9, _hidden    | 0a010203",
                "X-Forwarded-For: ,                                 | 0a010203",
                "Forwarded: for=203.0.113.7                         | cb007107",
                "Forwarded: For=\"203.0.113.7:4711\";proto=https    | cb007107",
                "Forwarded: for=198.51.100.1, for=203.0.113.7;by=x  | cb007107",
                "Forwarded: for=\"[2001:db8:1:2::17]:4711\"         | 20010db800010002",
                "Forwarded: for=unknown                             | 0a010203",
                "Forwarded: for=_gazonk                             | 0a010203",
                "Forwarded: proto=https                             | 0a010203",
            })
    void whoAsks(String field, String address) {
        assertThat(from(PROXY, field).address()).contains(address);
    }

    @Test
    void whoeverTheProxyCannotNameCountsAsTheProxyAlsoOnThisMachine() {
        assertThat(from("127.0.0.1", "X-Forwarded-For: unknown").address()).contains("7f000001");
        assertThat(from("127.0.0.1", "X-Forwarded-For: 203.0.113.7").address()).contains(CLIENT);
    }

    @Test
    void thisMachineItselfIsNobody() {
        assertThat(from("127.0.0.1").address()).isEmpty();
        assertThat(new RemoteClientResolver(List.of())
                        .remoteClient(Networks.address("::1"), name -> List.of())
                        .address())
                .isEmpty();
    }

    @Test
    void whoeverIsNoProxyIsBelievedNothing() {
        RemoteClient remoteClient = from(
                "203.0.113.7",
                "X-Forwarded-For: 198.51.100.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "Host: clix.example");
        assertThat(remoteClient)
                .isEqualTo(new RemoteClient(Optional.of(CLIENT), Optional.empty(), Optional.of("clix.example"), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "X-Forwarded-Proto: https                                            | https | inner:8080",
                "X-Forwarded-Proto: HTTPS                                            | https | inner:8080",
                "X-Forwarded-Proto: https, http                                      | https | inner:8080",
                "X-Forwarded-Host: clix.example                                      |       | clix.example",
                "X-Forwarded-Host: clix.example:8443                                 |       | clix.example:8443",
                "X-Forwarded-Host: clix.example ; X-Forwarded-Port: 8443             |       | clix.example:8443",
                "X-Forwarded-Host: clix.example ; X-Forwarded-Port: 80               |       | clix.example",
                "X-Forwarded-Host: [2001:db8::1] ; X-Forwarded-Port: 81              |       | [2001:db8::1]:81",
                "X-Forwarded-Proto: https ; X-Forwarded-Host: a.b ; X-Forwarded-Port: 443 | https | a.b",
                "Forwarded: for=1.2.3.4;host=clix.example;proto=https                | https | clix.example",
                // A proxy that appends keeps what the client has written, before its own words.
                "X-Forwarded-For: 9.9.9.9, 203.0.113.7 ; X-Forwarded-Host: evil.example, clix.example | | clix.example",
                "X-Forwarded-For: 9.9.9.9, 203.0.113.7 ; X-Forwarded-Proto: https, http | http | inner:8080",
                "X-Forwarded-For: 203.0.113.7, 10.9.9.9 ; X-Forwarded-Host: clix.example, inner | | clix.example",
                "X-Forwarded-For: 9.9.9.9, 203.0.113.7, 10.9.9.9 ; X-Forwarded-Host: evil.example, clix.example, inner | | clix.example",
                "X-Forwarded-For: 203.0.113.7, 10.9.9.9 ; X-Forwarded-Proto: https   | https | inner:8080",
                "X-Forwarded-For: 10.9.9.9, 10.8.8.8 ; X-Forwarded-Host: a.b, inner  |       | a.b",
                "Forwarded: for=9.9.9.9;host=evil.example, for=203.0.113.7;host=clix.example | | clix.example",
                "Forwarded: for=203.0.113.7;proto=https, for=10.9.9.9;proto=http     | https | inner:8080",
                "Forwarded: for=203.0.113.7;host=\"clix.example:8443\";PROTO=https  | https | clix.example:8443",
                "Forwarded: for=\"_a,b\";host=clix.example                         |       | clix.example",
                "Forwarded: host=clix.example ; Forwarded: for=203.0.113.7           |       | clix.example",
                "X-Forwarded-Proto: gopher                                           |       | inner:8080",
                "X-Forwarded-Host: <script>                                          |       | inner:8080",
            })
    void whatItCallsThisServer(String fields, String scheme, String host) {
        RemoteClient remoteClient = from(PROXY, (fields + " ; Host: inner:8080").split(" ; "));
        assertThat(remoteClient.scheme()).isEqualTo(Optional.ofNullable(scheme));
        assertThat(remoteClient.host()).contains(host);
    }

    @ParameterizedTest
    @CsvSource({
        "/clix,/clix",
        "/clix/,/clix",
        "/games/clix,/games/clix",
        "/,''",
        "clix,''",
        "//evil.example,''",
        "/a?b,''"
    })
    void whatIsTakenOffThePath(String told, String prefix) {
        assertThat(from(PROXY, "X-Forwarded-Prefix: " + told).prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.0.0.1", "::1", "fd00::/8", "0.0.0.0/0", "10.0.0.1/32", "::/0"})
    void networksAndAddresses(String text) {
        assertThat(Networks.isNetwork(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "/8",
                "",
                "fd00::/129"
            })
    void neither(String text) {
        assertThat(Networks.isNetwork(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.1.2,true",
        "10.0.0.0/8,11.0.0.0,false",
        "10.0.0.0/9,10.128.0.0,false",
        "0.0.0.0/0,8.8.8.8,true",
        "0.0.0.0/0,::1,false",
        "fd00::/8,fdff::1,true",
        "fd00::/8,fc00::1,false",
        "10.0.0.1,10.0.0.1,true",
        "10.0.0.1,10.0.0.2,false",
        "::ffff:10.0.0.1,10.0.0.1,true"
    })
    void whatANetworkHas(String network, String address, boolean has) {
        assertThat(new Networks(List.of(network)).have(Networks.address(address).orElseThrow()))
                .isEqualTo(has);
    }

    private RemoteClient from(String peer, String... fields) {
        return clientResolver.remoteClient(
                Networks.address(peer),
                name -> Arrays.stream(fields)
                        .filter(field ->
                                field.substring(0, field.indexOf(':')).strip().equalsIgnoreCase(name))
                        .map(field -> field.substring(field.indexOf(':') + 1).strip())
                        .toList());
    }
}
