#!/usr/bin/env python3
"""The installed package as other projects see it: from an empty folder, by find_package, by pkg-config, from C, shared and
static; and what is installed besides.

    installed_test.py BUILD_FOLDER [PREFIX]      with PREFIX, what is installed there already, say /usr from the .deb
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DOCUMENT = ROOT / "corpus" / "party-directive.txt"
BUILD = pathlib.Path(sys.argv[1]).resolve()
KEY = "vn/13-ct-tw/2017"

CONSUMER = """cmake_minimum_required(VERSION 3.25)
project(reader LANGUAGES CXX)
find_package(vanban 0.1 REQUIRED {components})
add_executable(reader example.cpp)
target_link_libraries(reader PRIVATE vanban::vanban)
"""
C_CONSUMER = """cmake_minimum_required(VERSION 3.25)
project(reader LANGUAGES C)
find_package(vanban 0.1 REQUIRED)
set(CMAKE_C_STANDARD 11)
add_executable(reader example.c)
target_link_libraries(reader PRIVATE vanban::vanban)
"""


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="vanban-installed-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        if len(sys.argv) > 2:
            cls.prefix = pathlib.Path(sys.argv[2])
        else:
            cls.prefix = cls.folder / "prefix"
            run("cmake", "--install", BUILD, "--prefix", cls.prefix)
        cls.libraries = next(cls.prefix.glob("lib/**/libvanban.so")).parent
        # The package files say where they were configured to be installed; a copy elsewhere is told by the environment.
        cls.environment = {**os.environ, "LD_LIBRARY_PATH": str(cls.libraries),
                           "PKG_CONFIG_PATH": str(cls.libraries / "pkgconfig"), "CMAKE_PREFIX_PATH": str(cls.prefix)}

    def project(self, name, **files):
        folder = self.folder / name
        folder.mkdir()
        shutil.copy(HERE / "example.cpp", folder)
        shutil.copy(HERE / "example.c", folder)
        for file, content in files.items():
            (folder / file.replace("_txt", ".txt")).write_text(content)
        return folder

    def assert_reads(self, program, folder):
        self.assertIn(KEY, run(program, DOCUMENT, cwd=folder, env=self.environment))

    def cmake(self, name, listing):
        folder = self.project(name, CMakeLists_txt=listing)
        run("cmake", "-S", folder, "-B", folder / "build", "-G", "Ninja", env=self.environment)
        run("cmake", "--build", folder / "build", env=self.environment)
        self.assert_reads(folder / "build" / "reader", folder)
        return run("ldd", folder / "build" / "reader", env=self.environment)

    def test_find_package(self):
        self.assertIn("libvanban.so.0.1", self.cmake("shared", CONSUMER.format(components="")))

    def test_find_package_static(self):
        self.assertNotIn("libvanban", self.cmake("static", CONSUMER.format(components="COMPONENTS static")))

    def test_find_package_from_c(self):
        self.assertIn("libvanban.so.0.1", self.cmake("c", C_CONSUMER))

    def pkg_config(self, *arguments):
        return run("pkg-config", *arguments, "vanban", env=self.environment).split()

    def test_pkg_config(self):
        folder = self.project("pkg-config")
        run("g++", "-std=c++20", "example.cpp", *self.pkg_config("--cflags", "--libs"), "-o", "reader", cwd=folder)
        self.assert_reads(folder / "reader", folder)

    def test_pkg_config_from_c(self):
        folder = self.project("pkg-config-c")
        run("cc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-pedantic", "example.c", *self.pkg_config("--cflags", "--libs"),
            "-o", "reader", cwd=folder)
        self.assert_reads(folder / "reader", folder)

    def test_pkg_config_static(self):
        folder = self.project("pkg-config-static")
        libraries = self.pkg_config("--static", "--libs")
        libraries[libraries.index("-lvanban")] = "-l:libvanban.a"
        run("cc", "-std=c11", "example.c", *self.pkg_config("--cflags"), *libraries, "-o", "reader", cwd=folder)
        self.assertNotIn("libvanban", run("ldd", "reader", cwd=folder))
        self.assert_reads(folder / "reader", folder)

    def test_each_header_stands_alone(self):
        headers = sorted((self.prefix / "include" / "vanban").glob("*.h"))
        self.assertGreater(len(headers), 10)
        lines = "".join(f'#include "vanban/{header.name}"\n' for header in headers)
        for text in [lines, "".join(reversed(lines.splitlines(keepends=True))), '#include "vanban/vanban.h"\n']:
            run("g++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-I", self.prefix / "include",
                "-x", "c++", "-", input=text)

    def test_the_program_its_grammars_and_its_manual(self):
        program = self.prefix / "bin" / "vanban"
        self.assertIn(KEY, run(program, "extract", "--grammars", self.prefix / "share/vanban/grammars", DOCUMENT))
        commands = [line.split()[0] for line in run(program, "--help").splitlines() if line.startswith("  ") and line[2] != "-"]
        self.assertIn("chunks", commands)
        pages = {page.name.split(".")[0] for page in (self.prefix / "share/man/man1").glob("vanban*.1*")}
        self.assertEqual(pages, {"vanban", *(f"vanban-{command}" for command in commands)})

    def test_the_shell_completes_commands_and_options(self):
        completion = self.prefix / "share/bash-completion/completions/vanban"
        for words, expected in [("vanban chu", "chunks"), ("vanban chunks --mo", "--most"), ("vanban extract --offsets co", "codepoint"),
                                ("vanban grammar --gr", "--grammars")]:
            script = (f'. "{completion}"; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _vanban; '
                      'echo "${COMPREPLY[*]}"')
            environment = {**os.environ, "PATH": f"{self.prefix / 'bin'}:{os.environ['PATH']}"}
            self.assertEqual(run("bash", "-c", script, env=environment).strip(), expected)

    @unittest.skipUnless(shutil.which("fish"), "needs fish")
    def test_fish_completes(self):
        environment = {**os.environ, "PATH": f"{self.prefix / 'bin'}:{os.environ['PATH']}", "HOME": str(self.folder)}
        file = self.prefix / "share/fish/vendor_completions.d/vanban.fish"
        for words, expected in [("vanban chu", "chunks"), ("vanban chunks --mo", "--most"), ("vanban grammar --gr", "--grammars")]:
            answer = run("fish", "--no-config", "-c", f"source {file}; complete --do-complete '{words}'", env=environment)
            self.assertEqual([line.split("\t")[0] for line in answer.splitlines()], [expected])

    @unittest.skipUnless(shutil.which("zsh"), "needs zsh")
    def test_zsh_completes(self):
        environment = {**os.environ, "PATH": f"{self.prefix / 'bin'}:{os.environ['PATH']}"}
        file = self.prefix / "share/zsh/vendor-completions/_vanban"
        for words, expected in [("vanban chu", "chunks"), ("vanban chunks --mo", "--most"), ("vanban grammar --gr", "--grammars")]:
            # What it would describe to zsh's own completion.
            script = (f'_describe() {{ print -l -- "${{(@P)2}}"; }}; _files() {{ print files; }}; words=({words}); CURRENT=$#words; '
                      f'_vanban() {{ . {file}; }}; _vanban')
            offered = [line.split(":")[0] for line in run("zsh", "-f", "-c", script, env=environment).splitlines()]
            self.assertEqual([word for word in offered if word.startswith(words.split()[-1])], [expected])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
