"""How keys are cut for the joins: which full keys a partial one could be (KEYS, "Linking").

A signature is equal where a full key may fit a partial one, as in engine/link/candidates.cpp; it may be equal where none fits. What fits is
decided by the program, which gets all keys of a signature.
"""
import re

_YEAR = re.compile(r"(19|20)\d\d\Z")
_PERIOD = re.compile(r"(~|k~|k\d+|2025b|2025~|(19|20)\d\d)\Z")
# What is of the National Assembly, its committee, the Central Committee or a plenum, or known by its name: names stand for numbers there, and all of
# it is some thousands of keys, however many documents cite them.
LAW = r"(-qh|ubtvqh|-uqh|luat|phap-lenh|hien-phap|-lct|hdnn|-ctn|-sl(/|$)|-nq-tw|nghi-quyet-hoi-nghi)"

NOTHING, TYPE, SERIAL = "", "type", "serial"


def act_of(key):
    """The document of a key that names a text issued with it: without /_quy-che."""
    return key.split("/_", 1)[0]


def parts_of(act):
    """Scope, item and period."""
    parts = act.split("/")
    period = parts.pop() if len(parts) > 1 and _PERIOD.match(parts[-1]) else ""
    item = parts.pop()
    return "/".join(parts), item, period


def has_year(item):
    codes = item.split("-")
    return bool(item[:1].isdigit() or item.startswith("~")) and len(codes) > 1 and bool(_YEAR.match(codes[1]))


def series_year(item, period):
    return "" if has_year(item) else period[:4]


def without_code(item, code):
    if code == NOTHING:
        return item
    codes = item.split("-")
    place = 0 if code == SERIAL else 2 if has_year(item) else 1
    if place < len(codes):
        codes[place] = "~"
    return "-".join(codes)


def _signature(code, by_scope, by_year, scope, item, period):
    return "|".join([code, item, scope if by_scope else "*", series_year(item, period) if by_year else "*"])


def kind_of(partial):
    """What a partial key holds fast: (open code, scope?, year?); None where it fits half the country."""
    scope, item, period = parts_of(act_of(partial))
    code = SERIAL if item.startswith("~") else TYPE if "~" in item else NOTHING
    year = series_year(item, period)
    by_scope = "~" not in scope
    if code == SERIAL and not by_scope:
        return None
    return code, by_scope, bool(year) and year[0] not in "k~" and period != "2025~"


def signature_of_partial(partial):
    kind = kind_of(partial)
    return kind and _signature(*kind, *parts_of(act_of(partial)))


def signatures_of_full(key, kinds):
    """Of a full key, one for each kind of question that is asked."""
    if "/_" in key:
        return []
    scope, item, period = parts_of(key)
    return sorted({_signature(*kind, scope, without_code(item, kind[0]), period) for kind in kinds})
