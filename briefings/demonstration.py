"""The demonstration's communiqué: an invented follow-up meeting, read into the inbox once the steps are played."""

import re
from datetime import timedelta

from django.conf import settings

from tracker.models import Meeting, Party

from . import intake

COMMUNIQUE = settings.BASE_DIR / "fixtures" / "demonstration-communique.md"
PARTIES = ("GT", "HN", "SV", "US")
KEY = "demonstration-follow-up"
_day = re.compile(r"\{([+-]\d+)\}")  # days from today


def receive_communique(sender, today, people, **kwargs):
    """Receive the communiqué as the coordinator would; what it proposes waits for a decision."""
    meeting, _made = Meeting.objects.get_or_create(
        key=KEY,
        defaults={
            "name": "Follow-up meeting on regional security (invented)",
            "date": today - timedelta(days=4),
            "place": "Tegucigalpa",
        },
    )
    meeting.participants.set(Party.objects.filter(code__in=PARTIES))
    text = written_on(today)
    intake.receive(text.encode(), COMMUNIQUE.name, by=people["coordinator"], meeting=meeting)


def written_on(today):
    """The text with its days counted from `today`, in English as the text is."""
    return _day.sub(lambda found: _as_words(today + timedelta(days=int(found[1]))), COMMUNIQUE.read_text("utf-8"))


def _as_words(day):
    return f"{day.day} {day:%B %Y}"
