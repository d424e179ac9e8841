"""Draw docs/transitions.md and the README's diagram from the table of transitions."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tracker.choices import Act, LineStatus
from tracker.transitions import TRANSITIONS, Need, Who

PAGE = settings.BASE_DIR / "docs" / "transitions.md"
README = settings.BASE_DIR / "README.md"
START, END = "<!-- transitions -->", "<!-- end of transitions -->"

WHO = {
    Who.PARTY: "focal point, deputy of the party",
    Who.VERIFIER: "verifier, neither the reporter nor of the reporting party",
    Who.SECRETARIAT: "secretariat",
    Who.SECOND: "secretariat asks; another of it, or the focal point, confirms",
}
NEEDS = {
    Need.TEXT: "text",
    Need.OBSTACLE: "a kind of obstacle and its description",
    Need.EVIDENCE: "evidence",
    Need.EFFECTIVE: "an effective date, not in the future",
    Need.REASON: "a reason",
    Need.NOTE: "a note",
    Need.CLOSING: "a closing reason",
}


def diagram():
    """The diagram, in the notation that code hosts draw (Mermaid)."""
    moves = [row for row in TRANSITIONS if row.start != row.end]
    lines = (f"    {row.start} --> {row.end}: {Act(row.act).label}" for row in moves)
    return "\n".join(["```mermaid", "stateDiagram-v2", "    [*] --> not_started", *lines, "```"])


def page():
    """The page's text: the diagram, and the table in words."""
    updates = ", ".join(LineStatus(row.start).label.lower() for row in TRANSITIONS if row.start == row.end)
    lines = [
        "# The transitions of a line",
        "",
        "Drawn from `tracker/transitions.py` by `manage.py draw_transitions`; `--check` fails when they differ.",
        "",
        diagram(),
        "",
        f"An update keeps the status; it is possible while a line is {updates}.",
        "",
        "| From | To | Act | Who | Needs |",
        "|---|---|---|---|---|",
        *(
            f"| {LineStatus(row.start).label} | {LineStatus(row.end).label} | {Act(row.act).label} "
            f"| {WHO[row.who]} | {', '.join(NEEDS[need] for need in row.needs)} |"
            for row in TRANSITIONS
        ),
        "",
    ]
    return "\n".join(lines)


def with_diagram(readme):
    """The text of the README with the diagram of today between its two marks. Raises CommandError without them."""
    before, start, rest = readme.partition(START)
    _old, end, after = rest.partition(END)
    if not (start and end):
        raise CommandError(f"The README lacks the marks {START} and {END}: the diagram stands between them.")
    return f"{before}{start}\n{diagram()}\n{end}{after}"


class Command(BaseCommand):
    """Writes the page and the README's diagram, or with --check compares them."""

    help = "Draws docs/transitions.md and the README's diagram from the table; --check fails when one differs from it."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when one is out of date")
        parser.add_argument("--page", type=Path, default=PAGE, help="the page, instead of docs/transitions.md")
        parser.add_argument("--readme", type=Path, default=README, help="the README, instead of README.md")

    def handle(self, *args, check=False, **options):
        readme = options["readme"]
        for path, text in ((options["page"], page()), (readme, with_diagram(readme.read_text(encoding="utf-8")))):
            if not check:
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")
                self.stdout.write(f"{path.name}: {len(TRANSITIONS)} transitions drawn.")
            elif not path.exists() or path.read_text(encoding="utf-8") != text:
                raise CommandError(f"{path.name} differs from the table. Run: python3 manage.py draw_transitions")
            else:
                self.stdout.write(f"{path.name} agrees with the table of {len(TRANSITIONS)} transitions.")
