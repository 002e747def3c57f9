"""Moves time: ./clix simulate --time frozen, and then python3 -m unittest test_approval.py

Nothing but the standard library. With boto3, sfn is boto3.client("stepfunctions", endpoint_url=URL), and advance stays.
"""

import json
import os
import unittest
import urllib.request
import uuid

URL = os.environ.get("CLIX_URL", "http://127.0.0.1:8083")
ROLE = "arn:aws:iam::123456789012:role/any"


def post(path, body, headers={}):
    request = urllib.request.Request(URL + path, json.dumps(body).encode(), {"content-type": "application/json", **headers})
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def sfn(operation, **members):
    return post("/", members, {"x-amz-target": "AWSStepFunctions." + operation})


def advance(by):
    """Answers once all that is due has happened."""
    return post("/clock/advance", {"by": by})


class ApprovalTest(unittest.TestCase):
    def setUp(self):
        name = "approval-" + uuid.uuid4().hex
        self.activity = sfn("CreateActivity", name=name)["activityArn"]
        definition = {
            "StartAt": "Reflect",
            "States": {
                "Reflect": {"Type": "Wait", "Seconds": 3 * 86400, "Next": "Approve"},
                "Approve": {
                    "Type": "Task",
                    "Resource": self.activity,
                    "TimeoutSeconds": 86400,
                    "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Expired"}],
                    "End": True,
                },
                "Expired": {"Type": "Fail", "Error": "Expired"},
            },
        }
        machine = sfn("CreateStateMachine", name=name, roleArn=ROLE, definition=json.dumps(definition))
        started = sfn("StartExecution", stateMachineArn=machine["stateMachineArn"])
        self.execution = started["executionArn"]

    def described(self):
        return sfn("DescribeExecution", executionArn=self.execution)

    def test_is_approved_after_three_days(self):
        advance("P3D")
        task = sfn("GetActivityTask", activityArn=self.activity)
        sfn("SendTaskSuccess", taskToken=task["taskToken"], output='"yes"')
        advance(0)  # moves nothing, and answers when everything is at rest
        self.assertEqual(self.described()["output"], '"yes"')

    def test_expires_when_nobody_approves_for_a_day(self):
        advance("P4D")
        self.assertEqual(self.described()["error"], "Expired")


if __name__ == "__main__":
    unittest.main()
