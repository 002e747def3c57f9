#!/usr/bin/env bash
# json-path's filter operators for lists (anyof, subsetof, noneof, size, empty, contains, in) give other answers over Jackson's
# tree (JacksonJsonNodeJsonProvider) than over maps and lists, without an error. Exits with 1 when that is no longer so.
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.jayway.jsonpath</groupId><artifactId>json-path</artifactId><version>2.10.0</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.21.8</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Finding.java" <<'JAVA'
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.spi.json.*;

public class Finding {
    public static void main(String[] arguments) {
        var document = "{\"teams\":[{\"n\":1,\"tags\":[\"a\",\"b\"]},{\"n\":2,\"tags\":[\"a\",\"c\"]},{\"n\":3,\"tags\":[]}]}";
        var filters = new String[] {
            "@.tags anyof ['c']", "@.tags subsetof ['a','b']", "@.tags noneof ['a']", "@.tags empty true", "@.tags size 2",
            "@.tags contains 'c'", "'c' in @.tags"};
        var differ = 0;
        for (var filter : filters) {
            var maps = read(document, filter, new JacksonJsonProvider());
            var nodes = read(document, filter, new JacksonJsonNodeJsonProvider());
            if (!maps.equals(nodes)) differ++;
            System.out.printf("  %-28s maps and lists %-8s Jackson's tree %s%n", filter, maps, nodes);
        }
        System.exit(differ == filters.length ? 0 : 1);
    }

    private static String read(String document, String filter, JsonProvider provider) {
        var configuration = Configuration.builder().jsonProvider(provider).build();
        var path = "$.teams[?(%s)].n".formatted(filter);
        return JsonPath.using(configuration).parse(document).read(path).toString().replace(" ", "");
    }
}
JAVA

"$root/mvnw" -q -B -f "$dir/pom.xml" dependency:copy-dependencies -DoutputDirectory="$dir/lib"
echo "Versions: json-path 2.10.0, jackson-databind 2.21.8, $(java -version 2>&1 | head -1)"
echo "Expected: every filter finds the same with either provider"
echo "Observed:"
java -cp "$dir/lib/*" "$dir/Finding.java"
