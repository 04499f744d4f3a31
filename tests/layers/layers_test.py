#!/usr/bin/env python3
"""The layers of engine/: data goes one way, and a folder includes only itself and those before it.

    layers_test.py [SOURCE_ROOT]

The files that stand in engine/ itself put the layers together and may include them all; tools, tests and benchmarks
stand outside. No file or folder of the project may be called utils, helpers or common: such a name says nothing, and gathers
what has no home.
"""
import pathlib
import re
import sys

LAYERS = ["vanban", "text", "grammar", "layout", "recognise", "structure", "link", "emit", "ingest"]
# Within structure/: what stands in the folder itself serves them all, and includes none of them.
ROOMS = ["header", "closing", "citations", "outline", "tasks", "diagnosis"]
FOLDERS = ["engine", "tools", "tests", "bench", "grammars", "corpus"]
NO_NAMES = re.compile(r"(^|_)(utils?|helpers?|commons?|misc)(_|$)")
INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]')


def layer_of(path):
    """The layer of a file of engine/, by its path below engine/; None for what stands in engine/ itself."""
    parts = path.parts
    return "vanban" if parts[0] == "include" else parts[0] if len(parts) > 1 else None


def room_of(path):
    """The room of structure/ in which a file stands, by its path below engine/; None for all others."""
    parts = pathlib.PurePath(path).parts
    return parts[1] if len(parts) > 2 and parts[0] == "structure" else None


def includes(text):
    """(line number, included path) for each include of a source."""
    for number, line in enumerate(text.splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match[1]


def fault(layer, included):
    """What is wrong with an include, or None. What begins with no layer's name is a library's."""
    folder, slash, _ = included.partition("/")
    if not slash or folder not in LAYERS or layer is None:
        return None
    if LAYERS.index(folder) > LAYERS.index(layer):
        return f'{layer}/ may not include "{included}": {folder}/ comes after it ({" < ".join(LAYERS)})'
    return None


def room_fault(path, included):
    """The same for the rooms of structure/."""
    room, other = room_of(path), room_of(included)
    if path.parts[0] != "structure" or other is None or (room and ROOMS.index(other) <= ROOMS.index(room)):
        return None
    return f'{path.parent}/ may not include "{included}": it comes after it ({" < ".join(["structure", *ROOMS])})'


def name_faults(root):
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if NO_NAMES.search(path.stem.lower().replace("-", "_")):
                yield f"{path.relative_to(root)}: name it for what it does, not {path.stem}"


def layer_faults(root):
    sources = [path for path in sorted((root / "engine").rglob("*")) if path.suffix in (".h", ".cpp")]
    assert sources, f"no sources in {root / 'engine'}"
    for path in sources:
        name = path.relative_to(root)
        place = path.relative_to(root / "engine")
        layer, room = layer_of(place), room_of(place)
        if layer is not None and layer not in LAYERS:
            yield f"{name}: {layer}/ is no layer; say in layers_test.py and engine/DESIGN.md where it stands"
            continue
        if room is not None and room not in ROOMS:
            yield f"{name}: {room}/ is no room of structure/; say in layers_test.py and engine/DESIGN.md where it stands"
            continue
        for number, included in includes(path.read_text(encoding="utf-8")):
            if what := fault(layer, included) or room_fault(place, included):
                yield f"{name}:{number}: {what}"


def check_itself():
    """A check that cannot fail proves nothing."""
    assert fault("text", "layout/layout.h") and fault("vanban", "text/key.h")
    assert not fault("emit", "text/key.h") and not fault("text", "text/key.h") and not fault(None, "emit/names.h")
    assert not fault("text", "unicode/uchar.h") and not fault("text", "string")
    header, phrases = pathlib.PurePath("structure/header/lines.h"), pathlib.PurePath("structure/phrase_list.h")
    assert room_fault(header, "structure/tasks/units.h") and room_fault(phrases, "structure/header/lines.h")
    assert not room_fault(header, "structure/header/rules.h") and not room_fault(header, "structure/phrase_list.h")
    assert not room_fault(pathlib.PurePath("link/keys.h"), "structure/header/rules.h")
    assert list(includes('#include <re2/re2.h>\n  # include "text/key.h"\n// #include "x/y.h"')) == [
        (1, "re2/re2.h"), (2, "text/key.h")]
    assert NO_NAMES.search("string_utils") and NO_NAMES.search("helpers") and not NO_NAMES.search("commune")


def main():
    check_itself()
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2])
    found = [*name_faults(root), *layer_faults(root)]
    print("\n".join(found) or "the layers hold")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
