#!/usr/bin/env bash
# In JSONata's reference (npm jsonata) a regular expression on the left of the default operator ?: is replaced, for the condition only,
# by one that matches the letters of "[object Object]": the operator's copy of its left side goes through JSON. So a default that is due is
# not given, and one that is not due is. Exits with 1 when that is no longer so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --silent --no-audit --no-fund --prefix "$dir" jsonata@2.2.2 > /dev/null

cat > "$dir/finding.js" <<'JS'
const CASES = [
    ["$contains(\"abc\", /z/) ? $contains(\"abc\", /z/) : \"none\"", "\"none\"", "\"none\""],
    ["$contains(\"abc\", /z/) ?: \"none\"", "\"none\"", "false"],
    ["$contains(\"xyz\", /z/) ? $contains(\"xyz\", /z/) : \"none\"", "true", "true"],
    ["$contains(\"xyz\", /z/) ?: \"none\"", "true", "\"none\""],
];
const jsonata = require("jsonata");
const outcome = async text => {
    try {
        return JSON.stringify(await jsonata(text).evaluate({})) ?? "nothing";
    } catch (failed) {
        return (failed.code ?? failed.constructor.name) + ": " + failed.message;
    }
};
(async () => {
    let strange = 0;
    for (const [text, expected, observed] of CASES) {
        const found = await outcome(text);
        console.log("  " + text + "  expected " + expected + ", found " + found);
        if (found === observed) strange++;
    }
    process.exit(strange === CASES.length ? 0 : 1);
})();
JS

echo "Versions: jsonata 2.2.2, node $(node --version)"
echo "Expected: a ?: b is what (a ? a : b) is"
echo "Observed:"
cd "$dir" && node finding.js
