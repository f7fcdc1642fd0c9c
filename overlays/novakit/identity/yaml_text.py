"""YAML as files of clouds need it: text, truth, null, lists and maps, of a size that is bounded.

Numbers and dates stay text, just as they are written: a password of digits keeps its leading zero,
the microversion 2.60 its end, and no date is impossible.
"""

from typing import NamedTuple

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

MOST = 100_000
"""Values, with each alias counted as all that it stands for."""

READ = {f"tag:yaml.org,2002:{kind}" for kind in ("bool", "merge", "null")}
PLAIN = {f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str")}

QUOTES = "put a value that begins with one of ! & * % @ ` or holds ': ' or ' #' in quotes"


class Refused(Exception):  # noqa: N818 - a name says what happened
    """The text is not read. Holds nothing of it."""

    def __init__(self, why: str, line: int | None) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        first: [(tag, pattern) for tag, pattern in resolvers if tag in READ]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def parse(text: str, deepest: int) -> object:
    """Return what a text holds, None if that is nothing.

    Args:
        text: of a file.
        deepest: how many lists and maps may be in one another.

    Raises:
        Refused: it is no YAML, or of a kind that is not read here.
        RecursionError: it is nested very deeply.
    """
    refused = None
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            return None
        _Survey(deepest).extent(node)
        return loader.construct_document(node)  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        refused = Refused(_why(error.problem or ""), mark.line + 1 if mark else None)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        refused = Refused("it holds a character that YAML does not allow", line)
    except (KeyError, ValueError):  # `!!bool x`
        refused = Refused(f"a tag does not fit its value; {QUOTES}", 1)
    raise refused


class _Extent(NamedTuple):
    """How much a node stands for, with its aliases unfolded."""

    values: int
    depth: int


class _Survey:
    """Looks at the nodes before they are made values, which is when merges and aliases unfold."""

    def __init__(self, deepest: int) -> None:
        self._deepest = deepest
        self._known: dict[Node, _Extent | None] = {}

    def extent(self, node: Node) -> _Extent:
        """Return how much a node stands for, unless that is too much."""
        if node in self._known:
            known = self._known[node]
            if known is None:
                raise _refused("an anchor holds itself", node)
            return known
        self._known[node] = None
        if node.tag not in READ | PLAIN or not isinstance(node, ScalarNode | CollectionNode):
            raise _refused(f"a tag is not read here; {QUOTES}", node)
        parts = [self.extent(part) for part in _parts(node)]
        values = 1 + sum(part.values for part in parts)
        depth = 1 + max((part.depth for part in parts), default=0)
        if values > MOST:
            raise _refused("its anchors stand for too many values: write less with them", node)
        if depth > self._deepest:
            raise _refused("it is nested too deeply", node)
        self._known[node] = _Extent(values, depth)
        return _Extent(values, depth)


def _parts(node: Node) -> list[Node]:
    if isinstance(node, MappingNode):
        _check_keys(node)
        return [part for pair in node.value for part in pair]
    return node.value if isinstance(node, CollectionNode) else []


def _check_keys(node: MappingNode) -> None:
    seen: set[str] = set()
    for key, _ in node.value:
        if not isinstance(key, ScalarNode):
            raise _refused("a key is a list or a map", key)
        if key.value in seen:
            # YAML forbids it, PyYAML takes the last: one of two regions would be lost in silence.
            raise _refused("a key stands twice in one map", key)
        seen.add(key.value)


def _refused(why: str, node: Node) -> Refused:
    return Refused(why, node.start_mark.line + 1)


def _why(problem: str) -> str:
    """Say what is wrong without PyYAML's words, which quote what stands there."""
    if r"'\t'" in problem:
        return "indent with spaces, not with a tab"
    if "another document" in problem:
        return "it holds more than one document: take out the lines ---"
    return f"quotes, brackets or indentation do not match; {QUOTES}"
