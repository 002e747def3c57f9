#!/usr/bin/env python3
"""Writes what operations of AWS services answer, from botocore's models, for TestState's check of mocked results.

Usage: service-responses.py FOLDER. One file for each service, named by its Step Functions name: operations lead to
shapes, shapes hold what a check needs and nothing else.
"""
import gzip, json, os, re, sys
import botocore

# Step Functions calls a service by its SDK id in lower case; optimised integrations have names of their own.
SERVICES = """athena batch bedrock bedrock-runtime cloudwatch codebuild databrew dynamodb ecr ecs eks emr emr-containers
emr-serverless events firehose glue kinesis kms lambda logs mediaconvert rds-data redshift-data s3 sagemaker scheduler
secretsmanager sesv2 sns sqs ssm stepfunctions sts textract""".split()

# Of services with hundreds of operations only what optimised integrations call, and poll.
SELECTED = {
    "bedrock": r"(create|get)ModelCustomizationJob",
    "glue": r"(start|get)JobRun",
    "mediaconvert": r"(create|get)Job",
    "sagemaker": r"(create|describe|update)(Endpoint|EndpointConfig|Model|(HyperParameterTuning|Labeling|Processing|Training"
    r"|Transform)Job)",
}


def model(service):
    folder = os.path.join(os.path.dirname(botocore.__file__), "data", service)
    path = os.path.join(folder, sorted(os.listdir(folder))[-1], "service-2.json")
    if os.path.exists(path):
        return json.load(open(path))
    return json.load(gzip.open(path + ".gz"))


def pascal(name):
    return name[0].upper() + name[1:]


def shape(found):
    kind = found["type"]
    if kind == "structure":
        kept = {"type": "object", "members": {pascal(n): m["shape"] for n, m in sorted(found["members"].items())}}
        required = sorted(pascal(n) for n in found.get("required", []))
        return dict(kept, required=required) if required else kept
    if kind == "list":
        return {"type": "array", "items": found["member"]["shape"]}
    if kind == "map":
        return {"type": "map", "values": found["value"]["shape"]}
    plain = {"integer": "number", "long": "number", "float": "number", "double": "number", "boolean": "boolean"}
    kept = {"type": plain.get(kind, "string")}
    for limit in ("min", "max"):
        if limit in found:
            kept[limit] = found[limit]
    if "enum" in found:
        kept["enum"] = found["enum"]
    return kept


def referred(kept):
    return list(kept.get("members", {}).values()) + [kept[k] for k in ("items", "values") if k in kept]


for service in SERVICES:
    described = model(service)
    operations, shapes, open_shapes = {}, {}, []
    for name, operation in sorted(described["operations"].items()):
        action = name[0].lower() + name[1:]
        if "output" in operation and re.fullmatch(SELECTED.get(service, ".*"), action):
            operations[action] = operation["output"]["shape"]
            open_shapes.append(operation["output"]["shape"])
    while open_shapes:
        name = open_shapes.pop()
        if name in shapes:
            continue
        found = described["shapes"][name]
        shapes[name] = {"type": "any"} if found.get("document") else shape(found)
        open_shapes.extend(referred(shapes[name]))
    word = re.sub(r"[^a-z0-9]", "", described["metadata"]["serviceId"].lower())
    with open(os.path.join(sys.argv[1], word + ".json"), "w") as out:
        out.write('{"operations":%s,\n"shapes":{\n' % json.dumps(operations, separators=(",", ":")))
        lines = ['"%s":%s' % (n, json.dumps(s, separators=(",", ":"))) for n, s in sorted(shapes.items())]
        out.write(",\n".join(lines) + "\n}}\n")
