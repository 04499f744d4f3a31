"""An archive that is served, for tests."""
import http.client
import json
import os
import pathlib
import subprocess
import tempfile
import urllib.parse

VANBAN = os.environ.get("VANBAN", "vanban")
CORPUS = pathlib.Path(__file__).parents[2] / "corpus"

# A document made to hurt: markup, script, style, marks of direction, control characters, words without end.
HOSTILE = ('ỦY BAN NHÂN DÂN TỈNH <script>alert(1)</script>    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n   Số: 66/QĐ-UBND      Hà Giang, ngày 05 tháng 3 năm 2024\n\n'
           '                    QUYẾT ĐỊNH\n               Về việc </title></style><img src=x onerror=alert(2)> "\' onfocus=alert(3) autofocus\n\n'
           'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ <b>về</b> &lt;công tác&gt; văn thư;\n'
           'Điều 1. <style>*{display:none}</style> Giao Sở <iframe src="https://example.com"></iframe> chủ trì trước ngày 25/12/2024.\n'
           'Điều 2. \u202eđảo ngược\u202c \u2066cách ly\u2069 \x01\x1b[31m {{7*7}} ${7*7} javascript:alert(4)\n'
           'Điều 3. ' + "x" * 1_000_000 + " " + "đ" * 200_000 + '\n\n'
           'Nơi nhận:                              CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n                                    <svg onload=alert(5)>\n')


class Office:
    """Imports the texts and serves them; to be closed."""

    def __init__(self, texts, files=None):
        self.folder = tempfile.TemporaryDirectory()
        self.home = pathlib.Path(self.folder.name)
        self.archive = self.home / "a.db"
        self.keep(texts, files)
        self.server = subprocess.Popen([VANBAN, "serve", "--any-port", self.archive], stdout=subprocess.PIPE, text=True)
        self.base = self.server.stdout.readline().split()[-1].rstrip("/")
        self.port = int(self.base.rsplit(":", 1)[1])

    def keep(self, texts, files=None):
        folder = self.home / "office"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        for name, content in (files or {}).items():
            (folder / name).write_bytes(content)
        subprocess.run([VANBAN, "import", "--into", self.archive, folder], check=any(folder.iterdir()), capture_output=True)  # nothing to import is an error

    def ask(self, path, method="GET", body=None, headers=None):
        """(status, headers, bytes)"""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        path = urllib.parse.quote(path, safe="/?&=%+:@,")
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content

    def json(self, path):
        status, _, content = self.ask(path)
        assert status == 200, (status, content)
        return json.loads(content)

    def id_of(self, name):
        hits = self.json("/api/search?limit=1000")["hits"]
        return next(hit["id"] for hit in hits if pathlib.Path(hit["uri"]).stem == name)

    def close(self):
        self.server.terminate()
        self.server.wait(timeout=20)
        self.server.stdout.close()
        self.folder.cleanup()


def corpus_texts():
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))}
