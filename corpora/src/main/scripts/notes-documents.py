#!/usr/bin/env python3
"""Writes src/main/resources/perek/notes-documents.yaml: what the starter notes cite.

    python3 corpora/src/main/scripts/notes-documents.py [CORPORA [NOTES]]

from the root of a checkout; needs python3-yaml. CORPORA is the folder of real documents (default
../shared/corpora), NOTES the folder of notes (default corpora/notes). Run it after every change of a
note's sources. For each cited document the table holds what a citation shows (title, version, date,
status, licence, url, authors) and, for each cited section, the titles from the top down to it. A section that its document lacks is named on stderr and ends the run with 1.
"""

import html
import json
import re
import sys
from pathlib import Path

import yaml

CORPORA = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/corpora")
NOTES = Path(sys.argv[2] if len(sys.argv) > 2 else "corpora/notes")
OUT = Path(__file__).resolve().parents[1] / "resources/perek/notes-documents.yaml"

# What the documents' own records lack, as the documents themselves or their publisher state it.
LACKING = {
    "SSA": {"version": "1.1", "status": "REC", "date": "2012-02-10", "licence": "CC BY-SA 4.0"},
    "UWS": {"version": "1.1", "status": "REC", "date": "2016-10-24"},
    "VOSpace": {"date": "2018-06-20"},
    "ivoatexDoc": {"title": "The ivoatex Document Preparation System"},
    "UCDList": {"title": "UCD1+ controlled vocabulary - Updated List of Terms"},
}
# Licences of repositories by how their text begins.
LICENCES = {
    "GNU GENERAL PUBLIC LICENSE Version 3": "GPL-3.0",
    "GNU AFFERO GENERAL PUBLIC LICENSE Version 3": "AGPL-3.0",
    "MIT License": "MIT",
    "BSD 3-Clause License": "BSD-3-Clause",
    "Copyright (c) 2023, California Institute of Technology": "BSD-3-Clause",
    "none stated": None,
}
MAX_AUTHORS = 12

# Where the publisher's landing page has another name than the document's source.
LANDING = {"MOC": "MOC", "ModelInstanceInVot": "MIVOT", "SpectrumDM": "SpectrumDM"}


def flat(text):
    inline = re.sub(r"</?(?:em|strong|code|span|a|b|i|sub|sup)\b[^>]*>", "", text)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", inline)).split())


def key(title):
    """Titles are the same where their letters and digits are."""
    return re.sub(r"\W+", " ", html.unescape(title)).strip().lower()


def nested(headings):
    """[(level, title)] to [(title, titles above it)]."""
    stack, out = [], []
    for level, title in headings:
        while stack and stack[-1][0] >= level:
            stack.pop()
        out.append((title, [above for _, above in stack]))
        stack.append((level, title))
    return out


def html_headings(text):
    headings = []
    for level, attributes, inner in re.findall(r"<h([1-6])([^>]*)>(.*?)</h\1>", text, re.S):
        title = re.sub(r"^((?:\d+|[A-Z])(?:\.\d+)*)\.\s", r"\1 ", flat(inner))
        if title and 'class="title"' not in attributes:
            headings.append((int(level), title))
    if sum(level == 1 for level, _ in headings) == 1:  # the document's own title
        headings = [heading for heading in headings if heading[0] > 1]
    return headings


def ssa_headings(text):
    """SSA's headings count one too many from chapter 2 on: its list of contents is right."""
    contents = re.findall(r"<p>((?:\d+(?:\.\d+)*|Appendix [A-D]:) .*?) \d+</p>", text, re.S)
    return [(title.split()[0].count(".") + 1, flat(title)) for title in contents]


def rst_headings(lines):
    levels, headings = {}, []
    mark = re.compile(r"([=\-~^\"'`#*+.:_<>])\1{2,}\s*$")
    i = 0
    while i < len(lines):
        over = mark.match(lines[i]) and i + 2 < len(lines) and lines[i + 2].rstrip() == lines[i].rstrip()
        if over and lines[i + 1].strip():
            style, title, step = lines[i][0] * 2, lines[i + 1].strip(), 3
        elif lines[i].strip() and not lines[i][0].isspace() and i + 1 < len(lines) and mark.match(lines[i + 1]) \
                and not mark.match(lines[i]) and len(lines[i + 1].rstrip()) >= min(4, len(lines[i].rstrip())):
            style, title, step = lines[i + 1][0], lines[i].strip(), 2
        else:
            i += 1
            continue
        headings.append((levels.setdefault(style, len(levels) + 1), title, i))
        i += step
    return headings


def md_headings(lines):
    headings, fence = [], False
    for i, line in enumerate(lines):
        if line.lstrip().startswith("```"):
            fence = not fence
        found = None if fence else re.match(r"(#{1,6})\s+(.*?)\s*#*$", line)
        if found:
            headings.append((len(found[1]), found[2], i))
        elif not fence and i and re.match(r"(=+|-+)\s*$", line) and len(line.strip()) > 2 and lines[i - 1].strip():
            headings.append((1 if line[0] == "=" else 2, lines[i - 1].strip(), i - 1))
    return headings


def tex_headings(lines):
    names = {"section": 1, "subsection": 2, "subsubsection": 3}
    headings = []
    for i, line in enumerate(lines):
        found = re.match(r"\\((?:sub)*section)\*?\{(.*?)\}", line)
        if found:
            headings.append((names[found[1]], found[2], i))
    return headings


def plain(title):
    """Inline marks of RST and Markdown are not part of a printed title."""
    return re.sub(r"[`*]+", "", re.sub(r":[\w:]+:`~?([^`<]*?)(?:\s*<[^>]*>)?`", r"\1", title)).strip()


class Source:
    """Sections of one cited document."""

    def __init__(self, document):
        self.document = document
        path = CORPORA / document if "/" in document else CORPORA / "ivoa" / document / f"{document}.html"
        self.text = path.read_text(errors="replace")
        self.lines = self.text.splitlines()
        self.suffix = path.suffix
        if document == "SSA":
            self.headings = nested(ssa_headings(self.text))
        elif self.suffix == ".html":
            self.headings = nested(html_headings(self.text))
        else:
            reader = {".rst": rst_headings, ".md": md_headings, ".tex": tex_headings}.get(self.suffix)
            self.placed = reader(self.lines) if reader else []
            self.headings = nested([(level, plain(title)) for level, title, _ in self.placed])

    def path(self, section):
        """Titles from the top down to a section; None where the document has no such section."""
        for title, above in self.headings:
            if key(title) == key(section) or self.document == "SSA" and "Appendix" in section and key(title) in key(section):
                return above + [title]
        if self.suffix == ".html":
            title = re.search(r"<h1[^>]*class=.title.[^>]*>(.*?)</h1>", self.text, re.S)
            return [] if title and key(section) in key(flat(title[1])) else None
        for number, line in enumerate(self.lines):
            if key(line) == key(section):  # a title that is only bold, or a line of plain text
                return self.enclosing(number) + [section]
        return None

    def enclosing(self, number):
        before = [i for i, (_, _, line) in enumerate(self.placed) if line <= number]
        if not before:
            return []
        title, above = self.headings[before[-1]]
        return above + [title]


def few(authors):
    return authors if len(authors) <= MAX_AUTHORS else authors[:MAX_AUTHORS] + ["et al."]


def ivoa(document):
    index = json.loads((CORPORA / "ivoa" / document / "META.json").read_text())
    text = (CORPORA / "ivoa" / document / f"{document}.html").read_text(errors="replace")
    title = index.get("title") or flat((re.findall(r"<h1[^>]*>(.*?)(?:<br|</h1>)", text, re.S) or [document])[0])
    name = LANDING.get(document, index.get("docname") or document)
    licence = re.sub(r"\s*\((LICENSE|README|COPYING).*?\)$", "", index.get("licence") or "")
    entry = {
        "title": title,
        "version": index.get("version") or None,
        "date": index.get("date") or None,
        "status": index.get("doctype") or None,
        "licence": licence or None,
        "url": f"https://www.ivoa.net/documents/{name}/",
        "authors": few([a for a in index.get("authors") or [] if "working group" not in a.lower()]),
    }
    entry.update(LACKING.get(document, {}))
    return entry


def repository_file(document, source, repositories):
    folder = next(name for name in repositories if document.startswith(name + "/"))
    repository = repositories[folder]
    inner = document[len(folder) + 1:]
    page = re.sub(r"\.ipynb\.md$", ".ipynb", inner)
    title = source.headings[0][0] if source.headings else Path(inner).name
    licence = next((short for start, short in LICENCES.items() if repository["licence"].startswith(start)), "see repository")
    return {
        "title": title,
        "version": None,
        "date": repository["commit_date"],
        "status": None,
        "licence": licence,
        "url": f"https://github.com/{repository['repo']}/blob/{repository['commit']}/{page}",
        "authors": [],
    }


def abstract(record):
    return {
        "title": " ".join(record["title"].split()),
        "version": None,
        "date": record.get("listed"),
        "status": None,
        "licence": None,
        "url": f"https://arxiv.org/abs/{record['arxiv']}",
        "authors": few(record["authors"]),
    }


def cited():
    """{document: [sections]} over all notes, unverified sources left out."""
    documents = {}
    for note in sorted(NOTES.glob("*.md")):
        front = yaml.safe_load(note.read_text().split("\n---\n")[0].removeprefix("---\n"))
        for source in (front.get("sources") or {}).values():
            if not source.get("unverified"):
                sections = documents.setdefault(source["document"], [])
                if source.get("section") and source["section"] not in sections:
                    sections.append(source["section"])
    return documents


def main():
    missing = []
    repositories = json.loads((CORPORA / "eprv/INDEX.json").read_text())
    with open(CORPORA / "abstracts/astroph_daily.jsonl") as lines:
        abstracts = {record["id"]: record for record in map(json.loads, lines)}
    table = {}
    for document, sections in sorted(cited().items()):
        if document.startswith("arXiv:"):
            if document not in abstracts:
                missing.append(document)
                continue
            table[document] = abstract(abstracts[document]) | {"sections": {}}
            continue
        try:
            source = Source(document)
        except FileNotFoundError:
            missing.append(document)
            continue
        entry = repository_file(document, source, repositories) if "/" in document else ivoa(document)
        paths = {section: source.path(section) for section in sorted(sections)}
        missing += [f"{document}: {section}" for section, path in paths.items() if path is None]
        table[document] = entry | {"sections": {s: p for s, p in paths.items() if p is not None}}
    OUT.write_text("# Generated by src/main/scripts/notes-documents.py: run it again after a note's sources changed.\n"
                   + yaml.safe_dump(table, allow_unicode=True, sort_keys=False, width=100))
    print(f"{len(table)} documents, {sum(len(e['sections']) for e in table.values())} sections")
    for name in missing:
        print(f"not found: {name}", file=sys.stderr)
    sys.exit(1 if missing else 0)


main()
