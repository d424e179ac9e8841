"""What is shown while pip works, and what is said of it when it fails. Only the standard library, as in `bootstrap`."""

import queue
import re
import shutil
import sys
import threading
import time


def say(text):
    """To stderr, so that `dumpdata > file` and its like stay clean."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def last_words(lines):
    """The end of pip's output that says why it failed: its last errors, else its last line."""
    said = [line.strip() for line in lines if line.strip() and not line.startswith(("[notice]", "WARNING:"))]
    errors = [line.removeprefix("ERROR:").strip() for line in said if line.startswith("ERROR:")]
    errors = [re.sub(r" \(from versions: .*\)", "", error) for error in errors]  # every version there ever was
    return " ".join(errors[-2:]) or (said[-1] if said else "pip said nothing.")


def looks_offline(lines):
    """Whether pip failed since it reached no package index, rather than for what it found there."""
    signs = ("NewConnectionError", "NameResolutionError", "ProxyError", "SSLError", "timed out", "Connection broken")
    return any(sign in line for line in lines for sign in signs)


def lines_with_pauses(stream):
    """Each line of `stream` as it comes, and None for each second without one."""
    read = queue.SimpleQueue()

    def pump():
        for line in stream:
            read.put(line)
        read.put("")

    threading.Thread(target=pump, daemon=True).start()
    while True:
        try:
            line = read.get(timeout=1)
        except queue.Empty:
            yield None
        else:
            if not line:
                return
            yield line


class Progress:
    """One line that lives on a terminal, or a new line every ten seconds elsewhere."""

    def __init__(self):
        self.found = set()
        self.doing = "looking for packages"
        self.began = self.shown = time.monotonic()
        self.live = sys.stderr.isatty()

    def note(self, line):
        """Take what a line of pip's output tells."""
        if match := re.match(r"\s*(?:Collecting|Requirement already satisfied:) ([\w.-]+)", line):
            self.found.add(re.sub(r"[-_.]+", "-", match[1]).lower())
        elif match := re.match(r"\s*(?:Downloading|Using cached) ([^/\s]+/)*([\w.]+)-\S+ (\(.*?\))", line):
            self.doing = f"fetching {match[2]} {match[3]}"
        elif line.startswith("Installing collected packages:"):
            self.doing = "unpacking"

    def show(self):
        now = time.monotonic()
        text = f"  {len(self.found)} packages, {self.doing} ({now - self.began:.0f} s)"
        if self.live:
            width = shutil.get_terminal_size().columns - 1
            sys.stderr.write("\r" + text[:width].ljust(width))
            sys.stderr.flush()
        elif now - self.shown >= 10:
            self.shown = now
            say(text)

    def clear(self):
        if self.live:
            sys.stderr.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            sys.stderr.flush()


def explain(lines):
    """One line for a failed installation."""
    if looks_offline(lines):
        return f"The packages could not be fetched: check the network, then run this again. pip: {last_words(lines)}"
    return f"The packages could not be installed. pip: {last_words(lines)}"
