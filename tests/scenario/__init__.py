"""The spec and the client proven against the running cloud.

A visit walks every operation that a microversion serves, through `Compute` or `AsyncCompute`, and
uses what comes back. Each real request and reply is held against the projected document of its
microversion, while Nova validates its own replies too. Read it from the bottom up:

- `steps/`: what is called and asserted, a module for each resource, written once for both sides;
- `visit`, `runners`: how steps are carried out, blocking or awaited;
- `recorder`, `contract`, `round_trip`: what went over the wire, and whether it is as described;
- `fakes`: what the embedded cloud cannot do, and why.
"""
