"""Write down what nova itself says of its policy, as one JSON file.

Of each rule, whom it allows by default, and the operations that its documentation lists. Of each
operation, the rules that its code asks for, in the order of the code: every ``context.can(…)`` of
the controller's method and of what it calls in its own class, its module, its view builder and
``nova.compute.api``. Runs where dump.py does; the reader is ``tests/spec/policies.py``.

    python tests/spec/oracle/policies.py OUT.json
"""

import ast
import inspect
import json
import re
import sys
import textwrap
from pathlib import Path

import dump  # first: it keeps nova from importing eventlet
from nova import policies
from nova.compute import api

DEFAULTS = {rule.name: rule for rule in policies.list_rules()}
INSIDE = {"compute_api": lambda _: api.API, "_view_builder": lambda cls: cls._view_builder_class}
"""What attributes of a controller are instances of."""


def alternatives(check):
    """Return who passes a check: an alternative for each ``or``, the rules in it followed."""
    found = []
    for part in check.replace("(", " ( ").replace(")", " ) ").split(" or "):
        term = " ".join(part.split())
        if term.startswith("( ") and term.endswith(" )"):
            term = term[2:-2]
        # "%(project_id)s" has been taken apart as well.
        term = re.sub(r"% \( (\w+) \) s", r"%(\1)s", term)
        rule = re.fullmatch(r"rule:(\S+)", term)
        if rule is None and ("rule:" in term or "not " in term or " ( " in term):
            raise SystemExit(f"{check!r} is more than this script understands")
        found += alternatives(DEFAULTS[rule[1]].check_str) if rule else [term]
    return found


def declared(rule):
    """Yield [HTTP method, path, action key] of what the rule's documentation lists."""
    for item in getattr(rule, "operations", None) or ():
        path, _, action = item["path"].partition(" (")
        methods = item["method"]
        for method in [methods] if isinstance(methods, str) else methods:
            yield [method, path, action.rstrip(")") or None]


class Reader:
    """Reads what one method asks, and what it calls."""

    def __init__(self):
        self.seen = set()

    def asked(self, cls, function):
        """Yield (rule, whether it refuses, source) as the code comes to them."""
        function = inspect.unwrap(function)
        if function in self.seen:
            return
        self.seen.add(function)
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
        known = vars(sys.modules[function.__module__])
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
            if isinstance(call.func, ast.Attribute) and call.func.attr == "can":
                refuses = not any(word.arg == "fatal" for word in call.keywords)
                first = function.__code__.co_firstlineno
                rule = evaluated(call.args[0], tree, known)
                yield rule, refuses, source(function, first + call.lineno - 1)
            for node in (call.func, *call.args):
                owner, inner = called(node, cls, function, known)
                if inspect.isfunction(inner):
                    yield from self.asked(owner, inner)


def evaluated(node, tree, known):
    """Return the name of a rule: an expression, or a variable that such a one was given to."""
    for other in ast.walk(tree):
        if isinstance(other, ast.Assign) and ast.unparse(other.targets[0]) == ast.unparse(node):
            node = other.value
    return eval(compile(ast.Expression(node), "nova", "eval"), dict(known))


def source(function, line):
    root = Path(dump.nova.__file__).parent.parent
    return f"{Path(function.__code__.co_filename).relative_to(root)}#L{line}"


def called(node, cls, function, known):
    """Return the class and the function that a name in a call stands for."""
    if isinstance(node, ast.Name):
        return cls, known.get(node.id)
    if not isinstance(node, ast.Attribute):
        return cls, None
    where = node.value
    if isinstance(where, ast.Name) and where.id == "self":
        return cls, getattr(cls, node.attr, None)
    if isinstance(where, ast.Call) and ast.unparse(where) == "super()":
        holder = next(kind for kind in cls.__mro__ if function.__name__ in vars(kind))
        return holder.__mro__[1], getattr(holder.__mro__[1], node.attr, None)
    if isinstance(where, ast.Attribute) and ast.unparse(where.value) == "self":
        owner = INSIDE.get(where.attr, lambda _: None)(cls)
        return owner, getattr(owner, node.attr, None)
    return cls, None


def main(out):
    rules = {
        name: {"for": alternatives(rule.check_str), "operations": list(declared(rule))}
        for name, rule in DEFAULTS.items()
    }
    operations = []
    for verb, path, action, controller, name in dump.methods():
        method = getattr(controller, name)
        if not getattr(method, "removed", False):
            asked = list(Reader().asked(controller, method))
            operations.append({"method": verb, "path": path, "action": action, "asked": asked})
    text = json.dumps({"rules": rules, "operations": operations}, sort_keys=True)
    Path(out).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
