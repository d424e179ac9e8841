"""The first visit over a slow line: what the page of actions costs with an empty cache."""

import pytest

MOST_BYTES = 60_000
MOST_REQUESTS = 8
MOST_BYTES_OF_HTML = 30_000


@pytest.fixture
def cold_load(demonstration):
    """Open a page as a newcomer; returns {url: bytes over the wire}, heads and bodies."""

    def load(person, path):
        page = demonstration(person)
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.setCacheDisabled", {"cacheDisabled": True})
        asked, weights = {}, {}
        network.on("Network.requestWillBeSent", lambda told: asked.update({told["requestId"]: told["request"]["url"]}))
        network.on(
            "Network.loadingFinished", lambda told: weights.update({told["requestId"]: told["encodedDataLength"]})
        )
        page.goto(path, wait_until="networkidle")
        assert weights.keys() == asked.keys()
        return {url: weights[number] for number, url in asked.items()}

    return load


def test_the_actions_arrive_in_few_small_pieces_from_one_host(cold_load, address):
    weights = cold_load("observer", "/actions/")

    print(f"{sum(weights.values())} bytes in {len(weights)} requests: {weights}")
    assert [url for url in weights if not url.startswith(address + "/")] == []
    assert len(weights) <= MOST_REQUESTS
    assert sum(weights.values()) <= MOST_BYTES
    assert weights[address + "/actions/"] <= MOST_BYTES_OF_HTML
