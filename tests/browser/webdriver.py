"""A browser to test with: Debian's chromium, driven through chromium-driver by the WebDriver protocol."""
import base64
import contextlib
import json
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

CHROMIUM = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"enter": "\ue007", "tab": "\ue004", "alt+enter": "\ue00a\ue007\ue000", "alt+s": "\ue00as\ue000"}


class Browser:
    """One window. `script` is the body of a function; what it returns comes back."""

    def __init__(self, width=1280, height=900, dark=False):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.log = open(pathlib.Path(self.folder.name) / "driver.log", "w+", encoding="utf-8")
        self.driver = subprocess.Popen([DRIVER, "--port=0"], stdout=self.log, stderr=subprocess.STDOUT)
        self.base = f"http://127.0.0.1:{self._port()}"
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={self.folder.name}/profile",
                     f"--window-size={width},{height}", "--lang=vi", *(["--force-dark-mode"] if dark else [])]
        capabilities = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": {"binary": CHROMIUM, "args": arguments},
                                        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}
        self.session = self._call("POST", "/session", {"capabilities": capabilities})["sessionId"]
        self.size(width, height)

    def _port(self):
        for _ in range(1200):  # a minute: other work may keep it from starting
            text = pathlib.Path(self.log.name).read_text(encoding="utf-8")
            if "successfully on port " in text:
                return int(text.split("successfully on port ")[1].split(".")[0])
            time.sleep(0.05)
        raise RuntimeError("chromedriver does not start")

    def _call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"]) from None

    def _in(self, method, path, body=None):
        return self._call(method, f"/session/{self.session}{path}", body)

    def size(self, width, height):
        """Of what the page sees. A window cannot be as narrow as a phone; its view can."""
        self._in("POST", "/goog/cdp/execute", {"cmd": "Emulation.setDeviceMetricsOverride",
                                               "params": {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}})

    def dark(self, is_dark):
        self._in("POST", "/goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}]}})

    def go(self, url):
        self._in("POST", "/url", {"url": url})

    def url(self):
        return self._in("GET", "/url")

    def script(self, body, *arguments):
        return self._in("POST", "/execute/sync", {"script": body, "args": list(arguments)})

    def wait_for(self, body):
        """Until a script returns something; a page may still be loading."""
        for _ in range(100):
            with contextlib.suppress(AssertionError):
                if found := self.script(body):
                    return found
            time.sleep(0.05)
        raise AssertionError("never: " + body)

    def keys(self, *words):
        """Types into what has the focus."""
        text = "".join(KEYS.get(word, word) for word in words)
        active = self._in("GET", "/element/active")[ELEMENT]
        self._in("POST", f"/element/{active}/value", {"text": text})

    def screenshot(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self._in("GET", "/screenshot")))

    def messages(self):
        """What the console said since it was last asked: also what the policy of the page forbade."""
        return [entry["message"] for entry in self._in("POST", "/se/log", {"type": "browser"})]

    def addresses(self):
        """What was asked for since it was last asked."""
        sent = [json.loads(entry["message"])["message"] for entry in self._in("POST", "/se/log", {"type": "performance"})]
        return [message["params"]["request"]["url"] for message in sent if message["method"] == "Network.requestWillBeSent"]

    def close(self):
        with contextlib.suppress(AssertionError, OSError):
            self._call("DELETE", f"/session/{self.session}")
        self.driver.terminate()
        self.driver.wait(timeout=20)
        self.log.close()
        self.folder.cleanup()
