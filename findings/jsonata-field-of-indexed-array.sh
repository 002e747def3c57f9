#!/usr/bin/env bash
# JSONata's reference (npm jsonata) finds no field of an item that was taken by an index from an array written in the expression; in
# parentheses, or from a variable, it does. A text taken so is taken apart into its letters. Exits with 1 when that is no longer so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --silent --no-audit --no-fund --prefix "$dir" jsonata@2.2.2 > /dev/null

cat > "$dir/finding.js" <<'JS'
const CASES = [
    ["[{\"a\": 1}, {\"a\": 2}][0].a", "1", "nothing"],
    ["([{\"a\": 1}, {\"a\": 2}])[0].a", "1", "1"],
    ["($l := [{\"a\": 1}, {\"a\": 2}]; $l[0].a)", "1", "1"],
    ["[{\"a\": 1}, {\"a\": 2}][a = 2].a", "2", "nothing"],
    ["[{\"a\": 1}, {\"a\": 2}, {\"a\": 3}][a > 1].a", "[2,3]", "[2,3]"],
    ["[\"abc\"][0].$uppercase()", "\"ABC\"", "[\"A\",\"B\",\"C\"]"],
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
echo "Expected: a field of the first item, with parentheses around the array and without"
echo "Observed:"
cd "$dir" && node finding.js
