"""A document's inbox: what its four proposals say, and its address."""

from django.urls import reverse

from briefings.models import Proposal

SENTENCES = [f"Guatemala will hold drill {number} by 31 December 2027." for number in range(4)]


def inbox_of(document):
    return reverse("briefings:document_inbox", args=[document.key])


def proposal(number):
    return Proposal.objects.get(quote=SENTENCES[number])
