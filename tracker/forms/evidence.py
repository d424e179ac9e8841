"""The evidence part of a form: files, received at once and kept while the rest is mended, and links."""

import uuid

from django import forms
from django.conf import settings
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from .. import evidence
from ..models import Upload
from ..workflow import Proof

LINK_ROWS = 3
WRITE_IN_FULL = _("Write the link in full, starting with https://")
PUBLIC = _("Public: everybody who may read this line can open it")


class FilesInput(forms.FileInput):
    """A control for several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """The files that were chosen, as a list. What they are is judged when they are received."""

    widget = FilesInput

    def clean(self, data, initial=None):
        return list(data or [])

    def bound_data(self, data, initial):
        return None  # a browser is never told again which file to send


class WebField(forms.URLField):
    """An address of the web; no other scheme is ever linked to."""

    default_validators = (URLValidator(schemes=["http", "https"], message=WRITE_IN_FULL),)


class DayInput(forms.DateInput):
    """The browser's own calendar; it wants the day as 2026-11-24."""

    input_type = "date"

    def __init__(self, **kwargs):
        super().__init__(format="%Y-%m-%d", **kwargs)


class ChooseForm(forms.Form):
    """New files, and who may open those."""

    files = FilesField(label=_("Files"), required=False)
    files_public = forms.BooleanField(label=PUBLIC, required=False)


class PieceForm(forms.Form):
    """What is said of one piece of evidence."""

    title = forms.CharField(label=_("Title"), max_length=200, required=False)
    dated = forms.DateField(label=_("Date of the document"), required=False, widget=DayInput())
    public = forms.BooleanField(label=PUBLIC, required=False)

    def proof(self, **what):
        """The Proof to write with an update, of this file or link."""
        given = self.cleaned_data
        return Proof(title=given["title"], dated=given["dated"], internal=not given["public"], **what)


class ReceivedForm(PieceForm):
    """A file that was received and waits for its update."""

    remove = forms.BooleanField(label=_("Remove"), required=False)

    def __init__(self, *args, upload, **kwargs):
        self.upload = upload
        super().__init__(*args, prefix=f"file-{upload.key.hex}", **kwargs)

    @property
    def key(self):
        return self.upload.key.hex


class LinkForm(PieceForm):
    """A link; an empty row is no link."""

    url = WebField(
        label=_("Link"),
        max_length=1000,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": WRITE_IN_FULL},
        widget=forms.URLInput(attrs={"inputmode": "url", "placeholder": "https://"}),
    )
    field_order = ("url",)

    def __init__(self, *args, number, **kwargs):
        self.number = number
        super().__init__(*args, prefix=f"link-{number}", **kwargs)

    @property
    def more(self):
        """Whether more than the address was given, so that the rest is not folded away."""
        return any(self[name].value() for name in ("title", "dated", "public")) or bool(
            set(self.errors) - {"url"} if self.is_bound else ()
        )

    def clean(self):
        given = super().clean()
        if not given.get("url") and "url" not in self.errors and (given.get("title") or given.get("dated")):
            self.add_error("url", WRITE_IN_FULL)
        return given


class EvidencePart:
    """The evidence of one form, over several requests: a file that came once is not asked for again.

    Each file is received as soon as it comes and is the sender's own; the form carries its key on. `checked=False`
    shows everything as it was typed and finds no fault: for the buttons that only add a row.
    It can stand where a template expects a formset: it iterates over its forms. `offered` (see offered_link) fills in
    the first link of a form that nobody has sent yet.
    """

    def __init__(self, user, data=None, files=None, *, checked=True, offered=None):
        self.user, self.data, self.offered = user, data, offered or {}
        self.faults, self.uploads, self.new = [], [], []
        bound = data is not None and checked
        self.received, self.links = [], []
        if data is None:
            self._make_forms([], LINK_ROWS, bound)
            return
        self.uploads = self._waiting(data.getlist("received"))
        self._take(files.getlist("files") if files else [])
        rows = _number(data.get("links"), LINK_ROWS) + (data.get("more") == "link")
        self._make_forms(self.uploads, min(rows, settings.EVIDENCE_MAX_FILES), bound)

    def __iter__(self):
        return iter([*self.received, self.choose, *self.links])

    @property
    def most_files(self):
        """How many files and links an update takes."""
        return settings.EVIDENCE_MAX_FILES

    @property
    def most_megabytes(self):
        """How large a file may be."""
        return settings.EVIDENCE_MAX_BYTES // 1024**2

    @property
    def link_rows(self):
        return len(self.links)

    @property
    def more_links_shown(self):
        """Whether the links after the first are unfolded: one has something in it, or a row was just added."""
        return len(self.links) > LINK_ROWS or any(form["url"].value() or form.more for form in self.links[1:])

    @property
    def can_add_link(self):
        return len(self.links) < settings.EVIDENCE_MAX_FILES

    @property
    def total_error_count(self):
        return sum(len(form.errors) for form in self) if self.data is not None else 0

    @property
    def non_form_errors(self):
        return []

    def is_valid(self):
        return self.total_error_count == 0

    def add_error(self, message):
        """Say at the control for files what is missing."""
        self.choose.add_error("files", message)

    @property
    def given(self):
        """How many files and links there are, faulty ones counted: who typed a wrong link is told just that."""
        return len(self.received) + sum(bool(form["url"].value()) for form in self.links)

    def proofs(self):
        """What to write with the update; call it when all is valid."""
        files = [form.proof(upload=form.upload) for form in self.received]
        return files + [form.proof(url=form.cleaned_data["url"]) for form in self.links if form.cleaned_data["url"]]

    # --- How it comes about ---------------------------------------------------------------------------------------

    def _waiting(self, keys):
        """The files received before and not removed, in their order; a removed one is forgotten at once."""
        keys = [key for key in map(_uuid, keys) if key]
        if not keys:
            return []
        waiting = Upload.objects.waiting().filter(owner=self.user, key__in=keys)
        # Of another type it was received for something else, and nobody judged it as evidence.
        found = {upload.key: upload for upload in waiting.filter(content_type__in=evidence.CONTENT_TYPES)}
        if len(found) < len(set(keys)):
            self.faults.append(_("A file received earlier is no longer kept: add it again."))
        uploads = []
        for upload in (found[key] for key in keys if key in found):
            if f"file-{upload.key.hex}-remove" in self.data:
                evidence.forget(upload)
            else:
                uploads.append(upload)
        return uploads

    def _take(self, sent):
        """Receive what was sent; of a file that is not taken the reason is kept, and what would be taken once."""
        now, refusals = timezone.now(), []
        for number, file in enumerate(sent):
            if len(self.uploads) >= settings.EVIDENCE_MAX_FILES:
                left = len(sent) - number
                self.faults.append(
                    ngettext(
                        "An update takes %(most)d files: the last one was not kept.",
                        "An update takes %(most)d files: the last %(left)d were not kept.",
                        left,
                    )
                    % {"most": settings.EVIDENCE_MAX_FILES, "left": left}
                )
                break
            try:
                upload = evidence.receive(file, owner=self.user, now=now)
            except evidence.NotAllowed as refused:
                refusals.append((file.name, refused))
            else:
                self.uploads.append(upload)
                self.new.append(upload)
        if len(refusals) == 1:
            self.faults += [f"“{name}”: {refused}" for name, refused in refusals]
        else:
            self.faults += [f"“{name}”: {refused.reason}" for name, refused in refusals]
            self.faults += sorted({refused.advice for _name, refused in refusals} - {""})

    def _make_forms(self, uploads, link_rows, bound):
        data = self.data
        self.choose = ChooseForm(data, {}) if data is not None else ChooseForm()
        for upload in uploads:
            if upload in self.new:  # it had no row on the page yet; the box beside the control speaks for it
                typed = {"title": upload.name, "public": bool(data.get("files_public"))}
            else:
                typed = _typed(ReceivedForm, data, f"file-{upload.key.hex}-")
            form = ReceivedForm(_posted(upload, typed) if bound else None, upload=upload, initial=typed)
            self.received.append(form)
        for number in range(link_rows):
            if bound:
                self.links.append(LinkForm(data, number=number))
            else:
                typed = _typed(LinkForm, data, f"link-{number}-")
                if data is None and number == 0:
                    typed = self.offered
                self.links.append(LinkForm(number=number, initial=typed))
        for fault in self.faults:
            self.add_error(fault)


def offered_link(request):
    """The link that an address offers as evidence (`?link=…&title=…`), as LinkForm's initial; {} where it offers none.

    It is an address of the web, or a path of our own that becomes one; anything else is not filled in.
    """
    link, title = request.GET.get("link", "").strip(), request.GET.get("title", "").strip()[:200]
    if link.startswith("/") and not link.startswith(("//", "/\\")):
        link = settings.PUBLIC_URL.rstrip("/") + link if settings.PUBLIC_URL else request.build_absolute_uri(link)
    try:
        LinkForm.base_fields["url"].run_validators(link)
    except forms.ValidationError:
        return {}
    return {"url": link, "title": title} if link else {}


def _typed(form, data, prefix=""):
    """What was typed into the fields of `form`, to be shown again without being judged."""
    return {name: data.get(f"{prefix}{name}", "") for name in form.base_fields} if data is not None else {}


def _posted(upload, typed):
    """`typed` as the page would send it: an empty box is not sent at all."""
    return {f"file-{upload.key.hex}-{name}": value for name, value in typed.items() if value}


def _uuid(text):
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def _number(text, least):
    return max(least, int(text)) if text and text.isascii() and text.isdigit() and len(text) < 4 else least
