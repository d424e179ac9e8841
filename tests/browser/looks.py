"""What every page is asked: does axe find a barrier, and does the page fit its window?"""

import pytest

from .conftest import WIDTHS

AXE = pytest.importorskip("axe_playwright_python.sync_playwright", reason="looking for barriers needs axe").Axe()


def faults(page, schemes=("light", "dark"), widths=("desk", "phone")):
    """Return what is wrong with the page that is open, in each scheme and at each width, one sentence each."""
    found = []
    for on in widths:
        page.set_viewport_size(WIDTHS[on])
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            found += [f"{on}, {scheme}: {fault}" for fault in _barriers(page)]
        found += [f"{on}: {fault}" for fault in _overflow(page)]
    return found


def _barriers(page):
    for violation in AXE.run(page).response["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html'][:200]} ({node['failureSummary']})"


def _overflow(page):
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    if width > room:
        yield f"the page is {width} px wide in a window of {room} px"
