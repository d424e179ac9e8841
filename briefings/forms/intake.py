"""A document comes in: a text that is pasted or a file, and what one knows of it."""

import re
import textwrap

from django import forms
from django.core.validators import URLValidator
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.forms.evidence import DayInput
from tracker.models import Meeting
from tracker.search import resolve_meeting

from .. import kept
from ..reading.formats.opened import MOST_BYTES

NEW = "+"  # picked instead of a meeting's short name: make one of what was typed
ADDRESS_IN_FULL = gettext_lazy("Write the address in full, as https://example.org/page.")


class DocumentForm(forms.Form):
    """A text or a file. A file that came once is kept (kept.py) and not asked for again while the rest is mended."""

    text = forms.CharField(
        label=gettext_lazy("Paste the text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "class": "paste"}),
    )
    file = forms.FileField(
        label=gettext_lazy("Or choose a file"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("Plain text, Markdown, a web page saved as HTML, Word (.docx) or PDF, up to 25 MB."),
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Taken from the text if you leave it empty."),
    )
    meeting = forms.CharField(
        label=gettext_lazy("Meeting"),
        required=False,
        max_length=200,
        help_text=gettext_lazy(
            "What its parties have open and the document does not mention is then listed beside it."
        ),
    )
    picked = forms.CharField(label=gettext_lazy("Which meeting"), required=False, widget=forms.RadioSelect)
    asked = forms.CharField(required=False, widget=forms.HiddenInput)
    dated = forms.DateField(
        label=gettext_lazy("Date of the document"),
        required=False,
        widget=DayInput(),
        help_text=gettext_lazy(
            "“By the end of next year” is counted from it. Taken from the text if you leave it empty."
        ),
        error_messages={"invalid": gettext_lazy("Write the day as 2026-11-24.")},
    )
    url = forms.URLField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"], message=ADDRESS_IN_FULL)],
        error_messages={"invalid": ADDRESS_IN_FULL},
        help_text=gettext_lazy("Where it was published."),
        widget=forms.URLInput(attrs={"inputmode": "url", "placeholder": "https://"}),
    )

    matches = ()
    offers_new = False
    upload = None

    def __init__(self, *args, user, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)
        if self.is_bound and not self.data.get("drop"):
            self.upload = kept.find(user, key=self.data.get("kept", ""))

    def keep(self):
        """Keep the file that came with this form, so that it need not come again."""
        file = self.files.get("file")
        if file and file.size and not self.has_error("file"):
            file.seek(0)  # it may have been read already, before something else was refused
            self.upload = kept.keep(file.read(), file.name, self.user)

    @property
    def source(self):
        """(bytes, file name) of what was given; call it when all is valid."""
        if file := self.cleaned_data["file"]:
            file.seek(0)
            return file.read(), file.name
        if self.upload:
            return kept.data_of(self.upload), self.upload.name
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        return text.encode(), f"{_first_words(text) or _('pasted text')}.txt"

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("The file is larger than %(most)d MB. Divide it, or save it without its pictures.")
                % {"most": MOST_BYTES // 1_000_000}
            )
        if file and not file.size:
            raise forms.ValidationError(_("The file is empty."))
        return file

    def clean(self):
        given = super().clean()
        text = (given.get("text") or "").strip()
        has_file = bool(given.get("file") or self.upload)
        if text and has_file:
            self.add_error("text", _("There is a text here and a file: leave one of them out."))
        elif not text and not has_file and not self.has_error("file") and not self.has_error("text"):
            self.add_error("text", _("Paste a text, or choose a file."))
        given["meeting"] = self._meeting(given)
        return given

    def _meeting(self, given):
        """The Meeting of that name; None where none was typed. A pick counts only for the words it was offered for."""
        name = given.get("meeting")
        if not name:
            return None
        picked = given.get("picked") if given.get("asked") == name else ""
        if picked == NEW:
            return Meeting(key=_free_key(name), name=name, date=given.get("dated"))
        found = resolve_meeting(picked or name)
        if not isinstance(found, list):
            return found
        self.matches, self.offers_new = found, True
        if found:
            self.add_error("picked", _("“%(name)s” may mean several: choose one.") % {"name": name})
        else:
            self.add_error(
                "picked", _("No meeting is called “%(name)s” yet: add it, or write another.") % {"name": name}
            )
        return None


def _first_words(text):
    """The first words of a text as the name of a file: its title, where nothing in it looks like one."""
    line = next((line for line in text.splitlines() if any(map(str.isalnum, line))), "")
    words = re.sub(r"[^\w\s,;:()'’-]+", " ", line).split()
    return textwrap.shorten(" ".join(words), 80, placeholder="")


def _free_key(name):
    base = slugify(name)[:70].strip("-") or "meeting"
    taken = set(Meeting.objects.filter(key__startswith=base).values_list("key", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (base, *numbered) if key not in taken)
