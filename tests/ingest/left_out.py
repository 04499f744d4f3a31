"""What a build was told to leave out, and the tests that therefore have nothing to do.

VANBAN_WITHOUT in the environment names the options that were OFF: HTML, OFFICE, PDF, OCR, ARCHIVE, SERVE.
"""
import os
import unittest

WITHOUT = set(os.environ.get("VANBAN_WITHOUT", "").split())


def needs(*options):
    missing = WITHOUT.intersection(options)
    return unittest.skipIf(missing, "left out of this build: " + ", ".join(sorted(missing)))
