"""The forms vanban/document/1 and vanban/chunk/1 as Python sees them. A field that a text does not give is None or []."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

Offsets: TypeAlias = Literal["codepoint", "utf8", "utf16"]

Span: TypeAlias = list[int]
"""[begin, end), two indices of the text."""

UnitKind: TypeAlias = Literal[
    "part", "chapter", "section", "subsection", "article", "clause", "point", "roman", "letter", "item", "bullet", "appendix"
]
Relation: TypeAlias = Literal[
    "based_on", "implements", "guides", "amends", "replaces", "repeals", "issues", "issued_by", "responds_to", "extends",
    "corrects", "suspends", "consolidates", "amended_by", "replaced_by", "repealed_by", "cites",
]  # fmt: skip


class Source(TypedDict):
    uri: str
    sha256: str
    media_type: str
    encoding: str | None
    via: str
    bytes: int
    pages: int | None


class Quoted(TypedDict):
    text: str
    span: Span
    parts: NotRequired[list[Span]]
    rule: NotRequired[str]
    confidence: NotRequired[float]


class Number(TypedDict):
    text: str
    canonical: str
    serial: str | None
    year: int | None
    symbol: str
    type_code: str | None
    issuer_code: str | None
    unit_code: str | None
    span: Span
    parts: NotRequired[list[Span]]
    confidence: NotRequired[float]


class Date(TypedDict):
    text: str
    value: str
    precision: Literal["day", "month", "year"]
    span: Span
    parts: NotRequired[list[Span]]
    confidence: NotRequired[float]


class Body(TypedDict):
    text: str
    span: Span
    parts: NotRequired[list[Span]]
    id: str | None
    level: Literal["central", "province", "district", "commune", "unit"] | None
    province: str | None
    term: int | None
    rule: NotRequired[str]
    confidence: NotRequired[float]


class Copy(TypedDict):
    form: str
    body: str | None
    number: str | None
    date: str | None
    span: Span


class Effective(TypedDict):
    text: str
    span: Span
    date: str | None
    rule: str | None


class Filing(TypedDict):
    unit: str | None
    drafter: str | None
    copies: int | None
    span: Span


class Header(TypedDict):
    family: Literal["party", "state", "mass", "other"]
    doc_type: str | None
    number: Number | None
    issuer: Body | None
    parent: Body | None
    place: Quoted | None
    date: Date | None
    title: Quoted | None
    addressees: list[Quoted]
    secrecy: Quoted | None
    urgency: Quoted | None
    circulation: Quoted | None
    copy: Copy | None
    effective: Effective | None
    filing: Filing | None


class Signature(TypedDict):
    authority: str | None
    body: str | None
    position: str | None
    name: str | None
    span: Span
    chain: list[str]


class Recipient(Quoted):
    purpose: str | None
    group: str | None


class Unit(TypedDict):
    id: str
    kind: UnitKind
    label: str
    label_span: Span
    heading: Quoted | None
    span: Span
    children: list[Unit]


class TaskAssignment(TypedDict):
    id: str
    inherited: bool


class Task(TypedDict):
    id: str
    unit: str | None
    path: str
    span: Span
    parts: NotRequired[list[Span]]
    assignments: list[TaskAssignment]
    citations: list[str]
    output: Quoted | None
    report_to: list[Quoted]


class Deadline(TypedDict):
    text: str
    span: Span
    due: str | None
    recurrence: str | None


_AssignmentWith = TypedDict("_AssignmentWith", {"with": list[Quoted]})


class Assignment(_AssignmentWith):
    id: str
    unit: str | None
    tasks: list[str]
    span: Span
    lead: list[Quoted]
    deadline: Deadline | None
    cue: Quoted | None
    inherited: bool


class PinpointPart(TypedDict):
    part: str | None
    chapter: str | None
    section: str | None
    article: str | None
    clause: str | None
    point: str | None
    appendix: str | None
    heading: str | None
    item: str | None


class Pinpoint(TypedDict):
    text: str
    span: Span
    parts: list[PinpointPart]


class Citation(TypedDict):
    id: str
    span: Span
    text: str
    form: Literal["numbered", "named", "back"]
    doc_type: str | None
    number: Number | None
    date: Date | None
    issuer: Body | None
    title: Quoted | None
    pinpoint: Pinpoint | None
    relation: Relation
    cue: Quoted | None
    extent: Literal["whole", "part"] | None
    subject: str | None
    antecedent: str | None
    key: str | None
    partial_key: str | None
    unit: str | None
    confidence: float


class Diagnostic(TypedDict):
    severity: Literal["info", "warning", "error"]
    code: str
    message: str
    span: Span | None
    basis: str | None


_TerritoryFrom = TypedDict("_TerritoryFrom", {"from": Literal["issuer", "parent", "place", "text"]})


class Territory(_TerritoryFrom):
    id: str
    span: Span


class ScanPage(TypedDict):
    page: int
    width: float
    height: float
    fault: Literal["broken", "crashed", "late", "memory"] | None


class Scan(TypedDict):
    """What `vanban extract --ocr` recognised in pictures of pages; nothing that this package extracts has one."""

    recogniser: str
    pages: list[ScanPage]
    words: list[list[float]]
    """Of each: begin, end (as in spans), page, left, top, right, bottom in points, confidence."""


class Document(TypedDict):
    schema: Literal["vanban/document/1"]
    source: Source
    text: str | None
    offset_unit: Offsets
    key: str | None
    partial_key: str | None
    territory: Territory | None
    header: Header
    signatures: list[Signature]
    recipients: list[Recipient]
    outline: list[Unit]
    tasks: list[Task]
    assignments: list[Assignment]
    citations: list[Citation]
    dates: list[Date]
    diagnostics: list[Diagnostic]
    scan: NotRequired[Scan]


class ChunkCitation(TypedDict):
    id: str
    span: Span
    text: str
    relation: Relation
    key: str | None
    partial_key: str | None


class Chunk(TypedDict):
    schema: Literal["vanban/chunk/1"]
    uri: str
    sha256: str
    id: str
    part: Literal["header", "text", "unit", "lead", "closing"]
    unit: str | None
    kind: UnitKind | None
    label: str | None
    path: str | None
    headings: list[str]
    span: Span
    offset_unit: Offsets
    key: str | None
    partial_key: str | None
    doc_type: str | None
    number: str | None
    issuer: str | None
    date: str | None
    effective_date: str | None
    title: str | None
    citations: list[ChunkCitation]
    tasks: list[str]
    text: str
    folded: NotRequired[str]
