package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.ArrayList;
import java.util.List;

/** How an instant is written: words, and parts of it in brackets. The rules are those of XPath's fn:format-dateTime. */
final class DatePicture {
    /** The picture of an instant where none is given. */
    static final String ISO = "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]";

    private final List<DatePart> parts = new ArrayList<>();
    private final String picture;

    DatePicture(String picture) {
        this.picture = picture;
        var from = 0;
        for (var at = picture.indexOf('['); at >= 0; at = picture.indexOf('[', from)) {
            words(from, at);
            from = picture.startsWith("[[", at) ? bracket(at) : marker(at);
        }
        words(from, picture.length());
    }

    private void words(int from, int to) {
        if (to > from) parts.add(new DatePart.Words(picture.substring(from, to).replace("]]", "]")));
    }

    private int bracket(int at) {
        parts.add(new DatePart.Words("["));
        return at + 2;
    }

    private int marker(int at) {
        var end = picture.indexOf(']', at);
        if (end < 0) throw new JException("D3135", -1);
        var before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        var marker = DateMarker.of(picture.substring(at + 1, end));
        // A number right after another: only how many digits it must have tells where the first one ends.
        if (marker.isNumber() && before instanceof DateMarker number) number.readExactly();
        parts.add(marker);
        return end + 1;
    }

    List<DatePart> parts() {
        return parts;
    }
}
