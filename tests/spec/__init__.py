"""The proof that the spec decides like nova, at every microversion: `python -m tests.spec --help`.

nova's side      oracle/ runs where nova is installed: dump.py writes down what its routes and
                 decorators declare, judge.py says what its validator decides. nova.py asks them.
our side         documents.py projects the spec, projected.py reads the operations of a projected
                 document, assertions.py what its schemas assert, validator.py decides.
the comparison   proof.py goes through all operations and microversions; results.py compares each
                 pair of schemas once. bodies.py (by the values of corpus.py, strings.py, rows.py,
                 and by the form that shape.py reads), queries.py and action_routes.py compare.
who may call     oracle/policies.py writes down nova's rules of policy and what its code asks for;
                 policies.py compares; policy_exceptions.py lists what differs on purpose.
what comes out   difference.py, report.py; exceptions.py leaves out what differs on purpose
                 (deliberate.py), and tightening.py makes nova's schemas of replies as strict as its
                 code. reasons/ has their tables.
does it notice?  mutants.py makes every small mistake, mutations.py tries them, each on the part of the
                 document that it is in (parts.py); selfmade.py is nova's own declarations as a spec.
"""
