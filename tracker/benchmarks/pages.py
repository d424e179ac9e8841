"""The pages that are measured, with what each is compared to and what it may cost."""

from collections.abc import Callable
from dataclasses import dataclass

from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from django.utils import timezone

from tracker.choices import Kind, LineStatus
from tracker.models import Action, Assignment

READ_FLOOR, WRITE_FLOOR, STOCK = "floor of reading", "floor of writing", "stock admin list"
LIST, FILTERED, ACTION, MATRIX, PROGRESS = "list", "filtered list", "action", "matrix", "logging progress"
DONE = "The two teams met in Tecún Umán and agreed on the plan for the next quarter."
VARIED = 50  # so many actions and lines take turns


@dataclass(frozen=True)
class Page:
    """Something to ask for. `address(n)` is where the n-th request goes; with `data(line id)` it is posted there.

    What it costs is compared with the page named `floor`, and is to be no more than `most` times that.
    """

    name: str
    client: Client
    address: Callable
    floor: str
    most: float | None = None
    data: Callable | None = None

    def request(self, n):
        """Return the n-th request as a function without arguments. What a browser would do for it is done already."""
        address = self.address(n)
        if self.data is None:
            return lambda: self.client.get(address)
        posted = encode_multipart(BOUNDARY, self.data(n))
        return lambda: self.client.generic("POST", address, posted, MULTIPART_CONTENT)

    @property
    def answer(self):
        """The status of the response: a page, or after a change the way back."""
        return 302 if self.data else 200


def pages(cast):
    """Return the pages of this database, in the order in which they take turns."""
    coordinator, focal_point = signed_in(cast.coordinator), signed_in(cast.focal_point)
    administrator = signed_in(cast.administrator)
    actions = [action.get_absolute_url() for action in Action.objects.order_by("number")[:VARIED]]
    running = Assignment.objects.filter(status=LineStatus.IN_PROGRESS).order_by("pk")
    own = list(running.filter(party=cast.country)[:VARIED])
    others = list(running.exclude(party=cast.country)[:VARIED])
    a_list, matrix = reverse("tracker:action_list"), reverse("tracker:matrix")
    # One country's commitments in progress: they fill a page at any size, so that growth is not that of the rows shown.
    asked = {"country": cast.country.code, "line": LineStatus.IN_PROGRESS, "kind": Kind.COMMITMENT}
    filtered = reverse("tracker:action_list", query=asked)
    return [
        Page(READ_FLOOR, coordinator, lambda n: reverse("read_floor"), READ_FLOOR),
        Page(STOCK, administrator, lambda n: reverse("stock:tracker_action_changelist"), READ_FLOOR),
        Page(LIST, coordinator, lambda n: a_list, READ_FLOOR, most=4),
        Page(FILTERED, coordinator, lambda n: filtered, READ_FLOOR, most=4),
        Page(ACTION, coordinator, lambda n: actions[n % len(actions)], READ_FLOOR, most=5),
        Page(MATRIX, coordinator, lambda n: matrix, READ_FLOOR),
        Page(
            WRITE_FLOOR,
            focal_point,
            lambda n: reverse("write_floor", args=[others[n % len(others)].pk]),
            WRITE_FLOOR,
            data=lambda n: {"done": DONE},
        ),
        Page(
            PROGRESS,
            focal_point,
            lambda n: reverse("tracker:assignment_progress", args=[own[n % len(own)].pk]),
            WRITE_FLOOR,
            most=5,
            data=lambda n: _progress(own[n % len(own)]),
        ),
    ]


def signed_in(user):
    """A client with a session of `user`; no password is asked for, since judging one is slow on purpose."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _progress(line):
    """What the form sends for an update without a change of status."""
    return {
        "seen": line.updates.order_by("-number").values_list("pk", flat=True)[0],
        "status": line.status,
        "done": DONE,
        "effective": timezone.localdate().isoformat(),
        "obstacle_kind": "",
        "obstacles": "",
        "next_steps": "A first joint patrol.",
        **{f"link-{n}-{name}": "" for n in range(3) for name in ("url", "title", "dated")},
    }
