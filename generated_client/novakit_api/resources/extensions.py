# Generated from spec/ by `make generate`: change the spec, not this file.
"""What once were parts of their own."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.extensions import Extension
from ..operations import extensions


class Extensions(Resource[S]):
    """What once were parts of their own."""

    list = listed(extensions.list_extensions, Extension, only_page)
    get = sent(extensions.show_extension)
