"""Say what nova's own validator decides about JSON values.

Runs inside a virtual environment that has nova. Reads one JSON line at a time from standard input,
``{"schema": …, "instances": […]}``, and answers with a line of one letter per instance:

a  accepted
r  refused
f  refused for nothing but a format that the spec does not assert (it asserts uuid, ipv4, ipv6)
"""

import copy
import json
import os
import sys

os.environ.setdefault("OS_NOVA_DISABLE_EVENTLET_PATCHING", "1")

import jsonschema
from nova import exception
from nova.api.validation import validators

ASSERTED = ("uuid", "ipv4", "ipv6")

_relaxed_formats = jsonschema.FormatChecker(formats=())
_relaxed_formats.checkers = {name: validators._FORMAT_CHECKER.checkers[name] for name in ASSERTED}


def accepts(validator, instance):
    try:
        validator.validate(instance)
    except (exception.ValidationError, UnicodeDecodeError):
        # The second is nova's fault: base64 with other than ASCII answers 500, not 400.
        return False
    return True


def relaxed(strict):
    validator = copy.copy(strict)
    validator.validator = strict.validator.evolve(format_checker=_relaxed_formats)
    return validator


def main():
    answers = sys.stdout
    sys.stdout = sys.stderr  # nothing that nova prints may mix with the answers
    for line in sys.stdin:
        question = json.loads(line)
        strict = validators._SchemaValidator(question["schema"])
        loose = relaxed(strict)
        letters = []
        for instance in question["instances"]:
            if accepts(strict, instance):
                letters.append("a")
            else:
                letters.append("f" if accepts(loose, instance) else "r")
        answers.write("".join(letters) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
