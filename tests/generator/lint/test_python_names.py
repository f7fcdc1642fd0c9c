"""Lint: names that properties and parameters have in Python."""

from tests.generator.lint.cases import PATHS, SERVERS, Case, cases, check
from tests.generator.specs import Spec


@cases(
    Case(
        SERVERS,
        "    id: {description: Its id., type: string}\n",
        "    id: {description: Its id., type: string}\n"
        "    OS-EXT-STS:vmState: {description: Its state., type: string, x-python-name: vm_state}\n",
        "vmState",
        "x-python-name goes without saying: by rule, OS-EXT-STS:vmState is vm_state",
    ),
    Case(
        PATHS,
        "      - name: locked\n",
        "      - name: locked\n        x-python-name: locked\n",
        "x-python-name",
        "x-python-name goes without saying: by rule, locked is locked",
    ),
    Case(
        SERVERS,
        "    id: {description: Its id., type: string}\n",
        "    id: {description: Its id., type: string}\n    os-id: {description: Its id., type: string}\n",
        "os-id",
        "os-id and id are both id in Python: give one an x-python-name",
    ),
    Case(
        SERVERS,
        "    id: {description: Its id., type: string}\n",
        "    id: {description: Its id., type: string}\n    fields: {description: A., type: string}\n",
        "fields",
        "fields would hide the models' own `fields`: give it an x-python-name",
    ),
)
def test_python_names(spec: Spec, case: Case) -> None:
    check(spec, case)
