"""What becomes of a proposal: parties, lines and citations, each with the words that it rests on. inbox.py decides."""

from django.db import IntegrityError
from django.utils.translation import gettext as _

from tracker import workflow
from tracker.choices import AssignmentRole, Basis, PartyKind
from tracker.models import Party
from tracker.refusals import Refused

from .models import Citation, CitedField
from .reading.model import Ground, PartyRole
from .reading.names import body_of, name_of
from .reading.names_tables import countries
from .wording import sentence_around, within_line

BASIS = {
    Ground.NAMED: Basis.NAMED,
    Ground.TABLE: Basis.ROLE_TABLE,
    Ground.SCOPE: Basis.SECTION_SCOPE,
    Ground.PRONOUN: Basis.INFERRED,
}
ROLE = {PartyRole.OWNER: AssignmentRole.RESPONSIBLE, PartyRole.SUPPORTING: AssignmentRole.SUPPORTING}


def party_code(code):
    """The code under which we keep the reader's party: JIATF_SOUTH is our JIATF-SOUTH."""
    return code.upper().replace("_", "-")


def parties_for(codes):
    """{code: Party} for these codes, in their order. A country or body that the reader knows is added where we lack it.

    Raises Refused for a code that is neither kept nor known.
    """
    codes = list(dict.fromkeys(party_code(code) for code in codes))
    found = {party.code: party for party in Party.objects.filter(code__in=codes)}
    for code in codes:
        if code not in found:
            found[code] = _added(code)
    return {code: found[code] for code in codes}


def _added(code):
    if code in countries():
        fields = {"name": name_of(code), "kind": PartyKind.COUNTRY}
    elif len(code) <= 12 and party_code(body_of(code.replace("-", " ")) or body_of(code) or "") == code:
        fields = {"name": code, "kind": PartyKind.BODY}
    else:
        raise Refused(_("There is no party with the code %(code)s. Add it first, or leave it out.") % {"code": code})
    try:
        return Party.objects.get_or_create(code=code, defaults=fields)[0]
    except IntegrityError as error:
        raise Refused(_("The party %(code)s could not be added: %(why)s") % {"code": code, "why": error}) from error


def assigned(action, parties, named, role, by):
    """Give each of `parties` its line on the action; the ground is what the text said (`named`: {code: dict}).

    Returns the new lines.
    """
    return [
        workflow.assign(
            action,
            party,
            by=by,
            role=role,
            basis=BASIS[named[code]["ground"]] if code in named else Basis.BY_HAND,
        )
        for code, party in parties.items()
    ]


def named_as(proposal, role):
    """{our code: what the reader said of the party} for those of this role that have a ground in the text."""
    return {party_code(p["code"]): p for p in proposal.parties if p["role"] == role and p.get("ground")}


def cite(proposal, action, *, number, lines=(), outcome=None, progress=False):
    """Write the citations of a proposal for the action, each field with its own words and each once. Returns them.

    `lines` are those whose parties the text names; `outcome` the ExpectedOutcome that its words became; `progress`
    says that the text tells of something done, which is then cited on each line. `number` of the decision makes keys.
    """
    places = [(proposal.start, proposal.end, CitedField.MENTION, {})]
    places += _of_parties(proposal, lines)
    if progress:
        own = [line for line in lines if line.party.code in named_as(proposal, PartyRole.OWNER)] or [None]
        places += [(proposal.start, proposal.end, CitedField.PROGRESS, {"assignment": line}) for line in own]
    for name, field in (("outcome", CitedField.OUTCOME), ("cadence", CitedField.CADENCE), ("due", CitedField.DUE)):
        if place := proposal.place_of(name):
            places.append((*place, field, {"outcome": outcome} if field == CitedField.OUTCOME else {}))
    for start, end, field in proposal.further:
        narrower = {"outcome": outcome} if field == CitedField.OUTCOME else {}
        places.append((start, end, CitedField(field), narrower))
    return Citation.objects.bulk_create(_citations(proposal, action, places, number))


def _of_parties(proposal, lines):
    text = proposal.document.text
    by_code = {line.party.code: line for line in lines}
    for party in proposal.parties:
        if party.get("start") is None:
            continue
        start, end = party["start"], party["end"]
        if not proposal.start <= start < end <= proposal.end:
            start, end = sentence_around(text, start, end)  # a name alone would not say why it owns this
        if party["role"] == PartyRole.BENEFICIARY:
            yield start, end, CitedField.BENEFICIARY, {}
        elif line := by_code.get(party_code(party["code"])):
            yield start, end, CitedField.OWNER, {"assignment": line}


def _citations(proposal, action, places, number):
    text = proposal.document.text
    rows = action.citations.values_list("document", "start", "end", "field", "assignment")
    there = {tuple(place) for document, *place in rows if document == proposal.document_id}
    first, made = len(rows), 0
    for start, end, field, narrower in places:
        place = within_line(text, start, end)
        line = narrower.get("assignment")
        one = (*(place or ()), str(field), line.pk if line else None)
        if not place or one in there:
            continue  # the action rests on these words already, from this proposal or from before
        there.add(one)
        made += 1
        yield Citation(
            key=f"{proposal.key}/{number}/{made}",
            document=proposal.document,
            start=place[0],
            end=place[1],
            quote=text[slice(*place)],
            action=action,
            field=field,
            position=min(first + made, 32_767),
            **narrower,
        )
