#!/usr/bin/env bash
# serverless-step-functions takes a definition that is a text (its schema says so), but deploys that text as a JSON string of itself, in
# quotes: no state machine. A definition that CloudFormation is to fill in as a whole (Fn::Sub) is deployed as the words "Fn::Sub".
# Exits with 1 when that is no longer so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts serverless-step-functions@3.28.1 > /dev/null
cat > finding.js <<'JS'
const compile = require("serverless-step-functions/lib/deploy/stepFunctions/compileStateMachines");
const naming = require("serverless-step-functions/lib/naming");
const text = '{"StartAt":"S","States":{"S":{"Type":"Succeed"}}}';

function deployed(definition) {
  const template = { Resources: {}, Outputs: {} };
  const provider = { tags: {}, compiledCloudFormationTemplate: template };
  const plugin = {
    ...naming,
    ...compile,
    provider: { naming: { getNormalizedFunctionName: (name) => name } },
    serverless: { service: { provider, functions: {}, stepFunctions: {} }, classes: { Error } },
    isStateMachines: () => true,
    getAllStateMachines: () => ["M"],
    getStateMachine: () => ({ id: "M", definition }),
  };
  plugin.compileStateMachines();
  return template.Resources.M.Properties.DefinitionString;
}

const quoted = deployed(text);
const words = deployed({ "Fn::Sub": text });
console.log("  a text     ", quoted);
console.log("  an Fn::Sub ", JSON.stringify(words).replace(/\\n\s*/g, ""));
process.exit(quoted === JSON.stringify(text) && typeof words === "string" && words.includes("Fn::Sub") ? 0 : 1);
JS

echo "Versions: node $(node --version), serverless-step-functions 3.28.1"
echo "Expected: DefinitionString is the text, or the function that gives it"
echo "Observed:"
node finding.js
