"""Taking back what a decision made, as long as nothing rests on it."""

from django.utils.translation import gettext as _

from tracker import workflow
from tracker.models import Action, Assignment, ExpectedOutcome, ProgressUpdate
from tracker.refusals import Refused

from .models import Citation, DecisionAct, Likeness


def take_back(decision, action, by):
    """Remove what the decision (accepted or merged) made on the action.

    Raises Refused, or Django's ProtectedError, where something rests on it; the caller's transaction then undoes all.
    """
    action = Action.objects.select_for_update().get(pk=action.pk)
    made = decision.made
    if decision.act == DecisionAct.ACCEPTED:
        _not_in_use(action)
    else:
        _dates_are_back(made)
    Citation.objects.filter(pk__in=made.get("citations", [])).delete()
    _without_journal(made.get("lines", []))
    for line in Assignment.objects.filter(pk__in=made.get("lines", [])):
        line._history_user = by
        line.delete()
    for outcome in ExpectedOutcome.objects.filter(pk__in=made.get("outcomes", [])):
        outcome._history_user = by
        outcome.delete()
    if decision.act == DecisionAct.ACCEPTED:
        Likeness.objects.filter(action=action).delete()
        action._history_user = by
        action.delete()
        return
    _words_back(action, made, by)
    workflow.refresh(action)


def _not_in_use(action):
    if action.published:
        raise Refused(_("%(action)s is published. Withdraw it first.") % {"action": action})
    _without_journal(action.assignments.values("pk"))


def _without_journal(lines):
    update = ProgressUpdate.objects.filter(assignment__in=lines).select_related("assignment__party").first()
    if update:
        raise Refused(
            _("The line of %(party)s has an entry in its journal (%(entry)s), and the journal loses nothing.")
            % {"party": update.assignment.party, "entry": workflow.describe(update)}
        )


def _dates_are_back(made):
    """A date once set stays in the journal; it is moved back there, not here."""
    lines = Assignment.objects.select_related("party").in_bulk([pk for pk, _before, _after in made.get("due", [])])
    for pk, before, _after in made.get("due", []):
        due = lines[pk].due
        if (due.isoformat() if due else None) != before:
            raise Refused(
                _("The due date of %(party)s was moved with it and stands in its journal. Move it back there first.")
                % {"party": lines[pk].party}
            )


def _words_back(action, made, by):
    """Cadence and statement as they were, unless somebody has changed them since."""
    changes = {
        name: value for name, value in made.get("before", {}).items() if getattr(action, name) == made["after"][name]
    }
    for name, value in changes.items():
        setattr(action, name, value)
    if changes:
        action._history_user = by
        action.save(update_fields=list(changes))
