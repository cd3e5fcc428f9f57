"""What other tools are given: the clean inventory itself, or as much of their own kind with as many lines."""

import json
import re
from pathlib import Path

from benchmark.inventories import CHAIN
from touchmap.model.schema import schema

LINKML = Path(__file__).with_name("linkml.yaml")
"""A LinkML schema of the inventory's files."""

SPECTRAL = Path(__file__).with_name("spectral.yaml")
"""A ruleset with checks of the kind that ours makes."""

_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")

_CONTRACT = """\
apiVersion: v3.1.0
kind: DataContract
id: measured
name: Measured
version: 1.0.0
status: active
description: {purpose: Fewer come back, usage: Read each week}
schema:
"""
_TABLE = """\
  - name: chain_{n}
    physicalType: table
    description: Chain from {n}
    properties:
"""
_COLUMN = """\
      - name: point_{n}
        businessName: Number {n}
        logicalType: integer
        description: part {n}
        required: true
        classification: mail
        tags:
          - phone
        examples:
          - 3
        logicalTypeOptions:
          minimum: 1
          maximum: 5
        quality:
          - name: Mend {n}
            description: Looked at
            type: text
        customProperties:
          - {{property: owner, value: care}}
"""
_TEMPLATE = """\
AWSTemplateFormatVersion: "2010-09-09"
Description: Measured
Resources:
"""
_QUEUE = """\
  Point{n}:
    Type: AWS::SQS::Queue
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      QueueName: point-{n}
      DelaySeconds: 5
      MaximumMessageSize: 2048
      VisibilityTimeout: 30
      Tags:
        - Key: stage
          Value: audience
        - Key: name
          Value: Number {n}
"""
_END = """\
      ReceiveMessageWaitTimeSeconds: 5
      MessageRetentionPeriod: 86400
      KmsMasterKeyId: alias/care
      SqsManagedSseEnabled: false
"""
_LINK = """\
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Point{before}.Arn
        maxReceiveCount: 3
      ReceiveMessageWaitTimeSeconds: 5
"""


def files(folder: Path) -> tuple[str, ...]:
    """The files of a client folder, in their order."""
    return tuple(str(path) for path in sorted(folder.glob("*.yaml")))


def our_schema(folder: Path) -> str:
    """What `touchmap schema` prints, in a file."""
    return _written(folder / "touchmap.schema.json", json.dumps(schema(), ensure_ascii=False, indent=2))


def with_dates_in_quotes(inventory: Path) -> tuple[str, ...]:
    """The files of a client folder with their dates as texts, for readers that make something else of a bare date."""
    made = inventory.with_name(f"{inventory.name}-quoted")
    made.mkdir(exist_ok=True)
    for path in inventory.glob("*.yaml"):
        _written(made / path.name, _DATE.sub(r'"\g<0>"', path.read_text()))
    return files(made)


def contract(folder: Path, count: int) -> str:
    """A data contract (ODCS) with a column for each touchpoint and a table for each chain."""
    return _written(folder / f"contract-{count}.yaml", _CONTRACT + "".join(map(_column, range(count))))


def template(folder: Path, count: int) -> str:
    """A CloudFormation template with a queue for each touchpoint; the queues of a chain hand on to one another."""
    return _written(folder / f"template-{count}.yaml", _TEMPLATE + "".join(map(_queue, range(count))))


def _column(n: int) -> str:
    return ("" if n % CHAIN else _TABLE.format(n=n)) + _COLUMN.format(n=n)


def _queue(n: int) -> str:
    return _QUEUE.format(n=n) + (_LINK.format(before=n - 1) if n % CHAIN else _END)


def _written(path: Path, text: str) -> str:
    path.write_text(text)
    return str(path)
