"""What Nova can say, read off its source: the texts of its exceptions and of its API."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path

from tests.cloud.venvs import venv_python

FILES = (
    *("nova/exception.py", "nova/block_device.py", "nova/api/**/*.py", "nova/network/*.py"),
    *("nova/compute/api.py", "nova/compute/utils.py", "nova/volume/cinder.py"),
    "neutronclient/common/exceptions.py",
    "neutronclient/v2_0/client.py",
)
VALUES = {
    "attr": ("vm_state", "task_state", "power_state", "launched_at"),
    "state": ("stopped", "building", "deleting"),
}
"""What stands in Nova's templates; for a name that is not here, something without spaces."""
_PLACE = re.compile(r"%\((\w+)\)[sdi]|%[sdi]")


@cache
def said_by(release: str) -> Said:
    """Return what a release can say."""
    lib = venv_python(release).parents[1] / "lib"
    return Said(next(lib.glob("python*/site-packages")))


class Said:
    """The texts in the packages of a release."""

    def __init__(self, packages: Path) -> None:
        self._packages = packages

    @cached_property
    def texts(self) -> set[str]:
        """Everything that may be a message, its places filled in."""
        found: set[str] = set()
        for pattern in FILES:
            for path in self._packages.glob(pattern):
                found.update(_strings(_parsed(path)))
        return {text for template in found if " " in template for text in filled(template)}

    @cached_property
    def exceptions(self) -> dict[str, str]:
        """The text of each class of Nova's exceptions that has one."""
        return {name: self._text_of(name) for name in self._classes}

    def with_subclasses(self, name: str) -> Iterator[str]:
        """Yield the class and all below it."""
        yield name
        for other, node in self._classes.items():
            if name in _bases(node):
                yield from self.with_subclasses(other)

    def answered(self, kind: str) -> set[str]:
        """Return the texts that the API answers by raising an exception of WebOb."""
        found: set[str] = set()
        for path in sorted(self._packages.glob("nova/api/openstack/**/*.py")):
            for caught, texts in _raised(_parsed(path), kind):
                found.update(texts)
                for name in caught if not texts else ():
                    below = self.with_subclasses(name) if name in self._classes else ()
                    found.update(self.exceptions[one] for one in below)
        return {text for template in found for text in filled(template)}

    @cached_property
    def _classes(self) -> dict[str, ast.ClassDef]:
        tree = _parsed(self._packages / "nova/exception.py")
        return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}

    def _text_of(self, name: str) -> str:
        node = self._classes[name]
        for item in node.body:
            if isinstance(item, ast.Assign) and ast.unparse(item.targets[0]) == "msg_fmt":
                return "".join(_strings(item.value))
        above = [base for base in _bases(node) if base in self._classes]
        return self._text_of(above[0]) if above else "An unknown exception occurred."


def filled(template: str) -> Iterator[str]:
    """Yield the template with something in its places."""
    between, names = _PLACE.split(template)[::2], _PLACE.findall(template)
    for values in itertools.product(*(VALUES.get(name, ("x-1",)) for name in names)):
        parts = itertools.zip_longest(between, values, fillvalue="")
        yield " ".join("".join(itertools.chain.from_iterable(parts)).split())


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def _bases(node: ast.ClassDef) -> list[str]:
    return [ast.unparse(base) for base in node.bases]


def _strings(node: ast.AST) -> list[str]:
    """Return the strings in it; an f-string with something in its places."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.JoinedStr):
        parts = [next(iter(_strings(part)), "x-1") for part in node.values]
        return ["".join(parts)]
    return [text for child in ast.iter_child_nodes(node) for text in _strings(child)]


def _raised(tree: ast.Module, kind: str) -> Iterator[tuple[Sequence[str], list[str]]]:
    """Yield what each raising of the kind is made of: the exceptions caught there, or the texts."""
    tuples = {
        ast.unparse(node.targets[0]): node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple)
    }
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        told = [
            (node.lineno, ast.unparse(node.targets[0]), _strings(node.value))
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
        ]
        before = 0  # where the last one was raised
        for caught, node in _within_handlers(function, ()):
            if not isinstance(node, ast.Raise):
                continue
            source, since, before = ast.unparse(node), before, node.lineno
            if kind not in source:
                continue
            named = [
                text
                for line, name, texts in told
                if since < line < node.lineno and f"={name})" in source
                for text in texts
            ]
            texts = [text for text in (*_strings(node), *named) if " " in text]
            yield [name for one in caught for name in _names(one, tuples)], texts


def _within_handlers(
    node: ast.AST, caught: tuple[ast.expr, ...]
) -> Iterator[tuple[tuple[ast.expr, ...], ast.AST]]:
    for child in ast.iter_child_nodes(node):
        here = (child.type,) if isinstance(child, ast.ExceptHandler) and child.type else caught
        yield here, child
        yield from _within_handlers(child, here)


def _names(caught: ast.expr, tuples: dict[str, ast.Tuple]) -> Iterator[str]:
    if isinstance(caught, ast.Tuple):
        for one in caught.elts:
            yield from _names(one, tuples)
    elif ast.unparse(caught) in tuples:
        yield from _names(tuples[ast.unparse(caught)], tuples)
    else:
        yield ast.unparse(caught).rpartition(".")[2]
