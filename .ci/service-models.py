#!/usr/bin/env python3
"""Writes what operations of AWS services answer, and what they are asked, from botocore's models.

Usage: service-models.py FOLDER. One file for each service, named by its Step Functions name: "operations" lead to the shapes
of answers, which TestState holds mocked results against, "requests" to the shapes of what services are asked. Shapes hold what
a check needs and nothing else: "members" by the names of the API, "java" which of them the AWS SDK for Java 2 calls otherwise.
"whole" says that all actions of the service are there, "own" which are of Step Functions alone. sdk.json has the names of all
services, unsupported.json the operations that those without a file lack as SDK integrations.
"""
import gzip, json, os, re, sys
import botocore

# Step Functions calls a service by its SDK id in lower case; optimised integrations have names of their own.
SERVICES = """athena batch bedrock bedrock-agentcore bedrock-runtime cloudwatch codebuild databrew dynamodb ecr ecs eks emr emr-containers
emr-serverless events firehose glue kinesis kms lambda logs mediaconvert rds-data redshift-data s3 sagemaker scheduler
secretsmanager sesv2 sns sqs ssm stepfunctions sts textract""".split()

# Of services with hundreds of operations only what optimised integrations call, and poll.
SELECTED = {
    "bedrock": r"(create|get)ModelCustomizationJob",
    # Its answer is a stream, of which Step Functions make a message.
    "bedrock-agentcore": r"-",
    "glue": r"(start|get)JobRun",
    "mediaconvert": r"(create|get)Job",
    "sagemaker": r"(create|describe|update)(Endpoint|EndpointConfig|Model|(HyperParameterTuning|Labeling|Processing|Training"
    r"|Transform)Job)",
}

# Of their requests those of optimised integrations.
ASKED = {
    "bedrock": r"createModelCustomizationJob",
    "bedrock-agentcore": r"invokeHarness",
    "glue": r"startJobRun",
    "mediaconvert": r"createJob",
    "sagemaker": r"create(Endpoint|EndpointConfig|HyperParameterTuningJob|LabelingJob|Model|ProcessingJob|TrainingJob"
    r"|TransformJob)|updateEndpoint",
}

# What SDK integrations do not do, as the guide lists it ("supported-services-awssdk").
UNSUPPORTED = {
    "bedrock-runtime": r"invokeModelWithResponseStream|converseStream",
    "emr": r"describeJobFlows",
    "kinesis": r"subscribeToShard",
    "lambda": r"invokeAsync|invokeWithResponseStream",
    "logs": r"startLiveTail",
    "rds-data": r"executeSql",
    "s3": r"selectObjectContent",
    "sts": r"assumeRole(WithSAML|WithWebIdentity)?",
}

# The same of services that have no model here.
UNSUPPORTED_ELSEWHERE = {
    "applicationdiscovery": "describeExportConfigurations exportConfigurations",
    "bedrockagentruntime": "invokeAgent invokeFlow invokeInlineAgent optimizePrompt retrieveAndGenerateStream",
    "codedeploy": "batchGetDeploymentInstances getDeploymentInstance listDeploymentInstances skipWaitTimeForInstanceTermination",
    "comprehendmedical": "detectEntities",
    "dataexchange": "sendApiAsset",
    "directconnect": "allocateConnectionOnInterconnect describeConnectionLoa describeConnectionsOnInterconnect describeInterconnectLoa",
    "efs": "createTags",
    "elastictranscoder": "testRole",
    "iot": "attachPrincipalPolicy detachPrincipalPolicy listPolicyPrincipals listPrincipalPolicies",
    "iotdeviceadvisor": "listTestCases",
    "iotsitewise": "invokeAssistant",
    "lexruntimev2": "startConversation",
    "mediapackage": "rotateChannelCredentials",
    "qbusiness": "chat",
    "s3control": "selectObjectContent",
    "sagemakerruntime": "invokeEndpointWithResponseStream",
    "shield": "deleteSubscription",
}

# Optimised integrations of services whose API has names in camelCase.
CAMEL = "batch bedrock bedrock-agentcore codebuild ecs eks emr-containers emr-serverless mediaconvert".split()

# What the API requires, and an example of the guide does without.
NOT_REQUIRED = {"bedrock-agentcore": ["runtimeSessionId"]}

# What Java has other uses for is called EqualsValue, as the guide says.
JAVA = "default equals null static".split()

# What the SDK for Java calls otherwise than its rule has it, or takes besides ("customization.config" of its services).
RENAMED_MEMBERS = {
    "dynamodb": {"AttributeValue": {"Nul": "NULL", "Null": "NULL"}},
    "sns": {"AddPermissionInput": {"AwsAccountIds": "AWSAccountId", "ActionNames": "ActionName"}},
}
COPIED = dict.fromkeys("SourceBucket SourceKey SourceVersionId DestinationBucket DestinationKey".split(), "OwnText")
ADDED_MEMBERS = {"s3": {"CopyObjectRequest": COPIED, "UploadPartCopyRequest": COPIED}}

# Services that the guide has and botocore no longer, and one that Step Functions were seen not to know.
RETIRED = """AppTest ElasticInference ElasticTranscoder Evidently Honeycode IoTAnalytics IoTFleetHub LookoutMetrics LookoutVision
OpsWorks OpsWorksCm PrivateNetworks Qldb QldbSession RoboMaker Sms""".split()
UNKNOWN = ["apigatewaymanagementapi"]

ANY = {"type": "any"}

# Texts of JSON: Step Functions take them as what they stand for, too.
DOCUMENTS = {
    "lambda": {"InvocationRequest": ["Payload"]},
    "sqs": {"SendMessageRequest": ["MessageBody"]},
    "sns": {"PublishInput": ["Message"]},
    "events": {"PutEventsRequestEntry": ["Detail"]},
    "stepfunctions": {
        "StartExecutionInput": ["Input"],
        "StartSyncExecutionInput": ["Input"],
        "SendTaskSuccessInput": ["Output"],
        "SendTaskFailureInput": ["Cause"],
        "CreateStateMachineInput": ["Definition"],
        "UpdateStateMachineInput": ["Definition"],
        "TestStateInput": ["Definition", "Input", "Variables", "Context"],
        "ValidateStateMachineDefinitionInput": ["Definition"],
    },
}


# Optimised integrations read these from a plain text, too, as the first SDK for Java lets them: "id.$" of a table's key.
FROM_TEXT = {"dynamodb": ["AttributeValue"]}


def structure(required, **members):
    return {"type": "object", "members": members, "required": required.split()}


KUBERNETES = dict(ClusterName="OwnText", CertificateAuthority="OwnText", Endpoint="OwnText")

# Requests that only Step Functions have, as the developer guide has them ("connect-emr", "connect-eks", …).
OWN = {
    "apigateway": {
        "invoke": structure(
            "ApiEndpoint Method",
            ApiEndpoint="OwnText",
            Method="OwnText",
            Headers="OwnNamedTextLists",
            Stage="OwnText",
            Path="OwnText",
            QueryParameters="OwnNamedTextLists",
            RequestBody="OwnAny",
            AllowNullValues="OwnFlag",
            AuthType="OwnText",
        )
    },
    "http": {
        "invoke": structure(
            "ApiEndpoint Method",
            ApiEndpoint="OwnText",
            Method="OwnText",
            Authentication="OwnConnection",
            InvocationConfig="OwnConnection",
            Headers="OwnNamedTexts",
            QueryParameters="OwnNamedTexts",
            RequestBody="OwnAny",
            Transform="OwnTransform",
        )
    },
    "bedrock": {
        "invokeModel": structure(
            "ModelId",
            ModelId="OwnText",
            Body="OwnAny",
            Input="OwnS3Object",
            Output="OwnS3Object",
            Accept="OwnText",
            ContentType="OwnText",
            GuardrailIdentifier="OwnText",
            GuardrailVersion="OwnText",
            PerformanceConfigLatency="OwnText",
            ServiceTier="OwnText",
            Trace="OwnText",
        )
    },
    "emr": {
        "terminateCluster": structure("ClusterId", ClusterId="OwnText"),
        "setClusterTerminationProtection": structure(
            "ClusterId TerminationProtected", ClusterId="OwnText", TerminationProtected="OwnFlag"
        ),
        "addStep": structure("ClusterId Step", ClusterId="OwnText", ExecutionRoleArn="OwnText", Step="StepConfig"),
        "cancelStep": structure("ClusterId StepId", ClusterId="OwnText", StepId="OwnText", StepCancellationOption="OwnText"),
        "modifyInstanceFleetByName": structure(
            "ClusterId InstanceFleetName InstanceFleet", ClusterId="OwnText", InstanceFleetName="OwnText", InstanceFleet="OwnAny"
        ),
        "modifyInstanceGroupByName": structure(
            "ClusterId InstanceGroupName InstanceGroup", ClusterId="OwnText", InstanceGroupName="OwnText", InstanceGroup="OwnAny"
        ),
    },
    "eks": {
        "call": structure(
            "ClusterName CertificateAuthority Endpoint Method Path",
            **KUBERNETES,
            Method="OwnText",
            Path="OwnText",
            QueryParameters="OwnNamedTextLists",
            RequestBody="OwnAny",
        ),
        "runJob": structure(
            "ClusterName CertificateAuthority Endpoint Job", **KUBERNETES, Namespace="OwnText", Job="OwnAny", LogOptions="OwnAny"
        ),
    },
}
RENAMED = {"emr": {"runJobFlow": "createCluster"}}
OWN_SERVICES = {"apigateway": "API Gateway", "http": "Http"}
MADE_SHAPES = {
    "OwnAny": ANY,
    "OwnNothing": structure(""),
    "OwnJson": {"type": "json"},
    "OwnFlag": {"type": "boolean"},
    "OwnText": {"type": "string"},
    # Texts, or lists of them, by name.
    "OwnNamedTexts": {"type": "texts"},
    "OwnNamedTextLists": {"type": "texts", "lists": True},
    "OwnConnection": structure("", ConnectionArn="OwnText"),
    "OwnS3Object": structure("", S3Uri="OwnText"),
    "OwnTransform": structure("", RequestBodyEncoding="OwnText", RequestEncodingOptions="OwnEncoding"),
    "OwnEncoding": structure("", ArrayFormat="OwnText"),
}
PLAIN = {"integer": "number", "long": "number", "float": "number", "double": "number", "boolean": "boolean"}


def model(service):
    folder = os.path.join(os.path.dirname(botocore.__file__), "data", service)
    path = os.path.join(folder, sorted(os.listdir(folder))[-1], "service-2.json")
    if os.path.exists(path):
        return json.load(open(path))
    return json.load(gzip.open(path + ".gz"))


def pascal(name):
    return name[0].upper() + name[1:]


def words(name):
    """As the AWS SDK for Java 2 splits the names of its classes: DynamoDB is DynamoDb there."""
    spaced = re.sub(r"[^A-Za-z0-9]+", " ", name)
    spaced = re.sub(r"([^a-z]{2,})v([0-9]+)", r"\1 v\2 ", spaced)
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z]([a-zA-Z]|[0-9]))", " ", spaced)
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", spaced)
    return "".join(pascal(word.lower()) for word in re.sub(r"([0-9])([a-zA-Z])", r"\1 \2", spaced).split())


def java_name(member):
    """As the AWS SDK for Java 2 names what sets a member, in PascalCase: SSEKMSKeyId is SsekmsKeyId there, BOOL is Bool."""
    start = re.match(r".(?:[A-Z](?![a-z]))*", member).group()
    name = pascal(start.lower() + member[len(start) :])
    return name + "Value" if name.lower() in JAVA else name


def java_names(service, name, members):
    """Those that differ from the API's, which is what they lead to."""
    renamed = RENAMED_MEMBERS.get(service, {}).get(name, {})
    kept = [member for member in sorted(members) if pascal(member) not in renamed.values()]
    named = {java_name(member): pascal(member) for member in kept if java_name(member) != pascal(member)}
    return {**named, **renamed}


def shape(service, name, found):
    kind = found["type"]
    if found.get("document"):
        return ANY
    if kind == "structure":
        kept = {"type": "object", "members": {pascal(n): m["shape"] for n, m in sorted(found["members"].items())}}
        java = java_names(service, name, found["members"])
        if java:
            kept["java"] = java
        required = sorted(pascal(n) for n in found.get("required", []))
        return dict(kept, required=required) if required else kept
    if kind == "list":
        return {"type": "array", "items": found["member"]["shape"]}
    if kind == "map":
        return {"type": "map", "values": found["value"]["shape"]}
    kept = {"type": PLAIN.get(kind, "string")}
    if kind == "timestamp":
        kept["moment"] = True
    for limit in ("min", "max"):
        if limit in found:
            kept[limit] = found[limit]
    if "enum" in found:
        kept["enum"] = found["enum"]
    return kept


def asked_shape(service, name, found, request):
    """Of what is required only that of whole requests is asked for."""
    kept = {key: value for key, value in shape(service, name, found).items() if key not in ("min", "max", "enum", "required")}
    if found["type"] in ("integer", "long"):
        kept["whole"] = True
    if kept["type"] != "object":
        return kept
    members = found["members"].items()
    # What the SDK makes up itself need not be there.
    spared = NOT_REQUIRED.get(service, [])
    required = sorted(
        pascal(n) for n in found.get("required", []) if n not in spared and not found["members"][n].get("idempotencyToken")
    )
    if request and required:
        kept["required"] = required
    if service in CAMEL and not request and any(m.get("locationName", n)[0].islower() for n, m in members):
        kept["lower"] = True
    if name in FROM_TEXT.get(service, []):
        kept["fromText"] = True
    for document in DOCUMENTS.get(service, {}).get(name, []):
        kept["members"][document] = "OwnJson"
    kept["members"].update(ADDED_MEMBERS.get(service, {}).get(name, {}))
    return kept


def referred(kept):
    return list(kept.get("members", {}).values()) + [kept[k] for k in ("items", "values") if k in kept]


def reached(roots, made):
    """The shapes that others lead to, by name."""
    shapes, left = {}, list(roots)
    while left:
        name = left.pop()
        if name not in shapes:
            shapes[name] = MADE_SHAPES.get(name) or made(name)
            left.extend(referred(shapes[name]))
    return shapes


def written(service):
    """The file's name, and what is in it."""
    own = OWN.get(service, {})
    requests = {name: pascal(name) + "Asked" for name in own}
    made = dict(MADE_SHAPES, **{requests[name]: own[name] for name in own})
    if service in OWN_SERVICES:
        return OWN_SERVICES[service], {}, requests, made
    described = model(service)
    found, operations = described["shapes"], {}
    for name, operation in sorted(described["operations"].items()):
        action = name[0].lower() + name[1:]
        if "output" in operation and re.fullmatch(SELECTED.get(service, ".*"), action):
            operations[action] = operation["output"]["shape"]
        if re.fullmatch(ASKED.get(service, ".*"), action) and not re.fullmatch(UNSUPPORTED.get(service, "-"), action):
            asked = operation["input"]["shape"] if "input" in operation else "OwnNothing"
            requests.update({name: asked for name in [action, *RENAMED.get(service, {}).get(action, "").split()]})
    roots = [n for n in requests.values() if n not in made] + [n for kept in own.values() for n in referred(kept)]
    shapes = reached(operations.values(), lambda name: shape(service, name, found[name]))
    asked = reached(roots, lambda name: asked_shape(service, name, found[name], name in requests.values()))
    shapes.update({name: dict(shapes.get(name, {}), **kept) for name, kept in asked.items()})
    shapes.update(made)
    return described["metadata"]["serviceId"], operations, dict(sorted(requests.items())), shapes


def sdk_names():
    """As the SDK for Java calls services, by how resources do: "costandusagereport" is CostAndUsageReport."""
    folder = os.path.join(os.path.dirname(botocore.__file__), "data")
    named = {name.lower(): name for name in RETIRED}
    for service in filter(lambda each: os.path.isdir(os.path.join(folder, each)), sorted(os.listdir(folder))):
        service_id = re.sub(r" +Service$", "", model(service)["metadata"]["serviceId"])
        named[resource_name(service_id)] = words(service_id)
    return {name: named[name] for name in sorted(named) if name not in UNKNOWN}


def resource_name(service_id):
    return re.sub(r"[^a-z0-9]", "", service_id.lower())


def compact(value):
    return json.dumps(value, separators=(",", ":"))


for service in [*SERVICES, *OWN_SERVICES]:
    service_id, operations, requests, shapes = written(service)
    needed = reached(list(operations.values()) + list(requests.values()), shapes.get)
    lines = ['"%s":%s' % (n, compact(s)) for n, s in sorted(needed.items())]
    with open(os.path.join(sys.argv[1], resource_name(service_id) + ".json"), "w") as out:
        own = [*OWN.get(service, {}), *RENAMED.get(service, {}).values()]
        head = '{"whole":%s,"own":%s,\n"operations":%s,\n"requests":%s,\n"shapes":{\n'
        whole = service not in SELECTED and service not in OWN_SERVICES
        out.write(head % (compact(whole), compact(own), compact(operations), compact(requests)))
        out.write(",\n".join(lines) + "\n}}\n")

with open(os.path.join(sys.argv[1], "sdk.json"), "w") as out:
    out.write(compact(sdk_names()).replace(",", ",\n") + "\n")

with open(os.path.join(sys.argv[1], "unsupported.json"), "w") as out:
    unsupported = {service: operations.split() for service, operations in UNSUPPORTED_ELSEWHERE.items()}
    out.write(compact(unsupported).replace("],", "],\n") + "\n")
