#!/usr/bin/env python3
"""The shared library through ctypes, as a language without a compiler sees it; and what it exports.

Env VANBAN_LIBRARY is the shared library, VANBAN the program. Standard library only; nm of binutils.
"""
import ctypes
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import unittest

LIBRARY = os.environ["VANBAN_LIBRARY"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
BASELINE = pathlib.Path(__file__).with_name("exported-symbols.txt")


class String(ctypes.Structure):
    _fields_ = [("data", ctypes.POINTER(ctypes.c_char)), ("size", ctypes.c_size_t)]


class Options(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_size_t), ("input", ctypes.c_int32), ("offsets", ctypes.c_int32),
                ("pretty", ctypes.c_int32), ("include_text", ctypes.c_int32), ("include_folded", ctypes.c_int32), ("most_bytes", ctypes.c_uint32),
                ("uri", ctypes.c_char_p), ("sha256", ctypes.c_char_p)]


def load():
    library = ctypes.CDLL(LIBRARY)
    library.vanban_engine_create.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(String)]
    library.vanban_extract.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(Options),
                                       ctypes.POINTER(String), ctypes.POINTER(String)]
    library.vanban_free.argtypes = [ctypes.POINTER(String)]
    library.vanban_engine_free.argtypes = [ctypes.c_void_p]
    return library


class Library(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.library = load()
        cls.engine = ctypes.c_void_p()
        error = String()
        status = cls.library.vanban_engine_create(None, ctypes.byref(cls.engine), ctypes.byref(error))
        assert status == 0, ctypes.string_at(error.data, error.size)

    @classmethod
    def tearDownClass(cls):
        cls.library.vanban_engine_free(cls.engine)

    def extract(self, content, **options):
        given = Options(struct_size=ctypes.sizeof(Options), **options)
        out, error = String(), String()
        status = self.library.vanban_extract(self.engine, content, len(content), ctypes.byref(given), ctypes.byref(out),
                                             ctypes.byref(error))
        self.assertEqual(status, 0)
        result = ctypes.string_at(out.data, out.size)
        self.library.vanban_free(ctypes.byref(out))
        return result

    def test_it_says_what_the_program_says(self):
        for path in sorted((ROOT / "corpus").glob("*.txt"))[::6]:
            printed = json.loads(subprocess.run([os.environ["VANBAN"], "extract", "--offsets", "codepoint", path],
                                                capture_output=True, check=True).stdout)
            digest = printed["source"]["sha256"]
            got = json.loads(self.extract(path.read_bytes(), input=1, offsets=2, uri=str(path).encode(), sha256=digest.encode()))
            self.assertEqual(got, printed)

    def test_threads_share_an_engine(self):
        texts = [path.read_bytes() for path in sorted((ROOT / "corpus").glob("*.txt"))]
        alone = [self.extract(text) for text in texts]
        results = [None] * 4
        def work(i):
            results[i] = [self.extract(text) for text in texts]
        threads = [threading.Thread(target=work, args=(i,)) for i in range(len(results))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for result in results:
            self.assertEqual(result, alone)


def exported():
    """The names of the dynamic symbols that the library defines, demangled, without versions."""
    lines = subprocess.run(["nm", "-D", "--defined-only", "-C", LIBRARY], capture_output=True, text=True, check=True).stdout
    names = (line.split(" ", 2)[2].split("@@")[0] for line in lines.splitlines() if line.split(" ", 2)[1] != "A")
    return sorted(set(names))


class Symbols(unittest.TestCase):
    def test_nothing_but_the_interface_is_exported(self):
        names = exported()
        self.assertGreater(len(names), 50)
        for name in names:
            self.assertRegex(name, r"^(vanban_[a-z_]+$|vanban::(Engine|Graph|Linker|CheckedCitation)::|vanban::[a-z_0-9]+(\[abi:cxx11\])?\()")

    def test_every_function_of_the_c_header_is_exported(self):
        header = (ROOT / "engine/include/vanban/vanban.h").read_text(encoding="utf-8")
        declared = set(re.findall(r"VANBAN_API [^;(]*?\b(vanban_\w+)\(", header))
        self.assertGreater(len(declared), 12)
        self.assertEqual(declared, {name for name in exported() if name.startswith("vanban_")})

    def test_what_was_exported_is_still(self):
        """Within a version of the library (SOVERSION) a symbol may come, and none may go."""
        before = BASELINE.read_text(encoding="utf-8").splitlines()
        gone = set(before) - set(exported())
        self.assertFalse(gone, "raise SOVERSION, or keep them; accept with: ctypes_test.py --accept")


if __name__ == "__main__":
    if sys.argv[1:] == ["--accept"]:
        BASELINE.write_text("\n".join(exported()) + "\n", encoding="utf-8")
    else:
        unittest.main()
