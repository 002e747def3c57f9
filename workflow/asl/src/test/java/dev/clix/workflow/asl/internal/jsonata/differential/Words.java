package dev.clix.workflow.asl.internal.jsonata.differential;

import java.util.List;
import java.util.Random;

/** The words of generated expressions: plain values, and those at the edges. */
final class Words {
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "3",
            "5",
            "10",
            "42",
            "-1",
            "-2",
            "0.5",
            "1.5",
            "2.5",
            "-0.5",
            "-1.5",
            "-2.5",
            "1.25",
            "2.35",
            "3.456",
            "0.1",
            "0.2",
            "0.3",
            "100",
            "255",
            "1000",
            "12345.678",
            "1e21",
            "1e-7",
            "1.5e300",
            "9007199254740992",
            "4294967296",
            "1e3",
            "-0.0001",
            "123456789012",
            "0.000001",
            "1e20",
            "99",
            "-7.25",
            "1.005",
            "5e-324",
            "8.64e15",
            "-8.64e15",
            "123456789012345678",
            "1.5e19",
            "4e17",
            "2e-308");
    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"a\"",
            "\"b\"",
            "\"abc\"",
            "\"hello world\"",
            "\"Hello\"",
            "\"a,b,c\"",
            "\" x  y \"",
            "\"1\"",
            "\"12.5\"",
            "\"-3e2\"",
            "\"0x1F\"",
            "\"0b101\"",
            "\"é\"",
            "\"a😀b\"",
            "\"😀\"",
            "\"\\uD83D\"",
            "\"\\n\\t\\\"\"",
            "\"\\u0007\"",
            "\"2024-01-15T10:20:30Z\"",
            "\"2024-02-30\"",
            "\"YWJj\"",
            "\"YQ==\"",
            "\"%41b\"",
            "\"a b&c/d?é\"",
            "\"$1-$0$$\"",
            "\"null\"",
            "\"true\"",
            "'single'",
            "\"İıß\"",
            "\"12,345\"",
            "\"XIV\"",
            "\"twenty-one\"",
            "\"k\"",
            "\"n\"");
    private static final List<String> REGEXES = List.of(
            "/a/",
            "/b+/",
            "/[a-c]/",
            "/(l+)(o)/",
            "/\\d+/",
            "/\\w+/",
            "/\\s/",
            "/A/i",
            "/x*/",
            "/(a)|(b)/",
            "/^h/",
            "/o$/",
            "/./",
            "/,/",
            "/(?:e)(l)/",
            "/b|$/",
            "/^/m",
            "/[^a]/");
    private static final List<String> NUMBER_PICTURES = List.of(
            "\"0\"",
            "\"#0.00\"",
            "\"#,##0.00\"",
            "\"0.0e0\"",
            "\"00.000e00\"",
            "\"#.#\"",
            "\"#0%\"",
            "\"#0.0‰\"",
            "\"#0;(#0)\"",
            "\"0,00,0\"",
            "\"#,##,##0.0#\"",
            "\"$#0.00x\"",
            "\"0.000,0\"",
            "\"#\"",
            "\"0##\"",
            "\"0.#0\"",
            "\"\"",
            "\"0;0;0\"",
            "\"0e\"",
            "\"x0e1\"",
            "\"0.0.0\"",
            "\"#,\"",
            "\"#e0\"",
            "\"#.e0\"",
            "\"000\"",
            "\"0 0\"");
    private static final List<String> INTEGER_PICTURES = List.of(
            "\"0\"",
            "\"000\"",
            "\"#,##0\"",
            "\"w\"",
            "\"W\"",
            "\"Ww\"",
            "\"I\"",
            "\"i\"",
            "\"A\"",
            "\"a\"",
            "\"0;o\"",
            "\"w;o\"",
            "\"Ww;o\"",
            "\"#:##0\"",
            "\"٠٠\"",
            "\"0٠\"",
            "\"x\"",
            "\"\"",
            "\"#\"",
            "\"00,00\"",
            "\"1\"",
            "\"#,##,0\"");
    private static final List<String> DATE_PICTURES = List.of(
            "\"[Y]-[M]-[D]\"",
            "\"[Y0001]-[M01]-[D01]\"",
            "\"[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001]Z\"",
            "\"[H01]:[m01]\"",
            "\"[D1o] [MNn] [Y]\"",
            "\"[FNn], [D1] [MNn,3-3] [Y01]\"",
            "\"[h]:[m01] [P]\"",
            "\"[h#1] [PN]\"",
            "\"[W01]\"",
            "\"[w]\"",
            "\"[d001]\"",
            "\"[X]-W[W01]-[F1]\"",
            "\"[xNn]\"",
            "\"[Z]\"",
            "\"[z]\"",
            "\"[Z01:01t]\"",
            "\"[Z0101t]\"",
            "\"[Z0]\"",
            "\"[Yw]\"",
            "\"[MN]\"",
            "\"[DWwo]\"",
            "\"[YI]\"",
            "\"[Y,2]\"",
            "\"[f1]\"",
            "\"[E] [C]\"",
            "\"[[x]]\"",
            "\"[q]\"",
            "\"[Y\"",
            "\"]\"",
            "\"[M01]/[D01]/[Y0001]\"",
            "\"[Y0001][M01][D01]\"",
            "\"\"",
            "\"[s]\"",
            "\"[ Y ] [M,1-2]\"",
            "\"[X]-[x]-[W]-[w]-[d]\"",
            "\"[ZNt]\"",
            "\"[z00000t]\"");
    private static final List<String> TIMESTAMPS = List.of(
            "\"2024-01-15T10:20:30Z\"",
            "\"2024-01-15\"",
            "\"2024\"",
            "\"2024-13-01\"",
            "\"2024-2-3\"",
            "\"2018-02-30\"",
            "\"10:20\"",
            "\"1st January 2024\"",
            "\"January\"",
            "\"2024-01-15T10:20:30.123+02:00\"",
            "\"01/02/2024\"",
            "\"20240115\"",
            "\"nonsense\"",
            "\"\"",
            "\"3:05 pm\"",
            "\"12:30 am\"",
            "\"045\"",
            "\"2024-01-15T24:00:00\"",
            "\"2024-01-15T25:00:00Z\"",
            "\"2024-01-15T10:00:00+24:00\"",
            "\"2024-01-15T10:00:00-23:59\"",
            "\"2024-01-15T10:00:00+25:00\"");
    private static final List<String> SYMBOLS = List.of(
            "{\"decimal-separator\":\",\",\"grouping-separator\":\".\"}",
            "{\"decimal-separator\":\",\",\"grouping-separator\":\".\"}",
            "{\"minus-sign\":\"~\",\"percent\":\"pc\",\"exponent-separator\":\"E\"}",
            "{\"zero-digit\":\"٠\"}",
            "{\"digit\":\"X\",\"pattern-separator\":\"|\"}",
            "{\"decimal-separator\":1}",
            "{\"minus-sign\":true}");
    private static final List<String> SIGNATURES = List.of(
            "<n:n>",
            "<s-:s>",
            "<x:x>",
            "<a<n>:n>",
            "<n?s:x>",
            "<(sn)n-?:x>",
            "<o-f?:x>",
            "<s?a<s>x:x>",
            "<f?a<n>:x>",
            "<a<s>?n-:x>",
            "<b-a?a<n>+:x>",
            "<n?+:x>");
    private static final List<String> FIELDS = List.of("n", "k", "tags", "sub", "a", "b", "none", "c", "d");
    private static final List<String> ZONES =
            List.of("\"+0100\"", "\"-0530\"", "\"0000\"", "\"+1\"", "\"x\"", "\"+0545\"");

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    String number() {
        return of(NUMBERS);
    }

    String text() {
        return of(TEXTS);
    }

    String regex() {
        return of(REGEXES);
    }

    String numberPicture() {
        return of(NUMBER_PICTURES);
    }

    String integerPicture() {
        return of(INTEGER_PICTURES);
    }

    String datePicture() {
        return of(DATE_PICTURES);
    }

    String timestamp() {
        return of(TIMESTAMPS);
    }

    String zone() {
        return of(ZONES);
    }

    /** The options of a picture of numbers: the symbols it is written with. */
    String symbols() {
        return of(SYMBOLS);
    }

    String signature() {
        return of(SIGNATURES);
    }

    String field() {
        return of(FIELDS);
    }
}
