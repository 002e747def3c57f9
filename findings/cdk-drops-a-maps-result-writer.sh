#!/usr/bin/env bash
# aws-cdk leaves a distributed Map's ResultWriter out of the definition, without an error or a warning about it, when the property it
# was given by does not suit a feature flag: resultWriter with the flag set (as new projects have it), resultWriterV2 without it.
# Exits with 1 when that is no longer so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund aws-cdk-lib@2.276.0 constructs@10.8.1 > /dev/null
cat > finding.js <<'JS'
const { App, Stack, aws_s3: s3, aws_stepfunctions: sfn } = require("aws-cdk-lib");
const FLAG = "@aws-cdk/aws-stepfunctions:useDistributedMapResultWriterV2";
const writers = { resultWriter: sfn.ResultWriter, resultWriterV2: sfn.ResultWriterV2 };

function written(flag, property) {
  const stack = new Stack(new App({ context: { [FLAG]: flag } }), "Stack");
  const bucket = s3.Bucket.fromBucketName(stack, "Bucket", "results");
  const map = new sfn.DistributedMap(stack, "Map", { [property]: new writers[property]({ bucket, prefix: "p" }) });
  map.itemProcessor(new sfn.Pass(stack, "Pass"));
  return "ResultWriter" in stack.resolve(map.toStateJson());
}

let dropped = 0;
for (const flag of [false, true])
  for (const property of Object.keys(writers)) {
    const there = written(flag, property);
    if (!there) dropped++;
    console.log(`  flag ${String(flag).padEnd(5)}  ${property.padEnd(14)}  ${there ? "ResultWriter is there" : "no ResultWriter"}`);
  }
process.exit(dropped === 2 ? 0 : 1);
JS

echo "Versions: node $(node --version), aws-cdk-lib 2.276.0, constructs 10.8.1"
echo "Expected: a Map that is given a writer has a ResultWriter, or synthesis fails"
echo "Observed:"
JSII_DEPRECATED=quiet node finding.js
