"""`novakit_core.html_page`: what the pages say that services and proxies answer errors with."""

import time

import pytest

from novakit_core.faults import failure
from novakit_core.html_page import read_page
from novakit_core.outgoing import Request
from novakit_core.response import Response

WEBOB = b"""<html>
 <head>
  <title>503 Service Unavailable</title>
 </head>
 <body>
  <h1>503 Service Unavailable</h1>
  The server is currently unavailable. Please try again at a later time.<br /><br />
The Keystone service is temporarily unavailable.


 </body>
</html>"""
FLASK = b"""<!doctype html>
<html lang=en>
<title>404 Not Found</title>
<h1>Not Found</h1>
<p>The requested URL was not found on the server. If you entered the URL manually please check\
 your spelling and try again.</p>
"""
APACHE = b"""<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
<html><head>
<title>503 Service Unavailable</title>
</head><body>
<h1>Service Unavailable</h1>
<p>The server is temporarily unable to service your
request due to maintenance downtime or capacity
problems. Please try again later.</p>
<hr>
<address>Apache/2.4.52 (Ubuntu) Server at 192.0.2.1 Port 5000</address>
</body></html>
"""
NGINX = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway"
    b"</h1></center>\r\n<hr><center>nginx/1.18.0 (Ubuntu)</center>\r\n</body>\r\n</html>\r\n"
    b"<!-- a padding to disable MSIE and Chrome friendly error page -->\r\n"
)
HAPROXY = b"""<html><body><h1>503 Service Unavailable</h1>
No server is available to handle this request.
</body></html>
"""

PAGES = {
    "keystonemiddleware, by WebOb": (
        WEBOB,
        (
            "503 Service Unavailable: The server is currently unavailable. Please try again at a later"
            " time. The Keystone service is temporarily unavailable."
        ),
    ),
    "Keystone, by Flask": (
        FLASK,
        (
            "404 Not Found: The requested URL was not found on the server. If you entered the URL"
            " manually please check your spelling and try again."
        ),
    ),
    "Apache": (
        APACHE,
        (
            "503 Service Unavailable: The server is temporarily unable to service your request due to"
            " maintenance downtime or capacity problems. Please try again later. Apache/2.4.52"
            " (Ubuntu) Server at 192.0.2.1 Port 5000"
        ),
    ),
    "nginx": (NGINX, "502 Bad Gateway: nginx/1.18.0 (Ubuntu)"),
    "HAProxy": (
        HAPROXY,
        "503 Service Unavailable: No server is available to handle this request.",
    ),
    "entities": (b"<h1>Down</h1>it&#39;s a &lt;b&gt; &amp;&nbsp;more", "Down: it's a <b> & more"),
    "scripts and styles": (
        b"<title>A</title><style>b {}</style><script>c('<p>')</script>d",
        "A: d",
    ),
    "words in bold": (b"<body><p>Please <b>sign</b> in</body>", "Please sign in"),
    "no end": (b"<html><title>Blocked", "Blocked"),
    "a broken declaration": (b"<html><title>Blocked</title><![x[ y", "Blocked"),
    "a null": (b"<title>a\0b</title>", "a b"),
}
JSON = (
    b'{"message": "The server is currently unavailable. Please try again at a later time.<br />'
    b'<br />\\nThe Keystone service is temporarily unavailable.\\n\\n", "code": "503 Service'
    b' Unavailable", "title": "Service Unavailable"}'
)
"""What keystonemiddleware answers whoever asks for JSON."""


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_says(name: str) -> None:
    page, said = PAGES[name]
    assert Response(503, {}, page).page_text == said


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"Service Unavailable", b"<?xml version='1.0'?><Error/>", b"<html>"]
)
def test_no_page(content: bytes) -> None:
    assert read_page(content) is None


def test_the_message_of_a_page_is_a_sentence() -> None:
    error = failure(
        Response(503, {"content-type": "text/html"}, HAPROXY), Request("GET", "http://nova", {})
    )
    assert str(error) == (
        "GET http://nova answered 503: 503 Service Unavailable: No server is available to handle"
        f" this request. {error.advice}"
    )


def test_breaks_within_json() -> None:
    error = failure(Response(503, {}, JSON), Request("GET", "http://nova", {}))
    assert error.message == (
        "The server is currently unavailable. Please try again at a later time. The Keystone"
        " service is temporarily unavailable."
    )
    assert error.fault is None


@pytest.mark.parametrize("part", [b"<p>a", b"<![", b"<!--", b"&#", b"<a b=", b"</", b"<title>"])
def test_a_large_page_takes_no_time(part: bytes) -> None:
    started = time.process_time()
    read_page(b"<html>" + part * 1_000_000)
    assert time.process_time() - started < 1
