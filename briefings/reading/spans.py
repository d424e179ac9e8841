"""A stretch of time that words mean, and the arithmetic of the calendar."""

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class When:
    """A stretch of time: where its words end, its first and last day as far as known, and the honest ISO 8601 prefix.

    `relative` where the document's date was needed; `fiscal` for a budget's year, since the words do not tell when it
    ends.
    """

    end: int
    first: date | None = None
    last: date | None = None
    iso: str = ""
    relative: bool = False
    fiscal: bool = False


def last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month. Beyond the calendar's end: its last year."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(year, 9998)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def common_prefix(first: date, last: date) -> str:
    """What both days share: the year and month, the year, or nothing."""
    if first.year != last.year:
        return ""
    return f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y}"


def nearest_year(month: int, dated: date, ahead: bool) -> int:
    """Which year a month without one means: the next such month, or, unless it lies `ahead`, the nearest."""
    if month >= dated.month:
        return dated.year if ahead or month - dated.month <= 6 else dated.year - 1
    return dated.year + 1 if ahead or dated.month - month > 6 else dated.year
