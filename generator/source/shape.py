"""The shape of the files: what OpenAPI says of it, and what this project's own keys need.

Everything that reads the spec relies on it, so it is asked first, and what fails it stops the rest.
"""

from collections.abc import Iterator

from generator.source import metaschema
from generator.source.files import Sources
from generator.source.parsing import problem_at
from generator.source.problems import Problem


def check(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of the wrong shape."""
    root, history = sources.root.content, sources.files["microversions.yaml"].content
    for path, message in metaschema.complaints_of_root(root):
        yield problem_at(root, path, message)
    for path, message in metaschema.complaints_of_microversions(history):
        yield problem_at(history, path, message)
    for child in sources.everything():
        for path, message in metaschema.complaints(child):
            yield problem_at(child.holder, (child.key, *path), message)
