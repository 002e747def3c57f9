#!/usr/bin/env bash
# In JSONata's reference (npm jsonata) a function whose last act is to call a built-in function with a function fails with a TypeError
# of JavaScript's: calls in tail position are made later, and what they hand on is not wrapped then. Exits with 1 when that is no longer so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --silent --no-audit --no-fund --prefix "$dir" jsonata@2.2.2 > /dev/null

cat > "$dir/finding.js" <<'JS'
const CASES = [
    ["$sort([3, 1], function($a, $b) { $a > $b })", "[1,3]", "[1,3]"],
    ["(function($l) { $sort($l, function($a, $b) { $a > $b }) })([3, 1])", "[1,3]", "TypeError: comp is not a function"],
    ["(function($l) { ($s := $sort($l, function($a, $b) { $a > $b }); $s) })([3, 1])", "[1,3]", "[1,3]"],
    ["(function($l) { $map($l, $uppercase) })([\"a\", \"b\"])", "[\"A\",\"B\"]", "TypeError: func.apply is not a function"],
    ["(function($l) { $map($l, $uppercase)[[0..9]] })([\"a\", \"b\"])", "[\"A\",\"B\"]", "[\"A\",\"B\"]"],
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
echo "Expected: the same with the call last in a function as anywhere else"
echo "Observed:"
cd "$dir" && node finding.js
