"""A document with two proposals, and how a browser decides on one."""

from django.urls import reverse

TEXT = "Guatemala will hold drills by 31 December 2027.\n\nHonduras will share data.\n\nThe leaders met.\n"
DRILLS, DATA = "Guatemala will hold drills by 31 December 2027.", "Honduras will share data."


def to(verb, proposal):
    return reverse(f"briefings:proposal_{verb}", args=[proposal.pk])


def decide(client, verb, proposal, htmx=False, **fields):
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{list_of(proposal)}"} if htmx else {}
    return client.post(to(verb, proposal), {"seen": proposal.version, **fields}, headers=headers)


def list_of(proposal):
    return reverse("briefings:document_inbox", args=[proposal.document.key])


def filled(client, proposal, **changes):
    """What the proposal's form would send, with some of it changed."""
    form = client.get(proposal.get_absolute_url()).context["form"]
    sent = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in (sent | changes).items() if value not in (None, False)}
