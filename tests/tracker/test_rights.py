"""One table: every address of ours by everybody who might ask for it; and what each sees of the rows."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import get_resolver, reverse
from django.utils import timezone

from briefings.models import Citation, Document, ReadingJob
from tests.briefings.factories import proposed
from tests.factories import (
    ActionFactory,
    PartyFactory,
    UploadFactory,
    UserFactory,
    assignment_at,
    focal_point,
    link,
    member,
    secretariat,
    step,
    verifier,
)
from tracker import workflow
from tracker.choices import ClosingReason, LineStatus, Role
from tracker.models import Action, Assignment, Evidence, ProgressUpdate

pytestmark = pytest.mark.django_db

SIGN_IN = 302  # to the sign-in page
WHO = (
    "focal point",
    "deputy",
    "contributor",
    "focal point elsewhere",
    "verifier",
    "secretariat",
    "observer",
    "superuser",
    "nobody",
    "anonymous",
    "public",  # anonymous, with PUBLIC_READ
)


def row(*, own=200, contributor=None, elsewhere, verifier, secretariat, observer, superuser, public):
    """One row of the table; nobody gets the page that no role is recorded, and without PUBLIC_READ one signs in."""
    contributor = observer if contributor is None else contributor
    statuses = (own, own, contributor, elsewhere, verifier, secretariat, observer, superuser, 403, SIGN_IN, public)
    return dict(zip(WHO, statuses, strict=True))


EVERYBODY = row(elsewhere=200, verifier=200, secretariat=200, observer=200, superuser=200, public=200)
MEMBERS = EVERYBODY | {"public": SIGN_IN}
OWN_PARTY = row(elsewhere=403, verifier=403, secretariat=403, observer=403, superuser=403, public=SIGN_IN)
OWN_PARTY_AND_SECRETARIAT = OWN_PARTY | {"secretariat": 200}
SECRETARIAT = OWN_PARTY | {"focal point": 403, "deputy": 403, "secretariat": 200}
RECORDS = SECRETARIAT | {"superuser": 200}
BY_POST = dict.fromkeys(WHO, 405)
VERIFIERS = SECRETARIAT | {"secretariat": 403, "verifier": 200}
HIDDEN_PEOPLE = RECORDS | dict.fromkeys(
    ("focal point", "deputy", "contributor", "focal point elsewhere", "verifier", "observer", "public"), 404
)
INTERNAL_FILE = row(
    contributor=200, elsewhere=404, verifier=200, secretariat=200, observer=404, superuser=404, public=404
)

TABLE = {
    "tracker:dashboard": EVERYBODY,
    "tracker:action_list": EVERYBODY,
    "tracker:action_detail": EVERYBODY,
    "tracker:matrix": EVERYBODY,
    "tracker:journal": EVERYBODY,
    "tracker:party_list": EVERYBODY,
    "tracker:party_detail": EVERYBODY,
    "tracker:party_suggest": EVERYBODY,
    "tracker:theme_suggest": EVERYBODY,
    "tracker:people": HIDDEN_PEOPLE,
    "tracker:evidence_download": INTERNAL_FILE,
    "tracker:assignment_progress": OWN_PARTY,
    "tracker:assignment_respond": OWN_PARTY_AND_SECRETARIAT,
    "tracker:assignment_due": SECRETARIAT,
    "tracker:assignment_closing": SECRETARIAT,
    "tracker:closing_decide": SECRETARIAT | {"focal point": 200},
    "tracker:action_assign": RECORDS,
    "tracker:verify_queue": MEMBERS,
    "tracker:assignment_verify": VERIFIERS,
    "tracker:conflict_declare": dict.fromkeys(WHO, 405) | {"nobody": 405},
    "briefings:document_list": EVERYBODY,
    "briefings:document_detail": EVERYBODY,
    "briefings:document_download": EVERYBODY,
    "tracker:meeting_suggest": EVERYBODY,
    "tracker:action_suggest": EVERYBODY,
    "briefings:inbox": RECORDS,
    "briefings:document_inbox": RECORDS,
    "briefings:document_add": SECRETARIAT,
    "briefings:document_read_again": SECRETARIAT,
    "briefings:propose": SECRETARIAT,
    "briefings:reading_job": RECORDS,
    "briefings:proposal_detail": RECORDS,
    **dict.fromkeys(
        (
            "briefings:reading_cancel",
            "briefings:reading_resume",
            "briefings:proposals_bulk",
            "briefings:proposal_accept",
            "briefings:proposal_merge",
            "briefings:proposal_reject",
            "briefings:proposal_edit",
            "briefings:proposal_undo",
        ),
        BY_POST,
    ),
}


def document_citing(action):
    text = "Conduct biannual joint drills."
    document = Document.objects.receive(text.encode(), key="communique", title="Communique", filename="c.txt")
    Citation.objects.create(
        key="communique-1", document=document, start=0, end=len(text), quote=text, action=action, field="mention"
    )
    return document


def run_of(document):
    """A run of the reader on the document that waits."""
    return ReadingJob.objects.create(
        filename="c.txt", sha256="0" * 64, document=document, asked_by=UserFactory(), asked_at=timezone.now()
    )


@pytest.fixture
def world():
    """A published action with a reported line, an internal file on it, a document, and a closing of another line."""
    line = assignment_at(LineStatus.IN_PROGRESS)
    reporter = focal_point(line.party)
    upload = UploadFactory(owner=reporter, file=ContentFile(b"list", name="list.txt"))
    step(line, LineStatus.REPORTED, reporter, evidence=[workflow.Proof(upload=upload)])
    workflow.publish(Action.objects.all(), True, by=secretariat())
    other = assignment_at(LineStatus.IN_PROGRESS, party=line.party)
    closing = workflow.ask_closing(other, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")
    document = document_citing(line.action)
    line.refresh_from_db()
    return {
        "line": line,
        "arguments": {
            "pk": line.pk,
            "reference": line.action.reference,
            "code": line.party.code,
            "document": document.key,
            "proposal": proposed("Conduct biannual joint drills.", document).pk,
            "reading": run_of(document).pk,
            "evidence": Evidence.objects.get().key,
            "closing": closing.pk,
        },
    }


def address_of(name, arguments):
    """The address of the world's own row behind a name."""
    takes = {
        "tracker:action_detail": ["reference"],
        "tracker:action_assign": ["reference"],
        "tracker:party_detail": ["code"],
        "tracker:evidence_download": ["evidence"],
        "tracker:closing_decide": ["closing"],
        "briefings:document_detail": ["document"],
        "briefings:document_download": ["document"],
        "briefings:document_inbox": ["document"],
        "briefings:document_read_again": ["document"],
        "briefings:propose": ["document"],
    }
    for prefix, part in (("proposal_", "proposal"), ("reading_", "reading")):
        if name.startswith(f"briefings:{prefix}"):
            return reverse(name, args=[arguments[part]])
    of_line = ["pk"] if name.startswith("tracker:assignment_") or name == "tracker:conflict_declare" else []
    return reverse(name, args=[arguments[part] for part in takes.get(name, of_line)])


def person(who, line):
    """Somebody of that description, or None for those who are not signed in."""
    makers = {
        "focal point": lambda: focal_point(line.party),
        "deputy": lambda: member(Role.DEPUTY, line.party),
        "contributor": lambda: member(Role.CONTRIBUTOR, line.party),
        "focal point elsewhere": lambda: focal_point(PartyFactory()),
        "verifier": verifier,
        "secretariat": secretariat,
        "observer": lambda: member(Role.OBSERVER),
        "superuser": lambda: UserFactory(is_superuser=True, is_staff=True),
        "nobody": UserFactory,
    }
    return makers[who]() if who in makers else None


def names_of(namespace):
    """Every name under a namespace of the address book, included lists as well."""

    def walk(patterns):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                yield from walk(pattern.url_patterns)
            elif pattern.name:
                yield f"{namespace}:{pattern.name}"

    return set(walk(get_resolver().namespace_dict[namespace][1].url_patterns))


def test_the_table_has_every_address():
    assert set(TABLE) == names_of("tracker") | names_of("briefings")


@pytest.mark.parametrize("name", TABLE)
def test_everybody_gets_what_the_table_says(name, world, client, settings):
    found = {}
    for who in WHO:
        settings.PUBLIC_READ = who == "public"
        client.logout()
        if user := person(who, world["line"]):
            client.force_login(user)
        found[who] = client.get(address_of(name, world["arguments"])).status_code

    assert found == TABLE[name]


@pytest.mark.parametrize("name", ["tracker:action_detail", "briefings:document_detail"])
def test_the_public_does_not_find_what_is_not_published(name, world, client, settings):
    settings.PUBLIC_READ = True
    workflow.publish(Action.objects.all(), False, by=secretariat())

    assert client.get(address_of(name, world["arguments"])).status_code == 404


@pytest.mark.parametrize(
    "name", ["tracker:dashboard", "tracker:action_detail", "tracker:journal", "tracker:party_detail", "tracker:matrix"]
)
def test_the_public_sees_done_and_public_evidence_and_never_persons_obstacles_or_internal_evidence(
    name, client, settings
):
    line = assignment_at(LineStatus.IN_PROGRESS)
    reporter = focal_point(line.party)
    reporter.name = "Hidden Person"
    reporter.save()
    secrets = {"obstacles": "Hidden obstacle", "obstacle_kind": "capacity", "next_steps": "Hidden step"}
    step(line, LineStatus.IN_PROGRESS, reporter, done="Open work", evidence=[link(title="Hidden file")], **secrets)
    step(line, LineStatus.IN_PROGRESS, reporter, done="More", evidence=[link(title="Open file", internal=False)])
    step(line, LineStatus.REPORTED, reporter, reason="")
    step(line, LineStatus.IN_PROGRESS, verifier(), reason="Hidden reason")
    workflow.publish(Action.objects.all(), True, by=secretariat())
    settings.PUBLIC_READ = True
    arguments = {"reference": line.action.reference, "code": line.party.code}

    page = client.get(address_of(name, arguments)).content.decode()

    assert "Hidden" not in page
    if name == "tracker:action_detail":
        assert "Open work" in page
        assert "Open file" in page


def test_querysets_give_each_reader_their_rows(world, settings):
    published = world["line"].action
    assignment_at(LineStatus.IN_PROGRESS, action=ActionFactory())
    everything = (3, 3, 4)

    def counts(user):
        return tuple(model.objects.visible_to(user).count() for model in (Action, Assignment, ProgressUpdate))

    anonymous = None
    assert counts(member(Role.OBSERVER)) == everything
    assert counts(UserFactory(is_superuser=True)) == everything
    assert counts(UserFactory()) == (0, 0, 0)
    assert counts(anonymous) == (0, 0, 0)
    settings.PUBLIC_READ = True
    assert counts(anonymous) == counts(UserFactory()) == (1, 1, 2)
    assert list(Action.objects.visible_to(anonymous)) == [published]


def test_who_may_edit_is_a_queryset(world):
    line = world["line"]

    assert line in Assignment.objects.editable_by(focal_point(line.party))
    assert line in Assignment.objects.editable_by(member(Role.DEPUTY, line.party))
    assert list(Assignment.objects.editable_by(member(Role.CONTRIBUTOR, line.party))) == []
    assert list(Assignment.objects.editable_by(secretariat())) == []
    assert line.action in Action.objects.editable_by(secretariat())
    assert list(Action.objects.editable_by(focal_point(line.party))) == []


def test_internal_evidence_is_for_secretariat_verifiers_and_that_party(world):
    line = world["line"]
    evidence = Evidence.objects.get()
    may = {"focal point", "deputy", "contributor", "verifier", "secretariat"}

    found = {who for who in WHO if (user := person(who, line)) and evidence in Evidence.objects.visible_to(user)}

    assert found == may


def test_memberships_add_up_each_for_its_own_party():
    one, two = assignment_at(LineStatus.IN_PROGRESS), assignment_at(LineStatus.IN_PROGRESS)
    user = focal_point(one.party)
    member(Role.CONTRIBUTOR, two.party, user=user)

    assert list(Assignment.objects.editable_by(user)) == [one]


def test_rights_end_with_the_membership_and_with_the_account(world):
    line = world["line"]
    yesterday = timezone.localdate() - timedelta(days=1)
    left = member(Role.FOCAL_POINT, line.party, ends=yesterday)
    gone = member(Role.SECRETARIAT)
    gone.is_active = False

    assert list(Action.objects.visible_to(left)) == []
    assert list(Action.objects.visible_to(gone)) == []
