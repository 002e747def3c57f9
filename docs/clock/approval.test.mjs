// Moves time: ./clix simulate --time frozen, and then node --test approval.test.mjs
//
// Nothing but node 18. With @aws-sdk/client-sfn, sfn is new SFNClient({ endpoint: URL }), and advance stays.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { beforeEach, test } from "node:test";

const URL = process.env.CLIX_URL ?? "http://127.0.0.1:8083";
const roleArn = "arn:aws:iam::123456789012:role/any";

async function post(path, body, headers = {}) {
  const response = await fetch(URL + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  assert.ok(response.ok, JSON.stringify(answer));
  return answer;
}

const sfn = (operation, members) => post("/", members, { "x-amz-target": `AWSStepFunctions.${operation}` });

/** Answers once all that is due has happened. */
const advance = (by) => post("/clock/advance", { by });

let activityArn;
let executionArn;
const described = () => sfn("DescribeExecution", { executionArn });

beforeEach(async () => {
  const name = `approval-${randomUUID()}`;
  ({ activityArn } = await sfn("CreateActivity", { name }));
  const definition = JSON.stringify({
    StartAt: "Reflect",
    States: {
      Reflect: { Type: "Wait", Seconds: 3 * 86400, Next: "Approve" },
      Approve: {
        Type: "Task",
        Resource: activityArn,
        TimeoutSeconds: 86400,
        Catch: [{ ErrorEquals: ["States.Timeout"], Next: "Expired" }],
        End: true,
      },
      Expired: { Type: "Fail", Error: "Expired" },
    },
  });
  const { stateMachineArn } = await sfn("CreateStateMachine", { name, roleArn, definition });
  ({ executionArn } = await sfn("StartExecution", { stateMachineArn }));
});

test("is approved after three days", async () => {
  await advance("P3D");
  const { taskToken } = await sfn("GetActivityTask", { activityArn });
  await sfn("SendTaskSuccess", { taskToken, output: '"yes"' });
  await advance(0); // moves nothing, and answers when everything is at rest
  assert.equal((await described()).output, '"yes"');
});

test("expires when nobody approves for a day", async () => {
  await advance("P4D");
  assert.equal((await described()).error, "Expired");
});
