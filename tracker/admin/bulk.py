"""What is done to many records at once: a page asks what is needed, workflow.py does it, each refusal is said."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.admin.widgets import AdminDateWidget, AutocompleteSelect, AutocompleteSelectMultiple
from django.db import transaction
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .. import workflow
from ..choices import AssignmentRole, Basis, ClosingReason, LineStatus
from ..forms.lines import PassedDayForm
from ..models import Action, Assignment, Party, Theme

LIMIT = 400  # each row is up to two fields of a form, and Django takes 1,000
REFUSALS_SHOWN = 20


def selected(request, queryset):
    """The chosen rows, at most 400; None, with a message, where there are more."""
    keys = list(queryset.order_by().values_list("pk", flat=True)[: LIMIT + 1])
    if len(keys) > LIMIT:
        messages.error(request, _("Choose at most %(limit)d at once: narrow the list.") % {"limit": LIMIT})
        return None
    return queryset.model.objects.filter(pk__in=keys)


def each(request, rows, act, done):
    """Call `act(row)` for every row and say how many were done (`done`: count to words) and why others were not."""
    count, refusals = 0, []
    for row in rows:
        try:
            with transaction.atomic():
                act(row)
            count += 1
        except workflow.Refused as refused:
            refusals.append(_("%(record)s: %(why)s") % {"record": row, "why": refused})
    if count:
        messages.success(request, done(count))
    for refusal in refusals[:REFUSALS_SHOWN]:
        messages.error(request, refusal)
    if len(refusals) > REFUSALS_SHOWN:
        left = len(refusals) - REFUSALS_SHOWN
        messages.error(
            request,
            ngettext("And %(count)d more was refused.", "And %(count)d more were refused.", left) % {"count": left},
        )


def ask(modeladmin, request, rows, form, *, title, button, explanation="", seen=None):
    """The page between: what is chosen, and a form for what the act needs. It posts back to the list's action."""
    context = modeladmin.admin_site.each_context(request) | {
        "title": title,
        "button": button,
        "explanation": explanation,
        "rows": rows,
        "seen": seen,
        "form": form,
        "opts": modeladmin.opts,
        "media": modeladmin.media + form.media,
        "action_name": request.POST["action"],
        "checkbox": helpers.ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/tracker/bulk.html", context)


def bound(request):
    """The posted answers, once the page between was filled in."""
    return request.POST if "apply" in request.POST else None


def autocomplete(model, name, many=False):
    """The admin's own field with suggestions for `model.name`, outside a form of that model."""
    widget = AutocompleteSelectMultiple if many else AutocompleteSelect
    return widget(model._meta.get_field(name), admin.site)


class ThemesForm(forms.Form):
    """Which themes, and whether beside those that are there."""

    themes = forms.ModelMultipleChoiceField(Theme.objects.all(), label=gettext_lazy("Themes"))
    replace = forms.BooleanField(label=gettext_lazy("Instead of the themes they have now"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["themes"].widget = _choosing(self.fields["themes"], Action, "themes", many=True)


class AssignForm(forms.Form):
    """Which party, and in what part."""

    party = forms.ModelChoiceField(Party.objects.all(), label=gettext_lazy("Party"))
    role = forms.ChoiceField(
        label=gettext_lazy("Role"), choices=AssignmentRole.choices, initial=AssignmentRole.RESPONSIBLE
    )
    task = forms.CharField(label=gettext_lazy("What it is to do"), max_length=300, required=False)
    basis = forms.ChoiceField(label=gettext_lazy("Ground"), choices=Basis.choices, initial=Basis.BY_HAND)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["party"].widget = _choosing(self.fields["party"], Assignment, "party")


class MergeForm(forms.Form):
    """Into which action."""

    into = forms.ModelChoiceField(Action.objects.standing(), label=gettext_lazy("Into"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"].widget = _choosing(self.fields["into"], Action, "parent")


class DueForm(PassedDayForm):
    """The day and the reason for it."""

    day_name = "due"

    due = forms.DateField(
        label=gettext_lazy("Due"),
        widget=AdminDateWidget(),
        help_text=gettext_lazy("It ends with that day at the party. A date once set can be moved, not removed."),
    )
    reason = forms.CharField(label=gettext_lazy("Reason"), widget=forms.Textarea({"rows": 3}))


class ClosingForm(forms.Form):
    """Why the lines are to end unimplemented."""

    reason = forms.ChoiceField(label=gettext_lazy("Reason"), choices=ClosingReason.choices)
    note = forms.CharField(label=gettext_lazy("Note"), widget=forms.Textarea({"rows": 3}))


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("Reason"), widget=forms.Textarea({"rows": 3}))


def _choosing(field, model, name, many=False):
    widget = autocomplete(model, name, many)
    widget.is_required = field.required
    widget.choices = field.choices
    return widget


# --- Actions ---------------------------------------------------------------------------------------------------------


@admin.action(description=gettext_lazy("Set themes …"), permissions=["change"])
def set_themes(modeladmin, request, queryset):
    """Add themes to the chosen actions, or put them in the place of those they have."""
    rows = selected(request, queryset)
    if rows is None:
        return None
    form = ThemesForm(bound(request))
    if not form.is_valid():
        return ask(modeladmin, request, rows, form, title=_("Set themes"), button=_("Set themes"))

    def act(action):
        if form.cleaned_data["replace"]:
            action.themes.set(form.cleaned_data["themes"])
        else:
            action.themes.add(*form.cleaned_data["themes"])

    return each(
        request,
        rows,
        act,
        lambda count: ngettext("Themes set on %(n)d action.", "Themes set on %(n)d actions.", count) % {"n": count},
    )


def _publish(request, queryset, published):
    rows = selected(request, queryset)
    if rows is None:
        return
    try:
        count = workflow.publish(rows, published, by=request.user)
    except workflow.Refused as refused:
        messages.error(request, str(refused))
        return
    if published:
        said = ngettext("%(n)d action published.", "%(n)d actions published.", count)
    else:
        said = ngettext("%(n)d action no longer published.", "%(n)d actions no longer published.", count)
    messages.success(request, said % {"n": count})


@admin.action(description=gettext_lazy("Publish"), permissions=["change"])
def publish(modeladmin, request, queryset):
    """Publish the chosen actions."""
    _publish(request, queryset, True)


@admin.action(description=gettext_lazy("Take back from publication"), permissions=["change"])
def unpublish(modeladmin, request, queryset):
    """Take the chosen actions back from publication."""
    _publish(request, queryset, False)


@admin.action(description=gettext_lazy("Assign a party …"), permissions=["change"])
def assign_party(modeladmin, request, queryset):
    """Give a party a line on each of the chosen actions."""
    rows = selected(request, queryset)
    if rows is None:
        return None
    form = AssignForm(bound(request))
    if not form.is_valid():
        return ask(modeladmin, request, rows, form, title=_("Assign a party"), button=_("Assign"))
    given = dict(form.cleaned_data)
    party = given.pop("party")
    return each(
        request,
        rows,
        lambda action: workflow.assign(action, party, by=request.user, **given),
        lambda count: (
            ngettext("%(party)s has a line on %(n)d more action.", "%(party)s has a line on %(n)d more actions.", count)
            % {"party": party, "n": count}
        ),
    )


@admin.action(description=gettext_lazy("Merge into …"), permissions=["change"])
def merge(modeladmin, request, queryset):
    """Fold the chosen actions into another that says the same."""
    rows = selected(request, queryset)
    if rows is None:
        return None
    form = MergeForm(bound(request))
    if not form.is_valid():
        return ask(
            modeladmin,
            request,
            rows,
            form,
            title=_("Merge into another action"),
            button=_("Merge"),
            explanation=_(
                "Their lines stop where they stand, and their pages lead to the other action. Nothing is lost."
            ),
        )
    into = form.cleaned_data["into"]
    return each(
        request,
        rows,
        lambda action: workflow.merge(action, into, by=request.user),
        lambda count: (
            ngettext("%(n)d action merged into %(into)s.", "%(n)d actions merged into %(into)s.", count)
            % {"n": count, "into": into}
        ),
    )


# --- Lines: each moved as its own page would -------------------------------------------------------------------------


def _lines(request, queryset):
    rows = selected(request, queryset)
    return rows if rows is None else rows.select_related("action", "party")


def _seen(request, rows):
    """The last entry that the person saw of each line: as it stood when the page between was opened."""
    if "apply" not in request.POST:
        return {line.pk: getattr(workflow.last_update(line), "pk", None) for line in rows}
    posted = {line.pk: request.POST.get(f"seen-{line.pk}", "") for line in rows}
    return {pk: int(text) if text.isascii() and text.isdigit() else None for pk, text in posted.items()}


@admin.action(description=gettext_lazy("Set the due date …"), permissions=["change"])
def set_due(modeladmin, request, queryset):
    """Set or move the due date of the chosen lines."""
    rows = _lines(request, queryset)
    if rows is None:
        return None
    form, seen = DueForm(bound(request), today=timezone.localdate()), _seen(request, rows)
    if not form.is_valid():
        return ask(
            modeladmin, request, rows, form, title=_("Set the due date"), button=_("Set the due date"), seen=seen
        )
    due, reason = form.cleaned_data["due"], form.cleaned_data["reason"]
    return each(
        request,
        rows,
        lambda line: workflow.set_due(line, due, by=request.user, seen=seen[line.pk], reason=reason),
        lambda count: ngettext("Due date set on %(n)d line.", "Due date set on %(n)d lines.", count) % {"n": count},
    )


@admin.action(description=gettext_lazy("Ask to close …"), permissions=["change"])
def ask_closing(modeladmin, request, queryset):
    """Ask for the closing of the chosen lines; each waits for its second person."""
    rows = _lines(request, queryset)
    if rows is None:
        return None
    form = ClosingForm(bound(request))
    if not form.is_valid():
        return ask(
            modeladmin,
            request,
            rows,
            form,
            title=_("Ask to close"),
            button=_("Ask to close"),
            explanation=_(
                "A line is closed once a second person confirms it: another of the secretariat, or its focal point."
            ),
        )
    reason, note = form.cleaned_data["reason"], form.cleaned_data["note"]
    return each(
        request,
        rows,
        lambda line: workflow.ask_closing(line, reason, by=request.user, note=note),
        lambda count: (
            ngettext(
                "Closing asked for on %(n)d line. It waits for a second person.",
                "Closing asked for on %(n)d lines. They wait for a second person.",
                count,
            )
            % {"n": count}
        ),
    )


REOPENED_TO = {LineStatus.VERIFIED: LineStatus.IN_PROGRESS, LineStatus.CLOSED: LineStatus.NOT_STARTED}


@admin.action(description=gettext_lazy("Reopen …"), permissions=["change"])
def reopen(modeladmin, request, queryset):
    """Reopen the chosen lines: verified ones go on in progress, closed ones begin anew."""
    rows = _lines(request, queryset)
    if rows is None:
        return None
    form, seen = ReasonForm(bound(request)), _seen(request, rows)
    if not form.is_valid():
        return ask(modeladmin, request, rows, form, title=_("Reopen"), button=_("Reopen"), seen=seen)

    def act(line):
        if line.status not in REOPENED_TO:
            raise workflow.Refused(_("Only a verified or a closed line is reopened."))
        workflow.move(
            line,
            REOPENED_TO[line.status],
            by=request.user,
            seen=seen[line.pk],
            reason=form.cleaned_data["reason"],
        )

    return each(
        request,
        rows,
        act,
        lambda count: ngettext("%(n)d line reopened.", "%(n)d lines reopened.", count) % {"n": count},
    )


ON_ACTIONS = [assign_party, set_themes, publish, unpublish, merge]
ON_LINES = [set_due, ask_closing, reopen]
