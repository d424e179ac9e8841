"""Entries of the journal as list items. A page prints twenty of them; a template for each would cost four times that.

{% load journal %}
<ol class="timeline" role="list">{% for entry in entries %}{% journal_entry entry entry.files %}{% endfor %}</ol>
<ul class="files" role="list">{% for evidence in files %}{% evidence_item evidence %}{% endfor %}</ul>
"""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..choices import Act
from .ui import LINE_LOOKS, day, file_kind, icon, response_mark, size

register = template.Library()


@register.simple_tag(takes_context=True)
def journal_entry(context, entry, files=(), of_action=None):
    """One entry, inside <ol class="timeline">: what was done, by whom, with its files.

    `entry` is a ProgressUpdate with assignment.party, author and due_change; `files` the evidence that this reader may
    open; `of_action` the action to name where the page is not about one. Reads `rights`: the public sees what was
    done, and neither persons nor obstacles (DESIGN, rule 5).
    """
    reads_all = context["rights"].reads_all
    parts = [_head(entry, of_action, reads_all), *_changes(entry)]
    if entry.done:
        parts.append(_paragraph(entry.done))
    if reads_all:
        parts += _for_members(entry)
    if files:
        parts.append(format_html('<ul class="files" role="list">{}</ul>', _joined(map(evidence_item, files))))
    tone = LINE_LOOKS[entry.to_status][1]
    return format_html('<li class="tone-{}" id="update-{}">{}</li>', tone, entry.pk, _joined(parts))


def _joined(parts):
    return mark_safe("".join(parts))  # noqa: S308  each part is safe already


def _paragraph(text):
    return format_html("<p>{}</p>", text)


def _labelled(css, label, text):
    return format_html('<p class="{}">{}: {}</p>', css, label, text)


def _head(entry, of_action, names_people):
    """The first line: whose, what, of which action, when and by whom."""
    recorded, happened = day(entry.at), day(entry.effective)
    action = later = author = SafeString()
    if of_action:
        action = format_html('<a class="nowrap" href="{}">{}</a>', of_action.get_absolute_url(), of_action.reference)
    if happened and happened != recorded:
        later = format_html('<span class="by">, {} {}</span>', _("happened on"), happened)
    if names_people:
        behalf = ", " + _("on the party's behalf") if entry.on_behalf else ""
        author = format_html('<span class="by">· {}{}</span>', entry.author, behalf)
    return format_html(
        "{} <b>{}: {}</b> {} {}{} {}",
        icon(LINE_LOOKS[entry.to_status][0]),
        entry.assignment.party.name,
        entry.get_act_display(),
        action,
        recorded,
        later,
        author,
    )


def _changes(entry):
    """What the entry changed besides the status, and which entry it corrects."""
    if entry.from_response != entry.to_response:
        yield _labelled("small", _("Response"), response_mark(entry.to_response, "thin"))
    if entry.act == Act.DUE:
        change = entry.due_change
        old = format_html("{} → ", day(change.old)) if change.old else ""
        yield _labelled("small", _("Due"), format_html("{}{}", old, day(change.new)))
    if entry.corrects_id:
        address = f"{entry.assignment.action.get_absolute_url()}#update-{entry.corrects_id}"
        words = _("Corrects an earlier entry")
        yield format_html('<p class="small"><a href="{}">{}</a></p>', address, words)


def _for_members(entry):
    """What only those with a role read."""
    if entry.reason:
        yield _paragraph(entry.reason)
    if entry.obstacles:
        kind = f" ({entry.get_obstacle_kind_display().lower()})" if entry.obstacle_kind else ""
        yield _labelled("soft", _("Obstacle") + kind, entry.obstacles)
    if entry.next_steps:
        yield _labelled("soft", _("Next"), entry.next_steps)


@register.simple_tag
def evidence_item(evidence):
    """One piece of evidence, inside <ul class="files">: a file or a link, its date, whether it is internal.

    `evidence` with its upload; which rows a reader gets is chosen by visible_to.
    """
    dated = format_html("· {}", day(evidence.dated)) if evidence.dated else ""
    internal = SafeString()
    if evidence.internal:
        internal = format_html('· <span class="nowrap">{} {}</span>', icon("lock"), _("internal"))
    if evidence.url:
        link = '{} <span><a href="{}" rel="noopener noreferrer nofollow">{}</a> {} {} {}</span>'
        parts = (icon("link"), evidence.url, evidence.title, _("link"))
    else:
        link = '{} <span><a href="{}">{}</a> {} {} {}</span>'
        kind, weight = file_kind(evidence.upload.name), size(evidence.upload.size)
        parts = (icon("file"), evidence.get_absolute_url(), evidence.title, f"{kind}, {weight}")
    return format_html("<li>" + link + "</li>", *parts, dated, internal)
